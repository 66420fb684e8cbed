using BurnSim.Randomness;

namespace BurnSim.Scenarios.Values;

/// <summary>
/// What a number measures: its unit, how it may be written, and how that becomes the record's own unit. A bare number is
/// in <see cref="Unit"/>.
/// </summary>
internal sealed record Measure(string Unit, string Noun, string Examples)
{
    private const double Week = 7, Month = 365.25 / 12, Year = 365.25;

    private static readonly Dictionary<string, double> Periods = new()
    {
        ["day"] = 1, ["d"] = 1, ["week"] = Week, ["month"] = Month, ["year"] = Year,
    };

    private static readonly Dictionary<string, double> Spans = new()
    {
        ["day"] = 1, ["days"] = 1, ["d"] = 1, ["week"] = Week, ["weeks"] = Week, ["month"] = Month, ["months"] = Month,
        ["year"] = Year, ["years"] = Year,
    };

    public static readonly Measure
        Plain = new("number", "this", "1.5"),
        Anything = new("number or share", "this", "1.5, 200k or 30%") { Magnitudes = true, Percents = true },
        Factor = new("factor", "this", "0.3 or 30%") { Percents = true },
        Share = new("share", "a share", "60% or 0.6") { Percents = true },
        Count = new("count", "a count", "60m or 1e24") { Magnitudes = true },
        People = new("people", "a count of people", "60m") { Magnitudes = true },
        CountPerDay = new("per day", "this", "250m or 250m/day") { Magnitudes = true, Base = 1 },
        Money = new("money", "money", "7bn or 200k") { Magnitudes = true },
        MoneyPerDay = new("money per day", "money", "200k, 200k/day, 15m/month or 1bn/year") { Magnitudes = true, Base = 1 },
        MoneyPerYear = new("money per year", "money", "3bn or 3bn/year") { Magnitudes = true, Base = Year },
        MoneyPerUserDay = new("money per user-day", "money", "0.01 or 0.3/month") { Magnitudes = true, Base = 1 },
        MoneyPerThousand = new("money per thousand impressions", "money", "2.5") { Scale = 1000 },
        Days = new("days", "a duration", "18 months, 90 days, 6 weeks or 2 years") { Spoken = true },
        Rate = new("rate per day", "a rate", "0.003/day or 8%/month") { Percents = true, Base = 1, Hazard = true },
        TimesPerDay = new("times per day", "a rate", "0.01 or 4/year") { Base = 1 },
        GrowthPerDay = new("growth per day", "growth", "5%/day") { Percents = true, Base = 1 },
        GrowthPerMonth = new("log-growth per month", "growth", "0.2 or 20%/month") { Percents = true, Base = Month },
        GrowthPerYear = new("growth per year", "growth", "20% or 20%/year") { Percents = true, Base = Year },
        Generations = new("generations", "quality", "0.5") { Words = ["generation", "generations"] };

    public static IReadOnlyList<Measure> All { get; } =
    [
        Plain, Anything, Factor, Share, Count, People, CountPerDay, Money, MoneyPerDay, MoneyPerYear, MoneyPerUserDay,
        MoneyPerThousand, Days, Rate, TimesPerDay, GrowthPerDay, GrowthPerMonth, GrowthPerYear, Generations,
    ];

    private bool Magnitudes { get; init; }
    private bool Percents { get; init; }

    /// <summary>Days of the period a bare number is per; 0: it isn't per time.</summary>
    private double Base { get; init; }

    /// <summary>Written as a duration.</summary>
    private bool Spoken { get; init; }

    /// <summary>A percentage is the share of people whom the rate takes in its period, not the rate itself.</summary>
    private bool Hazard { get; init; }

    private string[] Words { get; init; } = [];

    /// <summary>How many of the file's units make one of the record's.</summary>
    private double Scale { get; init; } = 1;

    /// <summary>A value of the record in the file's unit.</summary>
    public double Written(double value) => value * Scale;

    /// <summary>A number in the record's unit; null when its unit doesn't fit.</summary>
    public double? Convert(Literal literal)
    {
        var value = literal.Value;
        if (literal.Magnitude.Length > 0 && !Magnitudes || literal.Percent && !Percents) return null;
        if (literal.Word.Length > 0)
        {
            if (Words.Contains(literal.Word)) return value;
            return Spoken && Spans.TryGetValue(literal.Word, out var days) ? value * days : null;
        }

        if (literal.Per.Length == 0) return Hazard && literal.Percent ? null : value / Scale;
        if (Base == 0 || !Periods.TryGetValue(literal.Per, out var period)) return null;
        return Hazard && literal.Percent
            ? (value < 1 ? -Fixed.Log1p(-value) / period : null)
            : Base == period ? value : value * (Base / period);
    }

    /// <summary>What may be written after a number, as a regular expression.</summary>
    public string Pattern =>
        (Magnitudes ? " *(k|m|bn|tn|万|亿|万亿)?" : "") + (Percents ? " *%?" : "")
        + (Spoken ? $" *({string.Join('|', Spans.Keys)})?" : "") + (Words.Length > 0 ? $" *({string.Join('|', Words)})?" : "")
        + (Base > 0 ? $"( */ *({string.Join('|', Periods.Keys)}))?" : "");
}
