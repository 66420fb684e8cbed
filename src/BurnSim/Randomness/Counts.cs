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
        Binomial<Lanes1>(ref n, ref p, ref u, ref w, ref k);
        return k;
    }

    /// <summary>A draw for each element, the same as one by one. All spans have the same length.</summary>
    public static void Binomial(
        ReadOnlySpan<double> n, ReadOnlySpan<double> p, ReadOnlySpan<double> u, ReadOnlySpan<double> w, Span<double> k)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(n.Length, k.Length);
        ArgumentOutOfRangeException.ThrowIfNotEqual(p.Length, k.Length);
        ArgumentOutOfRangeException.ThrowIfNotEqual(u.Length, k.Length);
        ArgumentOutOfRangeException.ThrowIfNotEqual(w.Length, k.Length);
        var i = 0;
        if (Vector512.IsHardwareAccelerated) i = Binomial<Lanes8>(n, p, u, w, k, i);
        if (Vector256.IsHardwareAccelerated) i = Binomial<Lanes4>(n, p, u, w, k, i);
        Binomial<Lanes1>(n, p, u, w, k, i);
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

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)] // as in Sweep
    private static int Binomial<T>(ReadOnlySpan<double> n, ReadOnlySpan<double> p, ReadOnlySpan<double> u,
        ReadOnlySpan<double> w, Span<double> k, int start) where T : struct, ILanes<T>
    {
        ref var n0 = ref MemoryMarshal.GetReference(n);
        ref var p0 = ref MemoryMarshal.GetReference(p);
        ref var u0 = ref MemoryMarshal.GetReference(u);
        ref var w0 = ref MemoryMarshal.GetReference(w);
        ref var k0 = ref MemoryMarshal.GetReference(k);
        var i = start;
        for (; i + T.Count <= k.Length; i += T.Count)
            Binomial<T>(ref Unsafe.Add(ref n0, i), ref Unsafe.Add(ref p0, i), ref Unsafe.Add(ref u0, i),
                ref Unsafe.Add(ref w0, i), ref Unsafe.Add(ref k0, i));
        return i;
    }

    /// <summary>T.Count draws. Successes or failures are counted, whichever are rarer.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Binomial<T>(ref double n0, ref double p0, ref double u0, ref double w0, ref double k0)
        where T : struct, ILanes<T>
    {
        var half = T.Of(0.5);
        var n = T.Load(ref n0);
        var p = T.Load(ref p0);
        var w = T.Load(ref w0);
        var rare = T.WhereLess(half, p, T.Of(1) - p, p);
        var common = T.Of(1) - rare;
        var v = rare * common;
        var variance = n * v;
        var x = CornishFisher.Quantile(n * rare, variance, v, common - rare, T.WhereLess(half, p, -w, w), out var bound);
        var k = T.Ceiling(x);
        var gap = k - x;
        var certain = T.Less(T.Of(CornishFisher.LeastVariance), variance) & T.Less(bound, gap)
            & T.Less(bound, T.Of(1) - gap);

        // Where n or p is 0 nothing happens.
        var least = T.Of(double.Epsilon);
        var none = T.Less(variance, least);
        var sound = T.Less(-least, n) & T.Less(-least, rare);
        k = T.WhereLess(variance, least, T.Of(0), k);
        T.Store(T.WhereLess(half, p, n - k, k), ref k0);

        var open = ~((certain | none) & sound) & ((1u << T.Count) - 1);
        if (open != 0) Settle<T>(open, ref n0, ref p0, ref u0, ref w0, ref k0);
    }

    /// <summary>The lanes that rounding the expansion left open: small counts together, the rest one by one.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void Settle<T>(
        uint open, ref double n0, ref double p0, ref double u0, ref double w0, ref double k0) where T : struct, ILanes<T>
    {
        var (half, one) = (T.Of(0.5), T.Of(1));
        var n = T.Load(ref n0);
        var p = T.Load(ref p0);
        var u = T.Load(ref u0);
        var rare = T.WhereLess(half, p, one - p, p);
        var luck = T.WhereLess(half, p, one - u, u);
        var variance = n * (rare * (one - rare));
        var least = T.Of(CornishFisher.LeastVariance);
        var tiny = T.Of(-double.Epsilon);
        var small = T.Less(variance, least) & T.Less(tiny, n) & T.Less(tiny, rare) & open;
        Span<double> few = stackalloc double[T.Count];
        if (small != 0)
        {
            var odds = rare / (one - rare);
            var k = SmallCounts.Quantile(Fixed.Exp(n * Fixed.Log1p(-rare)), n * odds, odds,
                T.WhereLess(variance, least, luck, T.Of(0)), out var known);
            T.Store(k, ref few[0]);
            T.Store(T.WhereLess(variance, least, T.WhereLess(half, p, n - k, k), T.Load(ref k0)), ref k0);
            open &= ~(small & known);
        }

        for (; open != 0; open &= open - 1)
        {
            var i = BitOperations.TrailingZeroCount(open);
            Unsafe.Add(ref k0, i) = Settle(Unsafe.Add(ref n0, i), Unsafe.Add(ref p0, i), Unsafe.Add(ref u0, i),
                Unsafe.Add(ref w0, i), few[i]);
        }
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
