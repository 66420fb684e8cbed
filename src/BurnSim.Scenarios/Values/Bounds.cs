using System.Globalization;

namespace BurnSim.Scenarios.Values;

/// <summary>Least and greatest value of a number, both allowed. <see cref="double.Epsilon"/> as the least: above 0.</summary>
/// <param name="Min">In the file's unit.</param>
/// <param name="Max">In the file's unit.</param>
internal readonly record struct Bounds(double Min, double Max)
{
    public bool Holds(double value) => value >= Min && value <= Max;

    private string Least => Min == double.Epsilon ? "above 0" : $"at least {Text(Min)}";

    /// <summary>For a table.</summary>
    public override string ToString() => Min == double.Epsilon ? $"above 0, to {Text(Max)}" : $"{Text(Min)} to {Text(Max)}";

    /// <summary>What is wrong with a value outside.</summary>
    public string Broken(double value, string noun) =>
        value > Max ? $"it must be at most {Text(Max)}"
        : value < 0 && Min >= 0 ? $"{noun} can't be negative"
        : $"it must be {Least}";

    private static string Text(double value) =>
        value.ToString(Math.Abs(value) is 0 or >= 0.0001 and < 100_000 ? "0.####" : "0.###e0", CultureInfo.InvariantCulture);
}
