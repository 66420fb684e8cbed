using System.Globalization;
using BurnSim.Experiments.Explanations;

namespace BurnSim.Reports.Explanations;

/// <summary>What is otherwise, as a sentence begins with it: <c>Without word of mouth</c>, <c>Had Kimi bought no ads in Jan to Mar 2024</c>.</summary>
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
        OtherAds ads => $"Had {Firm(ads.Firm)} bought {Ads(ads.Instead)}{During(ads.During)}",
        OtherEndowment endowment => $"Had {Firm(endowment.Firm)} {Endowed(endowment.What, Firm(endowment.Like))}",
        _ => throw new ArgumentException($"{of.GetType().Name} has no words", nameof(of)),
    };

    /// <summary>The same with what follows it: <c>Without word of mouth Kimi would lead</c>, <c>Had Kimi bought no ads, it …</c>.</summary>
    public string Then(Counterfactual of, string follows) => If(of) is var begun && begun.StartsWith("Had ", StringComparison.Ordinal)
        ? $"{begun}, {follows}" : $"{begun} {follows}";

    /// <summary>A stretch of the story: <c>Jan to Mar 2024</c>, <c>3 to 9 Jan 2024</c>.</summary>
    public static string Span(Stretch stretch)
    {
        var (from, to) = (stretch.From, stretch.To.AddDays(-1));
        if (from.Day != 1 || stretch.To.Day != 1) return from == to ? Day(to) : $"{(from.Year == to.Year ? Written(from, "d MMM") : Day(from))} to {Day(to)}";
        return (from.Year, from.Month) == (to.Year, to.Month) ? Amount.Month(to)
            : $"{(from.Year == to.Year ? Written(from, "MMM") : Amount.Month(from))} to {Amount.Month(to)}";
    }

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

    private string During(Stretch during) => during == Stretch.Whole(scenario) ? "" : $" in {Span(during)}";

    private string Firm(string id) => Firm(scenario.Firms.First(firm => firm.Id == id));

    private string Firm(Firm firm) => Spelled(firm.Name, firm.Id);

    private string Platform(string id) => Platform(scenario.Platforms.First(platform => platform.Id == id));

    private string Platform(Platform platform) => Spelled(platform.Name, platform.Id);

    private string Spelled(string name, string id) => spell(string.IsNullOrWhiteSpace(name) ? id : name, id);

    private static string Written(DateOnly date, string form) => date.ToString(form, CultureInfo.InvariantCulture);
}
