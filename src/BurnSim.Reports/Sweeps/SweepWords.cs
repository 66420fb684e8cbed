using BurnSim.Experiments.Designs;
using BurnSim.Experiments.Quantities;

namespace BurnSim.Reports.Sweeps;

/// <summary>What paths, values and quantities are called before a reader.</summary>
/// <param name="scenario">Whose firms and platforms they are of.</param>
/// <param name="spell">A name as it can be shown, given name and id.</param>
internal sealed class SweepWords(Scenario scenario, Func<string, string, string> spell)
{
    // Digits of a value that came of dividing a range and not of anyone's head.
    private const int Long = 6;

    /// <summary>The firm a quantity is of, by number in id order; −1: the market.</summary>
    public int FirmOf(Quantity quantity)
    {
        var ids = scenario.Firms;
        for (var firm = 0; firm < ids.Length; firm++)
        {
            if (Subject(quantity) == ids[firm].Id) return firm;
        }

        return -1;
    }

    /// <summary>Any text as it can be shown.</summary>
    public string Spell(string text) => spell(text, text);

    /// <summary>A firm's name.</summary>
    public string Firm(int firm) => Spelled(scenario.Firms[firm].Name, scenario.Firms[firm].Id);

    /// <summary>What a quantity is of whatever firm: <c>P(win)</c>, <c>users</c>, <c>HHI</c>.</summary>
    public static string Kind(Quantity quantity)
    {
        var word = quantity.Name.Split('(')[0];
        return word switch
        {
            "hhi" => "HHI",
            "p_verdict" => $"P({Subject(quantity).Replace('-', ' ')})",
            "market_users" => "users of all firms",
            "cac_start" => "ads per new user, first quarter",
            "cac_end" => "ads per new user, last quarter",
            "ltv" => "lifetime value",
            "ads_total" => "ads of all firms",
            ['p', '_', .. var what] => $"P({what})",
            _ => word.Replace('_', ' '),
        };
    }

    /// <summary><c>P(win) of Kimi</c>, <c>HHI</c>.</summary>
    public string Title(Quantity quantity) => FirmOf(quantity) is var firm and >= 0 ? $"{Kind(quantity)} of {Firm(firm)}" : Kind(quantity);

    /// <summary>What it measures in, for an axis; empty where its marks say so.</summary>
    public string Unit(Quantity quantity) => quantity.Unit switch
    {
        "money" => scenario.Currency,
        "money per user" => $"{scenario.Currency} a user",
        "people" or "days" => quantity.Unit,
        _ => "",
    };

    /// <summary>A value with its unit.</summary>
    public string Value(Quantity quantity, double value) => Bare(quantity, value) + (!double.IsFinite(value) ? "" : quantity.Unit switch
    {
        "money" or "money per user" => $" {scenario.Currency}",
        "days" => " days",
        _ => "",
    });

    /// <summary>A mark of an axis.</summary>
    public static string Mark(Quantity quantity, double value) => IsPercent(quantity) ? Amount.MarkPercent(value) : Amount.Mark(value);

    /// <summary>A difference with its sign: <c>+19 points</c>, <c>−1.2M</c>.</summary>
    public string Change(Quantity quantity, double change) => Signed(change, Size(quantity, change));

    /// <summary>The same without its unit, for where <see cref="ChangeUnit"/> stands beside it.</summary>
    public static string Plus(Quantity quantity, double change) => double.IsNaN(change) ? Amount.None
        : Signed(change, IsPercent(quantity) ? Points(Math.Abs(change)) : Bare(quantity, Math.Abs(change)));

    /// <summary>What differences are in.</summary>
    public string ChangeUnit(Quantity quantity) => IsPercent(quantity) ? "points" : Unit(quantity);

    /// <summary>How big a difference is: <c>19 points</c>.</summary>
    public string Size(Quantity quantity, double change) => double.IsNaN(change) ? Amount.None
        : IsPercent(quantity) ? $"{Points(Math.Abs(change))} points" : Value(quantity, Math.Abs(change));

