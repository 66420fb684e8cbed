using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace BurnSim.Randomness;

/// <summary>
/// Count draws by the inverse distribution function, one uniform each: more luck never gives a smaller count,
/// so runs that share their uniforms stay coupled. Exact but where u is within about 1e-12 of a step.
/// </summary>
public static class Counts
{
    private const double MostTrials = 1e15;

    // Lanes drawn at a time, and so the most that are open at once.
    private const int MostOpen = 64;

    /// <summary>The smallest k with P(Binomial(n, p) ≤ k) ≥ u.</summary>
    /// <param name="n">Trials: a whole number, 0 to 1e15.</param>
    /// <param name="p">Probability of each, 0 to 1.</param>
    /// <param name="u">Luck: from 2^−53 to 1 − 2^−53, as uniform draws are.</param>
    /// <returns>A whole number, 0 to n.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range or NaN.</exception>
    public static double Binomial(double n, double p, double u) => Binomial(n, p, u, Normal.Quantile(u));

    /// <summary>As above, with w = Normal.Quantile(u) known.</summary>
    public static double Binomial(double n, double p, double u, double w)
    {
        var k = 0.0;
        Binomial(new(in n), new(in p), new(in u), new(in w), new(ref k));
        return k;
    }

    /// <summary>A draw for each element, the same as one by one. All spans have the same length.</summary>
    [SkipLocalsInit]
    public static void Binomial(
        ReadOnlySpan<double> n, ReadOnlySpan<double> p, ReadOnlySpan<double> u, ReadOnlySpan<double> w, Span<double> k)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(n.Length, k.Length);
        ArgumentOutOfRangeException.ThrowIfNotEqual(p.Length, k.Length);
        ArgumentOutOfRangeException.ThrowIfNotEqual(u.Length, k.Length);
        ArgumentOutOfRangeException.ThrowIfNotEqual(w.Length, k.Length);
        Span<int> open = stackalloc int[MostOpen];
        for (var from = 0; from < k.Length; from += MostOpen)
        {
            var batch = new Batch(n, p, u, w, k, from, Math.Min(MostOpen, k.Length - from));
            var (i, left) = (0, 0);
            if (Vector512.IsHardwareAccelerated) i = Expand<Lanes8>(batch, i, open, ref left);
            if (i < batch.K.Length && Vector256.IsHardwareAccelerated) i = Expand<Lanes4>(batch, i, open, ref left);
            if (i < batch.K.Length) Expand<Lanes1>(batch, i, open, ref left);
            if (left > 0) Settle(batch, open[..left]);
        }
    }

    /// <summary>The smallest k with P(Poisson(mean) ≤ k) ≥ u.</summary>
    /// <param name="mean">From 0 to 1e15.</param>
    /// <param name="u">Luck: from 2^−53 to 1 − 2^−53, as uniform draws are.</param>
    /// <returns>A whole number.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range or NaN.</exception>
    public static double Poisson(double mean, double u)
    {
        if (!(mean is >= 0 and <= MostTrials))
            throw new ArgumentOutOfRangeException(nameof(mean), mean, "The mean is a number from 0 to 1e15.");
        ThrowIfNotUniform(u);
        if (mean == 0) return 0;
        var law = CountLaw.Poisson(mean);
        Lanes1 lane = new(mean);
        if (mean < CornishFisher.LeastVariance)
        {
            var k = SmallCounts.Quantile(Fixed.Exp(-lane), lane, new(0), new(u), out var known).Value;
            return known != 0 ? k : law.Walk(u, 1 - u, k);
        }

        var x = CornishFisher.Quantile(lane, lane, new(0), new(1), new Lanes1(Normal.Quantile(u)), out var bound).Value;
        var gap = Math.Ceiling(x) - x;
        return gap > bound.Value && 1 - gap > bound.Value ? Math.Ceiling(x) : law.Settle(u, 1 - u, x, bound.Value);
    }

    /// <summary>A stretch of draws to make.</summary>
    private readonly ref struct Batch(
        ReadOnlySpan<double> n, ReadOnlySpan<double> p, ReadOnlySpan<double> u, ReadOnlySpan<double> w, Span<double> k,
        int from, int length)
    {
        public readonly ReadOnlySpan<double> N = n.Slice(from, length), P = p.Slice(from, length),
            U = u.Slice(from, length), W = w.Slice(from, length);

        public readonly Span<double> K = k.Slice(from, length);
    }

    /// <summary>
    /// As many whole T as are left from <paramref name="start"/> on, by the expansion. Successes or failures are counted,
    /// whichever are rarer. Lanes that rounding it leaves open are listed.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)] // as in Sweep
    private static int Expand<T>(in Batch batch, int start, Span<int> open, ref int left) where T : struct, ILanes<T>
    {
        ref var n0 = ref MemoryMarshal.GetReference(batch.N);
        ref var p0 = ref MemoryMarshal.GetReference(batch.P);
        ref var w0 = ref MemoryMarshal.GetReference(batch.W);
        ref var k0 = ref MemoryMarshal.GetReference(batch.K);
        ref var open0 = ref MemoryMarshal.GetReference(open);
        var length = batch.K.Length;
        var (i, listed) = (start, left);
        for (; i + T.Count <= length; i += T.Count)
        {
            var half = T.Of(0.5);
            var n = T.Load(ref Unsafe.Add(ref n0, i));
            var p = T.Load(ref Unsafe.Add(ref p0, i));
            var w = T.Load(ref Unsafe.Add(ref w0, i));
            var rare = T.WhereLess(half, p, T.Of(1) - p, p);
            var common = T.Of(1) - rare;
            var v = rare * common;
            var variance = n * v;
            var x = CornishFisher.Quantile(
                n * rare, variance, v, common - rare, T.WhereLess(half, p, -w, w), out var bound);
            var k = T.Ceiling(x);
            var gap = k - x;
            var certain = T.Less(T.Of(CornishFisher.LeastVariance), variance) & T.Less(bound, gap)
                & T.Less(bound, T.Of(1) - gap);

            // Where n or p is 0 nothing happens.
            var least = T.Of(double.Epsilon);
            var none = T.Less(variance, least);
            var sound = T.Less(-least, n) & T.Less(-least, rare);
            k = T.WhereLess(variance, least, T.Of(0), k);
            T.Store(T.WhereLess(half, p, n - k, k), ref Unsafe.Add(ref k0, i));
            for (var rest = ~((certain | none) & sound) & ((1u << T.Count) - 1); rest != 0; rest &= rest - 1)
                Unsafe.Add(ref open0, listed++) = i + BitOperations.TrailingZeroCount(rest);
        }

        left = listed;
        return i;
    }

    private static void Settle(in Batch batch, ReadOnlySpan<int> open)
    {
        if (Vector512.IsHardwareAccelerated) Settle<Lanes8>(batch, open);
        else if (Vector256.IsHardwareAccelerated) Settle<Lanes4>(batch, open);
        else Settle<Lanes1>(batch, open);
    }

    /// <summary>The lanes that are open: small counts together, the rest one by one.</summary>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void Settle<T>(in Batch batch, ReadOnlySpan<int> open) where T : struct, ILanes<T>
    {
        Span<double> n = stackalloc double[MostOpen], p = stackalloc double[MostOpen], u = stackalloc double[MostOpen];
        n.Slice(open.Length, Math.Min(T.Count, MostOpen - open.Length)).Clear();
        u.Slice(open.Length, Math.Min(T.Count, MostOpen - open.Length)).Clear();
        for (var lane = 0; lane < open.Length; lane++)
        {
            (n[lane], p[lane], u[lane]) = (batch.N[open[lane]], batch.P[open[lane]], batch.U[open[lane]]);
        }

        for (var from = 0; from < open.Length; from += T.Count)
        {
            var known = Few(T.Load(ref n[from]), T.Load(ref p[from]), T.Load(ref u[from]), out var few);
            T.Store(few, ref u[from]);
            for (var lane = from; lane < Math.Min(from + T.Count, open.Length); lane++, known >>= 1)
            {
                ref var k = ref batch.K[open[lane]];
                k = (known & 1) == 0 ? Settle(n[lane], p[lane], batch.U[open[lane]], batch.W[open[lane]], u[lane])
                    : p[lane] > 0.5 ? n[lane] - u[lane] : u[lane];
            }
        }
    }

    /// <summary>Small counts, of the rarer kind.</summary>
    /// <returns>One bit a lane: it is a small count, and the search is sure of it.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Few<T>(T n, T p, T u, out T k) where T : struct, ILanes<T>
    {
        var (half, one) = (T.Of(0.5), T.Of(1));
        var rare = T.WhereLess(half, p, one - p, p);
        var variance = n * (rare * (one - rare));
        var least = T.Of(CornishFisher.LeastVariance);
        var tiny = T.Of(-double.Epsilon);
        var odds = rare / (one - rare);
        var luck = T.WhereLess(variance, least, T.WhereLess(half, p, one - u, u), T.Of(0));
        k = SmallCounts.Quantile(Fixed.Exp(n * Fixed.Log1p(-rare)), n * odds, odds, luck, out var known);
        return T.Less(variance, least) & T.Less(tiny, n) & T.Less(tiny, rare) & known;
    }

    /// <summary>One draw that rounding can't decide.</summary>
    /// <param name="few">Where the search of small counts ended, of the rarer kind.</param>
    private static double Settle(double n, double p, double u, double w, double few)
    {
        if (!(n is >= 0 and <= MostTrials))
            throw new ArgumentOutOfRangeException(nameof(n), n, "Trials are a number from 0 to 1e15.");
        if (!(p is >= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(p), p, "A probability is from 0 to 1.");
        ThrowIfNotUniform(u);
        return p > 0.5 ? n - Rare(n, 1 - p, 1 - u, u, -w, few) : Rare(n, p, u, 1 - u, w, few);
    }

    private static double Rare(double n, double p, double u, double v, double w, double few)
    {
        var law = CountLaw.Binomial(n, p);
        var pq = p * (1 - p);
        if (!(n * pq > CornishFisher.LeastVariance)) return law.Walk(u, v, few);
        var x = CornishFisher.Quantile<Lanes1>(new(n * p), new(n * pq), new(pq), new(1 - p - p), new(w), out var bound);
        return law.Settle(u, v, x.Value, bound.Value);
    }

    private static void ThrowIfNotUniform(double u)
    {
        if (!(u is >= 1.0 / (1L << 53) and <= 1 - 1.0 / (1L << 53)))
            throw new ArgumentOutOfRangeException(nameof(u), u, "A uniform number is from 2^-53 to 1 - 2^-53.");
    }
}
