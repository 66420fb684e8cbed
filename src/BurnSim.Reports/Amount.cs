using System.Globalization;

namespace BurnSim.Reports;

/// <summary>Numbers as people read them, the same on screen, in figures and in the report; culture-invariant.</summary>
public static class Amount
{
    /// <summary>What stands for a number that isn't there.</summary>
    public const string None = "–";

    private static readonly (double Size, string Unit)[] Units = [(1, ""), (1e3, "k"), (1e6, "M"), (1e9, "bn"), (1e12, "tn")];

    /// <summary>People: <c>27.5M</c>, <c>980k</c>, <c>12</c>.</summary>
    public static string People(double count) => Scaled(count, small: 0);

    /// <summary>Money: <c>7.0bn CNY</c>, <c>12.4 CNY</c>, <c>0.35 CNY</c>.</summary>
    public static string Money(double money, string currency) =>
        double.IsFinite(money) ? $"{Scaled(money, small: 2)} {currency}" : None;

    /// <summary>Money without its unit, where the unit stands beside it.</summary>
    public static string Money(double money) => Scaled(money, small: 2);

    /// <summary>A fraction of 1 as a percentage: <c>62 %</c>, <c>6.4 %</c>, <c>&lt;0.1 %</c>, <c>99.7 %</c>.</summary>
    public static string Percent(double fraction) => double.IsFinite(fraction) ? $"{Hundredths(fraction)} %" : None;

    /// <summary>The 95 % interval of a chance: <c>59–65 %</c>.</summary>
    public static string Interval(Experiments.Chance chance) => PercentRange(chance.Low, chance.High);

    /// <summary>Two fractions of 1: <c>59–65 %</c>; one when they read the same.</summary>
    public static string PercentRange(double low, double high)
    {
        var (from, to) = (Percent(low), Percent(high));
        return from == to ? from : from == None || to == None ? None : $"{from[..^2]}–{to}";
    }

    /// <summary>A plain number to three significant digits: <c>0.38</c>, <c>4.2</c>, <c>18</c>.</summary>
    public static string Plain(double value) =>
        !double.IsFinite(value) ? None : Math.Abs(value) switch
        {
            >= 1000 => Scaled(value, small: 0),
            >= 99.5 => Round(value, 0),
            >= 9.95 => Round(value, 1),
            < 0.0995 and > 0 => Significant(value),
            _ => Round(value, 2),
        };

    /// <summary>Any number to three significant digits: <c>0.00015</c>, <c>12.5</c>, <c>3.0bn</c>, <c>2e-17</c>.</summary>
    public static string Significant(double value)
    {
        var size = Math.Abs(value);
        return !double.IsFinite(value) ? None
            : size >= 1e15 || size is > 0 and < 1e-6 ? value.ToString("0.##e0", CultureInfo.InvariantCulture).Replace('-', '−')
            : size >= 1000 ? Scaled(value, small: 0)
            : decimal.Parse(value.ToString("E2", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture)
                .ToString("0.########", CultureInfo.InvariantCulture).Replace('-', '−');
    }

    /// <summary>Months of runway; the recorder stops counting at 1200.</summary>
    public static string Months(double months) =>
        !double.IsFinite(months) ? None : months >= 120 ? "10+ years" : $"{Round(months, months < 9.95 ? 1 : 0)} months";

    /// <summary>A count in full: <c>1,000</c>.</summary>
    public static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A month: <c>Jan 2024</c>.</summary>
    public static string Month(DateOnly date) => date.ToString("MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A mark of an axis, as short as it can be: <c>2bn</c>, <c>2.5M</c>, <c>0</c>.</summary>
    internal static string Mark(double value)
    {
        var unit = Math.Max(0, Array.FindLastIndex(Units, unit => Math.Abs(value) >= unit.Size * (1 - 1e-9)));
        return (value / Units[unit].Size).ToString("#,0.###", CultureInfo.InvariantCulture).Replace('-', '−') + Units[unit].Unit;
    }

    /// <summary>A mark of an axis of fractions: <c>20 %</c>.</summary>
    internal static string MarkPercent(double fraction) =>
        (100 * fraction).ToString("0.##", CultureInfo.InvariantCulture).Replace('-', '−') + " %";

    private static string Scaled(double value, int small)
    {
        if (!double.IsFinite(value))
        {
            return None;
        }

        var size = Math.Abs(value);
        var unit = 0;
        // 999.96 of a unit would read as 1000: it is one of the next.
        while (unit < Units.Length - 1 && size / Units[unit].Size >= (unit == 0 ? 999.5 : 999.95))
        {
            unit++;
        }

        var scaled = value / Units[unit].Size;
        var digits = (unit, Math.Abs(scaled)) switch
        {
            (_, 0 or >= 99.95) => 0,
            (0, < 9.995) => small,
            (0, _) => Math.Min(small, 1),
            _ => 1,
        };
        return Round(scaled, digits) + Units[unit].Unit;
    }

    private static string Hundredths(double fraction)
    {
        // Intervals computed to the last bit but one would show as "<0.1".
        var percent = Math.Round(100 * fraction, 9);
        return percent switch
        {
            0 or 100 => Round(percent, 0),
            > 0 and < 0.1 => "<0.1",
            > 99.9 and < 100 => ">99.9",
            >= 9.95 and <= 90 or > 100 or <= -9.95 => Round(percent, 0),
            _ => Round(percent, 1),
        };
    }

    private static string Round(double value, int digits)
    {
        var text = Math.Round(value, digits, MidpointRounding.AwayFromZero)
            .ToString(digits == 0 ? "#,0" : "#,0." + new string('0', digits), CultureInfo.InvariantCulture);
        return text.TrimStart('-').All(letter => letter is '0' or '.') ? text.TrimStart('-') : text.Replace('-', '−');
    }
}
