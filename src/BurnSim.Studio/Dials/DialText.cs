using System.Globalization;
using BurnSim.Scenarios;

namespace BurnSim.Studio.Dials;

/// <summary>Numbers of dials as short as a file may have them: <c>7bn</c>, <c>60%</c>, <c>0.003</c>.</summary>
internal static class DialText
{
    private static readonly (double Size, string Word)[] Magnitudes = [(1e12, "tn"), (1e9, "bn"), (1e6, "m"), (1e3, "k")];

    // Units that files may write large numbers of.
    private static readonly string[] Large = ["count", "people", "per day", "money", "money per day", "money per year", "money per user-day"];

    /// <summary>What stands in a dial's field, as short as a file may have it.</summary>
    public static string Field(Dial dial) =>
        dial.Value is { } value ? Of(value, dial.Unit)
        : dial.Written == Dial.Absent ? ""
        : dial.Drawn is { } drawn && IsInterval(dial) ? $"{Of(drawn.Low, dial.Unit)} to {Of(drawn.High, dial.Unit)}"
        : dial.Written;

    /// <summary>A number in a unit, to four digits.</summary>
    public static string Of(double value, string unit)
    {
        if (unit == "share") return $"{Plain(100 * value)}%";
        var size = Math.Abs(value);
        var (by, word) = Large.Contains(unit) ? Magnitudes.FirstOrDefault(magnitude => size >= magnitude.Size * 0.99995, (1, "")) : (1, "");
        return Plain(value / by) + word;
    }

    /// <summary>Whether `a to b` says all of it: lognormal, and drawn for itself.</summary>
    public static bool IsInterval(Dial dial) =>
        dial.Written.StartsWith("{lognormal:", StringComparison.Ordinal) && !dial.Written.Contains("with:", StringComparison.Ordinal);

    private static string Plain(double value) => value.ToString(
        Math.Abs(value) is >= 1e-6 and < 1e15 or 0 ? "0.###########" : "0.###e0", CultureInfo.InvariantCulture) is var exact && exact.Length <= 6
        ? exact : Rounded(value);

    private static string Rounded(double value)
    {
        var size = Math.Abs(value);
        if (size is >= 1e15 or < 1e-6 && value != 0) return value.ToString("0.###e0", CultureInfo.InvariantCulture);
        var digits = size >= 1 ? Math.Max(0, 3 - (int)Math.Floor(Math.Log10(size))) : 3 - (int)Math.Floor(Math.Log10(Math.Max(size, 1e-300)));
        return Math.Round(value, Math.Clamp(digits, 0, 15)).ToString("0.###############", CultureInfo.InvariantCulture);
    }
}
