using BurnSim.Randomness;

namespace BurnSim.Scenarios.Values;

/// <summary>
/// What a number measures: its unit, how it may be written, and how that becomes the record's own unit. A bare number is
/// in <see cref="Unit"/>.
/// </summary>
/// <param name="Unit">The file's.</param>
/// <param name="Noun">What it is, for a message.</param>
/// <param name="Examples">How it may be written.</param>
/// <param name="Reach">
/// How far a slider goes from nothing, in <see cref="Unit"/>: as much as matters in a market of startups. A big round
/// (1bn) and what it buys in a thousand days (1m a day), a tenth of an app's market (10m people), a year, a rate that takes a
/// quarter of all people in a month (0.01 a day), twice the usual (factor 2), all (share 1), one step of anything else.
/// </param>
internal sealed record Measure(string Unit, string Noun, string Examples, double Reach)
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
        Plain = new("number", "this", "1.5", 1),
        Anything = new("number or share", "this", "1.5, 200k or 30%", 1) { Magnitudes = true, Percents = true },
        Factor = new("factor", "this", "0.3 or 30%", 2) { Percents = true },
        Share = new("share", "a share", "60% or 0.6", 1) { Percents = true },
        Count = new("count", "a count", "60m or 1e24", 1e6) { Magnitudes = true },
        People = new("people", "a count of people", "60m", 1e7) { Magnitudes = true },
        CountPerDay = new("per day", "this", "250m or 250m/day", 1e4) { Magnitudes = true, Base = 1 },
        Money = new("money", "money", "7bn or 200k", 1e9) { Magnitudes = true },
        MoneyPerDay = new("money per day", "money", "200k, 200k/day, 15m/month or 1bn/year", 1e6) { Magnitudes = true, Base = 1 },
        MoneyPerYear = new("money per year", "money", "3bn or 3bn/year", 1e9) { Magnitudes = true, Base = Year },
        MoneyPerUserDay = new("money per user-day", "money", "0.01 or 0.3/month", 1) { Magnitudes = true, Base = 1 },
        MoneyPerThousand = new("money per thousand impressions", "money", "2.5", 10) { Scale = 1000 },
        Days = new("days", "a duration", "18 months, 90 days, 6 weeks or 2 years", 365) { Spoken = true },
        Rate = new("rate per day", "a rate", "0.003/day or 8%/month", 0.01) { Percents = true, Base = 1, Hazard = true },
        TimesPerDay = new("times per day", "a rate", "0.01 or 4/year", 0.1) { Base = 1 },
        GrowthPerDay = new("growth per day", "growth", "5%/day", 0.1) { Percents = true, Base = 1 },
        GrowthPerMonth = new("log-growth per month", "growth", "0.2 or 20%/month", 0.5) { Percents = true, Base = Month },
        GrowthPerYear = new("growth per year", "growth", "20% or 20%/year", 1) { Percents = true, Base = Year },
        Generations = new("generations", "quality", "0.5", 1) { Words = ["generation", "generations"] };

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
