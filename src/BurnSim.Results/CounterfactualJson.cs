using System.Text.Json;
using BurnSim.Experiments.Explanations;

namespace BurnSim.Results;

/// <summary>What is otherwise, as <c>explain.json</c> has it.</summary>
internal static class CounterfactualJson
{
    /// <summary>Writes its <c>kind</c> and what it changes into an object.</summary>
    public static void Tell(Utf8JsonWriter json, Counterfactual of)
    {
        switch (of)
        {
            case WithoutMechanism { Mechanism: var mechanism }:
                json.WriteString("kind", "mechanism");
                json.WriteString("without", mechanism.Name);
                json.WriteString("meaning", mechanism.Meaning);
                break;
            case WithoutChannel { Platform: var platform }:
                json.WriteString("kind", "channel");
                json.WriteString("platform", platform.Id);
                json.WriteString("owner", platform.Owner);
                break;
            case WithoutEvent { Event: var happens }:
                json.WriteString("kind", "event");
                json.WriteString("event", Kebab.Of(happens.GetType().Name));
                json.WriteString("date", Json.Text(happens.Date));
                json.WriteString("firm", FirmOf(happens));
                break;
            case OtherAds ads:
                json.WriteString("kind", "ads");
                json.WriteString("firm", ads.Firm.Id);
                json.WriteString("instead", Kebab.Of(ads.Instead));
                json.WriteString("from", Json.Text(ads.During.From));
                json.WriteString("to", Json.Text(ads.During.To.AddDays(-1)));
                break;
            case OtherEndowment endowment:
                json.WriteString("kind", "endowment");
                json.WriteString("firm", endowment.Firm.Id);
                json.WriteString("what", Kebab.Of(endowment.What));
                json.WriteString("like", endowment.Like.Id);
                break;
        }
    }

    private static string? FirmOf(Event happens) => happens switch
    {
        QualityShock shock => shock.Firm,
        ViralHit hit => hit.Firm,
        StrategyChange change => change.Firm,
        RoundCloses round => round.Firm,
        _ => null,
    };
}