    /// <summary>A value without what <see cref="Unit"/> says.</summary>
    public static string Bare(Quantity quantity, double value) => IsPercent(quantity) ? Amount.Percent(value)
        : quantity.Unit is "money" or "money per user" ? Amount.Money(value)
        : quantity.Unit == "people" ? Amount.People(value) : Amount.Plain(value);

    /// <summary>A difference's interval: <c>15 to 23</c>, <c>−1.2M to −0.4M</c>.</summary>
    public string Between(Quantity quantity, Interval interval)
    {
        string Plain(double value) => double.IsNaN(value) ? Amount.None : value < 0
            ? $"−{Plain(-value)}" : IsPercent(quantity) ? Points(value) : Value(quantity, value);
        return $"{Plain(interval.Low)} to {Plain(interval.High)}";
    }

    /// <summary>A rank slope, to hundredths.</summary>
    public static string Slope(double slope) => Amount.Plain(Math.Round(slope, 2));

    /// <summary>A path: <c>runway of Kimi</c>, <c>capital regime</c>.</summary>
    public string Path(Vary vary) => Path(vary.Path);

    /// <summary>A path; where its last word alone may be another's, all of its words: <c>strategy runway of Kimi</c>.</summary>
    public string Path(string path, bool isWhole = false)
    {
        var steps = path.Split('.');
        var key = (isWhole && steps.Length > 2 ? string.Join(' ', steps[2..]) : steps[^1]).Replace('_', ' ');
        var owner = (steps[0], steps.Length > 2) switch
        {
            ("firms", true) => scenario.Firms.FirstOrDefault(firm => firm.Id == steps[1]) is { } firm ? Spelled(firm.Name, firm.Id) : null,
            ("platforms", true) => scenario.Platforms.FirstOrDefault(platform => platform.Id == steps[1]) is { } platform
                ? Spelled(platform.Name, platform.Id) : null,
            ("segments", true) => scenario.Segments.FirstOrDefault(segment => segment.Id == steps[1]) is { } segment
                ? Spelled(segment.Name, segment.Id) : null,
            _ => null,
        };
        return owner is not null ? $"{key} of {owner}" : steps.Length == 2 ? $"{steps[0]} {key}" : spell(path, path);
    }

    /// <summary>A value of a path, a long one in part.</summary>
    public string Level(Level level) => level.IsNumber && !IsPart(level) && level.Text.Length - level.Suffix.Length > Long
        ? Amount.Significant(level.Number) + level.Suffix : spell(level.Text, level.Text);

    /// <summary><c>from 6 to 24 months</c>.</summary>
    public string FromTo(Level from, Level to) => from.IsLike(to) && from.Suffix.Length > 0 && !IsPart(from)
        ? $"from {Level(from)[..^from.Suffix.Length]} to {Level(to)}" : $"from {Level(from)} to {Level(to)}";

    private static bool IsPart(Level level) => level.Text.Contains('–', StringComparison.Ordinal);

    private static bool IsPercent(Quantity quantity) =>
        quantity.Kind == QuantityKind.Chance || quantity.Kind == QuantityKind.Fraction && Subject(quantity) != "";

    // What is written as 0 has no sign.
    private static string Signed(double change, string size) =>
        !size.Any(letter => letter is >= '1' and <= '9') ? size : change < 0 ? $"−{size}" : $"+{size}";

    private static string Points(double fraction) => Amount.Percent(fraction) is var percent && percent.EndsWith(" %", StringComparison.Ordinal)
        ? percent[..^2] : percent;

    private static string Subject(Quantity quantity) => quantity.Name.Split('(', ')') is [_, var subject, ..] ? subject : "";

    private string Spelled(string name, string id) => spell(string.IsNullOrWhiteSpace(name) ? id : name, id);
}
