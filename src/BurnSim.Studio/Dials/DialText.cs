using System.Globalization;
using BurnSim.Scenarios;

namespace BurnSim.Studio.Dials;

/// <summary>Numbers of dials as short as a file may have them: <c>7bn</c>, <c>60%</c>, <c>0.003</c>.</summary>
internal static class DialText
{
    private static readonly (double Size, string Word)[] Magnitudes = [(1e12, "tn"), (1e9, "bn"), (1e6, "m"), (1e3, "k")];

    // From here on digits are counted: 3e23 operations.
    private const double Most = 1e15;

    // Units that files may write large numbers of.
    private static readonly string[] Large = ["count", "people", "per day", "money", "money per day", "money per year", "money per user-day"];

    /// <summary>What stands in a dial's field, as short as a file may have it.</summary>
    public static string Field(Dial dial) =>
        dial.Value is { } value ? Of(value, dial.Unit)
        : dial.Written == Dial.Absent ? ""
        // `430 to 1.4k` would be read as 430k: both ends have one magnitude.
        : dial.Drawn is { } drawn && IsInterval(dial) ? $"{Of(drawn.Low, dial.Unit, like: drawn.Low)} to {Of(drawn.High, dial.Unit, like: drawn.Low)}"
        : dial.Written;

    /// <summary>A number in a unit, to four digits.</summary>
    public static string Of(double value, string unit) => Of(value, unit, like: value);

    /// <summary>What a slider sets: what its field says, or the number to its last digit where so short a one would leave the range.</summary>
    public static string Setting(Dial dial, double value)
    {
        var read = double.Parse(value.ToString("E3", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return read < dial.Least || read > dial.Greatest || (dial.IsAboveLeast && read == dial.Least) ? dial.At(value)[(dial.Path.Length + 1)..] : Of(value, dial.Unit);
    }

    /// <summary>An end of a range, to be read, not typed: <c>1bn</c> where files would have to write 1000000000.</summary>
    public static string Bound(double value, string unit) => unit == "share" ? Of(value, unit) : Of(value, Large[0]);

    /// <summary>Whether `a to b` says all of it: lognormal, and drawn for itself.</summary>
    public static bool IsInterval(Dial dial) =>
        dial.Written.StartsWith("{lognormal:", StringComparison.Ordinal) && !dial.Written.Contains("with:", StringComparison.Ordinal);

    private static string Of(double value, string unit, double like)
    {
        if (unit == "share") return $"{Plain(100 * value)}%";
        var (by, word) = Large.Contains(unit) && Math.Abs(like) < Most ? Magnitudes.FirstOrDefault(magnitude => Math.Abs(like) >= magnitude.Size * 0.99995, (1, "")) : (1, "");
        return Plain(value / by) + word;
    }

    private static string Plain(double value)
    {
        var size = Math.Abs(value);
        if (size is >= Most or < 1e-6 and > 0) return value.ToString("0.###e0", CultureInfo.InvariantCulture);
        var digits = value == 0 ? 0 : Math.Clamp(3 - (int)Math.Floor(Math.Log10(size)), 0, 15);
        return Math.Round(value, digits).ToString("0.###############", CultureInfo.InvariantCulture);
    }
}
