using System.Globalization;
using BurnSim.Experiments.Explanations;

namespace BurnSim.Reports.Explanations;

/// <summary>What is otherwise, as a sentence begins with it: <c>Without word of mouth</c>, <c>Had Kimi bought no ads from Jan to Mar 2024</c>.</summary>
/// <param name="scenario">The market.</param>
/// <param name="spell">A name as it can be shown, given name and id.</param>
internal sealed class CounterfactualWords(Scenario scenario, Func<string, string, string> spell)
{
    /// <summary>A firm's name; nobody's for −1.</summary>
    public string Firm(int firm) => firm < 0 ? "nobody" : Firm(scenario.Firms[firm]);

    public string If(Counterfactual of) => of switch
    {
        WithoutMechanism { Mechanism: var mechanism } => $"Without {mechanism.Name}",
        WithoutChannel { Platform: { Owner: { } owner } platform } => $"Without {Platform(platform)} as own channel of {Firm(owner)}",
        WithoutChannel { Platform: var platform } => $"Had {Platform(platform)} been open to all",
        WithoutEvent { Event: var happens } => Without(happens),
        OtherAds ads => $"Had {Firm(ads.Firm)} bought {Ads(ads.Instead)}{(ads.During == Stretch.Whole(scenario) ? "" : $" {During(ads.During)}")}",
        OtherEndowment endowment => $"Had {Firm(endowment.Firm)} {Endowed(endowment.What, Firm(endowment.Like))}",
        _ => throw new ArgumentException($"{of.GetType().Name} has no words", nameof(of)),
    };

    /// <summary>What it does, where its name doesn't say so.</summary>
    public static string Meaning(Counterfactual of) => of is WithoutMechanism { Mechanism: var mechanism } ? mechanism.Meaning : "";

    /// <summary>A sentence with what becomes of a firm: <c>Without word of mouth Kimi would lead</c>, <c>Had Kimi bought no ads, it would lead</c>.</summary>
    public string Then(Counterfactual of, int firm, string follows)
    {
        var (begun, own) = (If(of), FirmOf(of) is { } named && firm >= 0 && named.Id == scenario.Firms[firm].Id);
        return $"{begun}{(begun.StartsWith("Had ", StringComparison.Ordinal) ? "," : "")} {(own ? "it" : Firm(firm))} {follows}";
    }

    /// <summary>A stretch of the story: <c>Jan to Mar 2024</c>, <c>3 to 9 Jan 2024</c>; the last is open: <c>Oct 2025 on</c>.</summary>
    public string Span(Stretch stretch)
    {
        var (from, to) = (stretch.From, stretch.To.AddDays(-1));
        if (stretch.To == Stretch.Whole(scenario).To) return $"{(from.Day == 1 ? Amount.Month(from) : Day(from))} on";
        var (sameYear, sameMonth) = (from.Year == to.Year, from.Year == to.Year && from.Month == to.Month);
        if (from.Day != 1 || stretch.To.Day != 1)
        {
            return from == to ? Day(to) : $"{(sameMonth ? Written(from, "%d") : sameYear ? Written(from, "d MMM") : Day(from))} to {Day(to)}";
        }

        return sameMonth ? Amount.Month(to) : $"{(sameYear ? Written(from, "MMM") : Amount.Month(from))} to {Amount.Month(to)}";
    }

    /// <summary>The same as a sentence has it: <c>in Mar 2024</c>, <c>from Jan to Mar 2024</c>, <c>from Oct 2025 on</c>.</summary>
    public string During(Stretch stretch) => Span(stretch) is var span && span.Count(letter => letter == ' ') > 1 ? $"from {span}" : $"in {span}";

    public static string Day(DateOnly date) => Written(date, "d MMM yyyy");

    private string Without(Event happens) => happens switch
    {
        RoundCloses round => $"Without the round of {Firm(round.Firm)} of {Day(round.Date)}",
        QualityShock shock => $"Without the step in quality of {Firm(shock.Firm)} of {Day(shock.Date)}",
        ViralHit hit => $"Without the viral hit of {Firm(hit.Firm)} of {Day(hit.Date)}",
        StrategyChange change => $"Without the change of strategy of {Firm(change.Firm)} of {Day(change.Date)}",
        PlatformCloses closes => $"Had {Platform(closes.Platform)} not closed on {Day(closes.Date)}",
        PlatformOpens opens => $"Had {Platform(opens.Platform)} not opened on {Day(opens.Date)}",
        RegimeForced forced => $"Had capital not turned {Kebab.Of(forced.Regime)} on {Day(forced.Date)}",
        _ => $"Without what happened on {Day(happens.Date)}",
    };

    private static string Ads(AdsInstead instead) => instead switch
    {
        AdsInstead.None => "no ads",
        AdsInstead.Half => "half of its ads",
        _ => "as many ads as its median rival",
    };

    private static string Endowed(Endowment what, string like) => what switch
    {
        Endowment.Users => $"begun with the users of {like}",
        Endowment.Money => $"had the money of {like}",
        Endowment.Organic => $"drawn people by itself as {like} does",
        _ => $"had the model and the training of {like}",
    };

    /// <summary>The firm whose decision or endowment it is; null: nobody's.</summary>
    private static Firm? FirmOf(Counterfactual of) => of switch
    {
        OtherAds ads => ads.Firm,
        OtherEndowment endowment => endowment.Firm,
        _ => null,
    };

    private string Firm(string id) => Firm(scenario.Firms.First(firm => firm.Id == id));

    private string Firm(Firm firm) => Spelled(firm.Name, firm.Id);

    private string Platform(string id) => Platform(scenario.Platforms.First(platform => platform.Id == id));

    private string Platform(Platform platform) => Spelled(platform.Name, platform.Id);

    private string Spelled(string name, string id) => spell(string.IsNullOrWhiteSpace(name) ? id : name, id);

    private static string Written(DateOnly date, string form) => date.ToString(form, CultureInfo.InvariantCulture);
}
