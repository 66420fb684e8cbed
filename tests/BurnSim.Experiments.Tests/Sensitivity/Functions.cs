using System.Collections.Immutable;
using BurnSim.Experiments;
using BurnSim.Experiments.Quantities;
using BurnSim.Experiments.Sensitivity;
using BurnSim.Randomness;

namespace BurnSim.Tests.Sensitivity;

/// <summary>Functions whose indices are known, tried out as markets are.</summary>
internal static class Functions
{
    // Draws of these tests; no purpose of the model's has such a number.
    private const uint Noise = 1000;

    public static ImmutableArray<Quantity> Output { get; } = [Amount("f")];

    public static Quantity Amount(string name) => new(name, "", "", QuantityKind.Amount, _ => double.NaN);

    /// <summary>sin x₁ + 7 sin² x₂ + 0.1 x₃⁴ sin x₁ on (−π, π)³ (Ishigami and Homma 1990).</summary>
    public static double Ishigami(ReadOnlySpan<double> u)
    {
        double X(double at) => Math.PI * (2 * at - 1);
        var (x1, x2, x3) = (X(u[0]), X(u[1]), X(u[2]));
        return Math.Sin(x1) + 7 * Math.Sin(x2) * Math.Sin(x2) + 0.1 * x3 * x3 * x3 * x3 * Math.Sin(x1);
    }

    /// <summary>Π (|4u − 2| + a)/(1 + a), a = 0, 1, 4.5, 9, 99, 99, 99, 99 (Saltelli and Sobol' 1995).</summary>
    public static double G(ReadOnlySpan<double> u)
    {
        double[] a = [0, 1, 4.5, 9, 99, 99, 99, 99];
        var product = 1.0;
        for (var i = 0; i < a.Length; i++) product *= (Math.Abs(4 * u[i] - 2) + a[i]) / (1 + a[i]);
        return product;
    }

    public delegate double Function(ReadOnlySpan<double> u);

    /// <summary>Luck: a standard normal of a trial's luck and, as far as it says, of its point.</summary>
    public static double Luck(uint luck, uint what = 0) => Normal.Quantile(new Draws(99, luck).Uniform(Noise, what, 0));

    /// <summary>A function without luck.</summary>
    public static Trials Trials(int dimensions, Function f) => Trials(dimensions, (u, _) => f(u));

    public delegate double Chancy(ReadOnlySpan<double> u, uint luck);

    /// <summary>A function with luck.</summary>
    public static Trials Trials(int dimensions, Chancy f) => (points, luck, results) =>
    {
        for (var trial = 0; trial < luck.Length; trial++) results[trial] = f(points.AsSpan(trial * dimensions, dimensions), luck[trial]);
        return true;
    };

    public static ImmutableArray<string> Names(int dimensions) => [.. Enumerable.Range(1, dimensions).Select(i => $"x{i}")];

    /// <summary>The indices of a function.</summary>
    public static SobolFinding Sobol(int dimensions, Chancy f, int count, int replicates, ulong seed, ImmutableArray<int> rivals = default)
    {
        rivals = rivals.IsDefault ? [] : rivals;
        var points = new BasePoints(Names(dimensions), rivals.Length > 1 && rivals.Length < dimensions ? [rivals] : [], count, seed);
        var rows = new Rows(points, replicates, Output);
        Assert.That(rows.Play(count, Trials(dimensions, f)));
        return SobolFinding.Of(rows, points, [rivals], seed).Single();
    }

    /// <summary>The elementary effects of a function.</summary>
    public static MorrisFinding Morris(int dimensions, Chancy f, int count, int replicates, ulong seed)
    {
        var trajectories = new Trajectories(Names(dimensions), seed);
        var rows = new Rows(trajectories, replicates, Output);
        Assert.That(rows.Play(count, Trials(dimensions, f)));
        return MorrisFinding.Of(rows, trajectories, seed).Single();
    }
}
