using BurnSim.Randomness;

namespace BurnSim.Experiments.Games;

/// <summary>
/// The bootstrap (Efron 1979) of means over runs that aren't kept: a run counts as often in each resample as a Poisson draw
/// with mean 1 says, which for many runs is drawing with replacement (Hanley and MacGibbon 2006; Chamandy et al. 2012). A run
/// counts as often in every column, so what is paired stays paired.
/// </summary>
/// <param name="columns">How many means there are.</param>
/// <param name="seed">Root seed.</param>
internal sealed class PoissonBootstrap(int columns, ulong seed)
{
    public const int Resamples = 1000;

    // Σ 1/k!, k from 0 on, over e: beyond it a run counts more than so often. Twelve times comes once in 10⁹ draws.
    private static readonly double[] AtMost = Cumulative(12);

    private readonly uint[] resamples = [.. Enumerable.Range(0, Resamples).Select(resample => (uint)resample)];
    private readonly double[] uniforms = new double[Resamples];
    private readonly double[] first = new double[columns];
    private readonly double[,] sums = new double[Resamples, columns];
    private readonly long[] runs = new long[Resamples];
    private bool isBegun;

    /// <summary>Takes in a run.</summary>
    public void Add(uint run, ReadOnlySpan<double> values)
    {
        // Sums are kept from the first run's values on: from 0 on they would lose digits.
        if (!isBegun) values.CopyTo(first);
        isBegun = true;
        new Draws(seed, run).Uniforms(Purposes.Resample, 1, resamples, 0, uniforms);
        for (var resample = 0; resample < Resamples; resample++)
        {
            var times = 0;
            while (times < AtMost.Length && uniforms[resample] > AtMost[times]) times++;
            runs[resample] += times;
            if (times == 0) continue;
            for (var column = 0; column < columns; column++) sums[resample, column] += times * (values[column] - first[column]);
        }
    }

    /// <summary>Means of each resample, [column]; a resample that got no run at all is left out.</summary>
    public IEnumerable<double[]> Means()
    {
        for (var resample = 0; resample < Resamples; resample++)
        {
            if (runs[resample] == 0) continue;
            var means = new double[columns];
            for (var column = 0; column < columns; column++) means[column] = first[column] + sums[resample, column] / runs[resample];
            yield return means;
        }
    }

    private static double[] Cumulative(int most)
    {
        var (sum, term, cumulative) = (0.0, Fixed.Exp(-1), new double[most]);
        for (var k = 0; k < most; k++)
        {
            sum += term;
            (cumulative[k], term) = (sum, term / (k + 1));
        }

        return cumulative;
    }
}
