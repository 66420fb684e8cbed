using BurnSim.Experiments.Designs;

namespace BurnSim.Experiments.Tipping;

/// <summary>Whether the way back differs: the market turns to a value on a day, after the range's first end or after its last.</summary>
/// <param name="Turn">The day.</param>
/// <param name="There">After the first end.</param>
/// <param name="Back">After the last.</param>
/// <param name="At">Where the two are held against each other: the place on the way there that tells most.</param>
/// <param name="Again">The same place on the way back.</param>
public sealed record Hysteresis(DateOnly Turn, Curve There, Curve Back, Place At, Place Again)
{
    /// <summary>How much more the quantity is on the way back at that place, within runs: 95 % interval.</summary>
    public Interval Change => Again.Over(At);

    /// <summary>Whether it does, beyond chance: at that place, or by the thresholds where both ways have one.</summary>
    public bool Differs => Change.IsClear || Gap() is { IsClear: true };

    /// <summary>
    /// The threshold of the way back less that of the way there, as a part of the range, with a 95 % interval; null where
    /// not both ways cross the goal once, and in the same direction.
    /// </summary>
    /// <remarks>
    /// By recovering variances from the two intervals (Zou and Donner 2008), and their correlation from the runs, which have
    /// the same luck on both ways: thresholds err as means do, over the slope.
    /// </remarks>
    public Interval? Gap()
    {
        if (There.Crossings is not [var there] || Back.Crossings is not [var back] || there.Rises != back.Rises) return null;
        var (a, b, together) = (back.Where, there.Where, back.Nearest.Correlation(there.Nearest));
        double Reach(double one, double other) => Math.Sqrt(Math.Max(0, one * one + other * other - 2 * together * one * other));
        var gap = a.Mean - b.Mean;
        return new(gap, gap - Reach(a.Mean - a.Low, b.High - b.Mean), gap + Reach(a.High - a.Mean, b.Mean - b.Low), Math.Min(a.Count, b.Count));
    }
}
