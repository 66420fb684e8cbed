using System.Globalization;
using System.Text.RegularExpressions;
using BurnSim.Experiments.Quantities;

namespace BurnSim.Experiments.Stopping;

/// <summary>How exactly a mean is to be known: within ± <paramref name="Half"/>.</summary>
/// <param name="Half">Half the width of the interval asked for, above 0: in the quantity's unit, or a part of its mean.</param>
/// <param name="IsRelative">It is a part of the mean.</param>
public readonly partial record struct Precision(double Half, bool IsRelative = false)
{
    private static readonly Dictionary<string, int> Magnitudes = new()
    {
        [""] = 0, ["k"] = 3, ["m"] = 6, ["bn"] = 9, ["tn"] = 12, ["万"] = 4, ["亿"] = 8, ["万亿"] = 12,
    };

    [GeneratedRegex(@"^(?<digits>[0-9][0-9_]*(?:\.[0-9_]*)?|\.[0-9][0-9_]*) *(?<magnitude>k|m|bn|tn|万|亿|万亿)? *(?<percent>%)?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Form { get; }

    /// <summary>Half the width asked for, in the quantity's unit, when its mean is <paramref name="mean"/>.</summary>
    public double At(double mean) => IsRelative ? Half * Math.Abs(mean) : Half;

    /// <summary>
    /// A precision as written: <c>1%</c>, <c>0.01</c>, <c>200k</c>. A percentage of a chance, a share or the HHI is in
    /// points: 1% is 0.01. Of anything else it is a part of its mean.
    /// </summary>
    /// <exception cref="Misreading">It is no number, or says nothing.</exception>
    public static Precision Parse(string text, QuantityKind kind) => Read(Passage.Of(text), kind);

    /// <summary>A number of 0 or more with a magnitude or a per cent sign; null: it is none.</summary>
    internal static double? Amount(string text) => Form.Match(text) is { Success: true } found ? Value(found) : null;

    private static double Value(Match found)
    {
        var power = Magnitudes[found.Groups["magnitude"].Value.ToLowerInvariant()] - (found.Groups["percent"].Success ? 2 : 0);
        return double.Parse($"{found.Groups["digits"].Value.Replace("_", "")}e{power}", NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    internal static Precision Read(Passage written, QuantityKind kind)
    {
        written = written.Trimmed();
        var found = Form.Match(written.Text);
        if (!found.Success)
        {
            throw written.Wrong(written.Length == 0 ? "a precision is missing here, such as 1% or 200k"
                : $"'{written.Text}' is not a precision; write a number such as 1%, 0.01 or 200k");
        }

        var (isPercent, half) = (found.Groups["percent"].Success, Value(found));
        var isAmount = kind == QuantityKind.Amount;
        return !(half > 0 && double.IsFinite(half)) ? throw written.Wrong($"'{written.Text}' is not a precision; it must be more than 0")
            : !isAmount && half >= 0.5 ? throw written.Wrong($"'{written.Text}' says nothing of a number from 0 to 1; 5% is 0.05")
            : isAmount && isPercent && half >= 1 ? throw written.Wrong($"'{written.Text}' of the mean says nothing; it must be below 100%")
            : new(half, isAmount && isPercent);
    }
}
