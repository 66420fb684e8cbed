using System.Globalization;
using BurnSim.Experiments;
using BurnSim.Recording;
using BurnSim.Reports;

namespace BurnSim.Studio.Words;

/// <summary>Sentences, numbers and days as Chinese readers read them: <c>3,850 万</c>, <c>210 亿元</c>, <c>62%</c>.</summary>
internal static class Chinese
{
    private static readonly (double Size, string Unit)[] Units = [(1, ""), (1e4, " 万"), (1e8, " 亿"), (1e12, " 万亿")];

    /// <summary>A sentence.</summary>
    public static string Say(Sentence sentence) => sentence.ToString();

    /// <summary>People, impressions, runs: three significant digits.</summary>
    public static string Count(double count) => Scaled(count, small: 0);

    /// <summary>Money: <c>元</c> where the currency is the yuan, else its code.</summary>
    public static string Sum(Money money) => Sum(money.Amount, money.Currency);

    /// <summary>Money whose unit stands beside it.</summary>
    public static string Sum(double amount) => Scaled(amount, small: 2);

    /// <summary>Money: <c>元</c> where the currency is the yuan, else its code.</summary>
    public static string Sum(double amount, string currency) => Sum(amount) is var text && text == Amount.None ? text
        : currency != "CNY" ? $"{text} {currency}" : char.IsDigit(text[^1]) ? $"{text} 元" : $"{text}元";

    /// <summary>A percentage without the space that English has.</summary>
    public static string Tight(string percent) => percent.Replace(" %", "%", StringComparison.Ordinal);

    /// <summary>A fraction of 1: <c>62%</c>.</summary>
    public static string Percent(double fraction) => Tight(Amount.Percent(fraction));

    /// <summary>Two fractions of 1: <c>59–65%</c>.</summary>
    public static string PercentRange(double low, double high) => Tight(Amount.PercentRange(low, high));

    /// <summary>A chance's 95 % interval.</summary>
    public static string Interval(Chance chance) => PercentRange(chance.Low, chance.High);

    /// <summary>Any other number: three significant digits.</summary>
    public static string Plain(double value) => !double.IsFinite(value) ? Amount.None
        : Math.Abs(value) is >= 1e16 or (> 0 and < 1e-6) ? Amount.Significant(value)
        : Math.Abs(value) >= 1e4 ? Count(value) : Written(Rounded(value));

    /// <summary>Quality, to hundredths of a generation.</summary>
    public static string Generations(double generations) => Written(Math.Round(generations, 2));

    /// <summary>A number in a unit of the catalogue or of a quantity.</summary>
    public static string Measured(double value, string unit, string currency) => unit switch
    {
        _ when !double.IsFinite(value) => Amount.None,
        "share" or "chance" => $"{Plain(100 * value)}%",
        _ when unit.StartsWith("money", StringComparison.Ordinal) => Sum(value, currency) + DialWords.Per(unit),
        "people" => Count(value),
        _ => Say($"{Plain(value)}{DialWords.Unit(unit == "0..1" ? "" : unit, currency).Chinese}"),
    };

    /// <summary><c>甲、乙和丙</c>.</summary>
    public static string List(IReadOnlyList<string> names) =>
        names.Count < 2 ? string.Concat(names) : Say($"{string.Join("、", names.Take(names.Count - 1))}和{names[^1]}");

    /// <summary><c>2024 年 6 月 1 日</c>.</summary>
    public static string Day(DateOnly date) => date.ToString("yyyy 年 M 月 d 日", CultureInfo.InvariantCulture);

    private static string Scaled(double value, int small)
    {
        if (!double.IsFinite(value)) return Amount.None;
        // Rounded first, so that 9,999.7 of one unit is 1 of the next.
        var rounded = Rounded(value);
        var (size, unit) = Units.Last(unit => Math.Abs(rounded) >= unit.Size || unit.Size == 1);
        return size > 1 ? Written(rounded / size) + unit
            : Written(Math.Round(value, Math.Abs(value) < 100 ? small : 0, MidpointRounding.AwayFromZero));
    }

    private static double Rounded(double value) =>
        double.Parse(value.ToString("E2", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    // What rounds to 0 has no sign.
    private static string Written(double value) =>
        (value + 0.0).ToString("#,0.########", CultureInfo.InvariantCulture).Replace('-', '−');
}
