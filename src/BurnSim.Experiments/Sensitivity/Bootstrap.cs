using BurnSim.Randomness;

namespace BurnSim.Experiments.Sensitivity;

/// <summary>What is estimated from rows that come so many times each, [row].</summary>
internal delegate double Estimator(ReadOnlySpan<ushort> times);

/// <summary>
/// The bootstrap (Efron 1979): rows are drawn again, with replacement, a thousand times, and how an estimate from them varies
/// tells how far the estimate from the rows themselves may be off.
/// </summary>
internal sealed class Bootstrap
{
    private const int Resamples = 1000;

    private readonly ushort[] once;
    private readonly ushort[][] again;

    /// <param name="rows">How many rows there are.</param>
    /// <param name="seed">Root seed.</param>
    public Bootstrap(int rows, ulong seed)
    {
        once = new ushort[rows];
        Array.Fill<ushort>(once, 1);
        var draws = new Draws(seed, 0);
        again = [.. Enumerable.Range(0, Resamples).Select(resample =>
        {
            var times = new ushort[rows];
            for (var row = 0u; row < rows; row++) times[(int)(draws.Uniform(Purposes.Bootstrap, (uint)resample, row) * rows)]++;
            return times;
        })];
    }

    /// <summary>What comes of the rows themselves, and of each resample.</summary>
    public (T Value, T[] Again) Each<T>(Func<ushort[], T> of) => (of(once), [.. again.Select(of)]);

    /// <summary>The mean of terms.</summary>
    public Resampled Of(Terms terms) => Of(terms.Mean, terms.Count);

    /// <summary>What is estimated from the rows, so many of which have something to say.</summary>
    public Resampled Of(Estimator estimator, int count) => new(estimator(once), [.. again.Select(times => estimator(times))], count);
}
