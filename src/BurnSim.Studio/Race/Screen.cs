using BurnSim.Reports;
using BurnSim.Studio.Story;
using BurnSim.Studio.Words;

namespace BurnSim.Studio.Race;

/// <summary>A platform in the race as it stands: how much of it firms hold, and whose that is.</summary>
/// <param name="Part">Of all it shows, held by firms, in words.</param>
/// <param name="Price">Of a thousand impressions, in words.</param>
/// <param name="Told">The same for those who listen.</param>
/// <param name="Parts">Firm by firm, in id order; together full at the most that firms ever hold in this run.</param>
internal sealed record Screen(string Name, string Part, string Price, string Told, IReadOnlyList<(int Firm, string Width, string Colour)> Parts)
{
    public static IReadOnlyList<Screen> All(Telling telling, Cast cast, int tick, Tongue tongue) =>
        [.. telling.Scenario.Platforms.Select((platform, at) => Of(telling, cast, tick, at, platform, tongue))];

    private static Screen Of(Telling telling, Cast cast, int tick, int at, Platform platform, Tongue tongue)
    {
        var (replay, scenario) = (telling.Replay, telling.Scenario);
        var (all, most) = (replay.Screen(tick, at), telling.MostScreen[at]);
        var leader = Enumerable.Range(0, scenario.Firms.Length).MaxBy(firm => replay.Screen(tick, at, firm));
        return new(
            platform.Called, Numeral.Percent(all, tongue), Numeral.Money(replay.Cpm(tick, at), scenario.Currency, tongue),
            all > 0 ? RaceWords.Has(scenario.Firms[leader].Called, replay.Screen(tick, at, leader) / all).In(tongue) : Amount.None,
            [.. Enumerable.Range(0, scenario.Firms.Length).Select(firm =>
                (firm, Row.Part(replay.Screen(tick, at, firm), most), cast.InkOf(firm).Colour))]);
    }
}
