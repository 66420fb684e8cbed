namespace BurnSim.Tests.Randomness;

/// <summary>
/// The law of a count in the plainest way: from the mode outward each probability is the last one times the ratio
/// of neighbours, then all are divided by their sum. No exp, log, gamma or expansion; error about √terms · 1e-16.
/// </summary>
internal sealed class CountReference
{
    private const double Negligible = 1e-40;

    private readonly double[] probability;
    private readonly double[] lower;

    private CountReference(double mode, double n, Func<double, double> upRatio)
    {
        var up = new List<double> { 1 };
        for (var k = mode; k < n && up[^1] > Negligible; k++) up.Add(up[^1] * upRatio(k));
        var down = new List<double>();
        for (var (k, weight) = (mode, 1.0); k > 0 && weight > Negligible; k--) down.Add(weight /= upRatio(k - 1));
        First = mode - down.Count;
        down.Reverse();
        probability = [.. down, .. up];
        lower = new double[probability.Length];
        var sum = 0.0;
        for (var i = 0; i < lower.Length; i++) lower[i] = sum += probability[i];
        for (var i = 0; i < lower.Length; i++) (probability[i], lower[i]) = (probability[i] / sum, lower[i] / sum);
    }

    /// <summary>The first k that isn't negligible; others follow one by one.</summary>
    public double First { get; }

    public ReadOnlySpan<double> Probability => probability;

    /// <summary>P(K ≤ First + i).</summary>
    public ReadOnlySpan<double> Lower => lower;

    public static CountReference Binomial(double n, double p) =>
        new(Math.Min(n, Math.Floor((n + 1) * p)), n, k => (n - k) / (k + 1) * (p / (1 - p)));

    public static CountReference Poisson(double mean) => new(Math.Floor(mean), double.PositiveInfinity, k => mean / (k + 1));
}
