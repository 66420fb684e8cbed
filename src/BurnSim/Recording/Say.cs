using System.Globalization;

namespace BurnSim.Recording;

/// <summary>Numbers in sentences.</summary>
internal static class Say
{
    /// <summary>Three significant digits: 950, 12.3k, 4.56M, 7.1bn, 1.2tn.</summary>
    public static string Amount(double value)
    {
        var (size, unit) = Math.Abs(value) switch
        {
            >= 999.5e9 => (1e12, "tn"),
            >= 999.5e6 => (1e9, "bn"),
            >= 999.5e3 => (1e6, "M"),
            >= 9_995 => (1e3, "k"),
            _ => (1, ""),
        };
        return Plain(value / size) + unit;
    }

    /// <summary>7.1bn CNY.</summary>
    public static string Money(Money money) => $"{Amount(money.Amount)} {money.Currency}";

    public static string Plain(double value) =>
        value.ToString(Math.Abs(value) switch { >= 99.5 => "0", >= 9.95 => "0.#", _ => "0.##" },
            CultureInfo.InvariantCulture).Replace('-', '−');

    public static string Percent(double fraction) =>
        (100 * fraction).ToString(fraction < 0.0995 ? "0.#" : "0", CultureInfo.InvariantCulture) + " %";

    /// <summary>a, b and c.</summary>
    public static string All(IReadOnlyList<string> names) =>
        names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}";
}
