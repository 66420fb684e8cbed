using System.Collections.Immutable;
using BurnSim.Experiments.Designs;

namespace BurnSim.Reports.Sweeps;

/// <summary>An axis along the values of a path: by size where they are numbers in one unit, else evenly in their order.</summary>
/// <param name="Scale">The axis.</param>
/// <param name="Unit">What the numbers are in, where the marks don't say so.</param>
internal sealed record LevelAxis(Scale Scale, string Unit)
{
    // A unit no longer than this stands behind every mark: 5bn, 20%.
    private const int Short = 2;

    // Values further apart than this ratio are laid out by their logarithms.
    private const double Wide = 30;

    /// <summary>Whether places are values, not positions.</summary>
    public required bool IsNumeric { get; init; }

    /// <summary>The axis of a path with about so many marks.</summary>
    public static LevelAxis Of(Vary vary, ImmutableArray<LevelEffect> levels, SweepWords words, int marks)
    {
        var isRange = vary.Levels.IsEmpty;
        if (!vary.IsNumeric) return new(Positions([.. levels.Select(level => words.Level(level.Level))], marks), "") { IsNumeric = false };
        double[] values = isRange ? [vary.From.Number, vary.To.Number] : [.. vary.Levels.Select(level => level.Number).Order()];
        var (low, high, unit) = (values[0], values[^1], vary.Unit.Length <= Short ? vary.Unit : "");
        string Mark(double value) => Written(value) + unit;
        var scale = low > 0 && high / low >= Wide ? Scale.Logarithmic(values, Mark, sparse: marks < 6)
            : Scale.Around(low, high, Mark, marks);
        // The values themselves, where they are few enough to stand beside each other.
        if (!isRange && values.Length <= marks && !scale.Log) scale = scale with { Marks = [.. values.Select(value => (value, Mark(value)))] };
        var room = scale.Log ? 0 : 0.04 * (high - low);
        return new(scale.Log ? scale : scale with { Low = low - room, High = high + room }, unit == vary.Unit ? "" : vary.Unit) { IsNumeric = true };
    }

    /// <summary>Evenly spaced positions 0, 1, 2, … with so many of their names at most.</summary>
    public static Scale Positions(ImmutableArray<string> names, int marks)
    {
        var stride = Math.Max(1, (names.Length + marks - 1) / marks);
        return new(-0.5, names.Length - 0.5, false,
            [.. Enumerable.Range(0, names.Length).Where(i => i % stride == 0).Select(i => ((double)i, names[i]))]);
    }

    /// <summary>What a path's values are called beside an axis, and the unit that the axis then has to say.</summary>
    public static (ImmutableArray<string> Names, string Unit) Names(Vary vary, SweepWords words) => !vary.IsNumeric
        ? ([.. vary.Levels.Select(words.Level)], "")
        : vary.Unit.Length > Short ? ([.. vary.Levels.Select(level => Written(level.Number))], vary.Unit)
        : ([.. vary.Levels.Select(level => Written(level.Number) + vary.Unit)], "");

    private static string Written(double value) => value is >= 1000 or <= -1000 ? Amount.Mark(value) : Amount.Significant(value);

    /// <summary>Where the value of a given number stands.</summary>
    public double At(LevelEffect level, int position) => IsNumeric ? level.Level.Number : position;
}
