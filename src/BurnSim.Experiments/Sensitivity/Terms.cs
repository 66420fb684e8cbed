namespace BurnSim.Experiments.Sensitivity;

/// <summary>What rows add to a mean, a term each; NaN: the row has none and is left out.</summary>
internal sealed class Terms(double[] of)
{
    /// <summary>A term for each row.</summary>
    public static Terms Of(int rows, Func<int, double> term) => new([.. Enumerable.Range(0, rows).Select(term)]);

    /// <summary>Rows that have a term.</summary>
    public int Count { get; } = of.Count(term => !double.IsNaN(term));

    /// <summary>The mean; NaN of none.</summary>
    /// <param name="times">How many times each row comes.</param>
    public double Mean(ReadOnlySpan<ushort> times)
    {
        var (sum, count) = (0.0, 0L);
        for (var row = 0; row < of.Length; row++)
        {
            if (double.IsNaN(of[row])) continue;
            sum += times[row] * of[row];
            count += times[row];
        }

        return count == 0 ? double.NaN : sum / count;
    }

    /// <summary>The variance, one less than the number of terms below the line; NaN of fewer than two.</summary>
    /// <param name="times">How many times each row comes.</param>
    public double Variance(ReadOnlySpan<ushort> times)
    {
        var (mean, sum, count) = (Mean(times), 0.0, 0L);
        for (var row = 0; row < of.Length; row++)
        {
            if (double.IsNaN(of[row])) continue;
            sum += times[row] * (of[row] - mean) * (of[row] - mean);
            count += times[row];
        }

        return count < 2 ? double.NaN : sum / (count - 1);
    }
}
