using BurnSim.Randomness;
using BurnSim.Scenarios.Values;
using BurnSim.Scenarios.Yaml;

namespace BurnSim.Scenarios;

/// <summary>Rules over a whole scenario whose parts are good.</summary>
internal static class Limits
{
    public const int MostFirms = 10_000, MostSegments = 1_000, MostPlatforms = 1_000, MostTicks = 20_000;
    public const int MostAgents = 2_000_000_000, MostUsable = 126;
    public const double MostWork = 1e10;

    private static readonly string Most = FormattableString.Invariant(
        $"{MostFirms:N0}, {MostSegments:N0}, {MostPlatforms:N0} and {MostTicks:N0}, and all multiplied {MostWork:N0}");

    /// <summary>Whether the market is small enough to simulate: told before anything of its size is made.</summary>
    public static bool Size(Scenario scenario, Place place, Findings findings)
    {
        var (f, s, p, t) = (scenario.Firms.Length, scenario.Segments.Length, scenario.Platforms.Length, scenario.Ticks);
        if (f <= MostFirms && s <= MostSegments && p <= MostPlatforms && t <= MostTicks && (double)f * s * p * t <= MostWork)
        {
            return true;
        }

        findings.Add(Codes.TooBig, place, FormattableString.Invariant(
            $"{f:N0} firms × {s:N0} segments × {p:N0} platforms × {t:N0} ticks is too big a market; at most {Most}."));
        return false;
    }

    /// <summary>
    /// One by one, people are at most so many, and so are ties that are kept; they use one of at most so many firms: where each
    /// stands is a byte. A segment fills an agent at least (medians, where uncertain).
    /// </summary>
    public static void Agents(Scenario scenario, Place place, Findings findings)
    {
        if (scenario.Population is not IndividualPopulation people) return;
        var agents = scenario.Segments.Sum(segment => segment.Size.At(0.999) / people.PeoplePerAgent);
        if (people.Network is ScaleFreeNetwork net && agents <= MostAgents && agents * net.Degree / 2 > MostAgents)
        {
            findings.Add(Codes.TooBig, place, FormattableString.Invariant(
                $"population.network is scale-free, {agents * net.Degree / 2:N0} ties, which are kept; at most {MostAgents:N0}; a lower degree, or more people_per_agent, makes fewer ties."));
        }

        foreach (var segment in scenario.Segments.Where(segment => Middle(segment.Size) < people.PeoplePerAgent))
        {
            findings.Add(Codes.Together, place, FormattableString.Invariant(
                $"population.people_per_agent is {people.PeoplePerAgent:N0}, more than the {Middle(segment.Size):N0} people of segments.{segment.Id}, of whom nobody would be played; make it smaller."));
        }

        if (scenario.Firms.Length <= MostUsable && agents <= MostAgents) return;
        findings.Add(Codes.TooBig, place, FormattableString.Invariant(
            $"population is individuals, {agents:N0} agents and {scenario.Firms.Length:N0} firms; one by one at most {MostAgents:N0} and {MostUsable:N0}; more people_per_agent makes fewer agents."));
    }

    /// <summary>People who start as users or lapsed are people of their segment (medians, where uncertain).</summary>
    public static void People(Scenario scenario, Func<string, Place> placeOf, Findings findings)
    {
        var all = scenario.Segments.Sum(s => Middle(s.Size));
        foreach (var segment in scenario.Segments)
        {
            var size = Middle(segment.Size);
            var taken = Middle(segment.Lapsed) + scenario.Firms.Where(f => f.Enters is null).Sum(f => Middle(f.Users)
                * (f.UsersBySegment.IsEmpty ? size / all
                    : f.UsersBySegment.TryGetValue(segment.Id, out var share) ? Middle(share) : 0));
            if (taken <= size * (1 + 1e-9)) continue;
            findings.Add(Codes.MorePeople, placeOf(segment.Id), FormattableString.Invariant(
                $"segments.{segment.Id} starts with {taken:0.####e0} users and lapsed people; it has {size:0.####e0} people."));
        }
    }

    /// <summary>
    /// Draws belong to names by a 32-bit hash: two names alike would share their luck. See the model's roster for
    /// which names draw.
    /// </summary>
    public static void Luck(Scenario scenario, Func<string, string, Place> placeOf, Findings findings)
    {
        var nodes = 1;
        while (nodes < scenario.Firms.Length) nodes *= 2;
        Apart(scenario.Firms.Select(f => (f.Id, placeOf("firms", f.Id))), findings);
        Apart(scenario.Segments.Select(s => (s.Id, placeOf("segments", s.Id))), findings);
        Apart(scenario.Segments.SelectMany(s => scenario.Firms.Select(f => ($"{f.Id}/{s.Id}", placeOf("firms", f.Id)))), findings);
        Apart(scenario.Segments.SelectMany(s => Enumerable.Range(1, nodes)
            .Select(n => (FormattableString.Invariant($"{s.Id}#{n}"), placeOf("segments", s.Id)))), findings);
    }

    private static double Middle(Number number) => number.Value.Quantile(0.5);

    private static void Apart(IEnumerable<(string Name, Place Place)> names, Findings findings)
    {
        var seen = new Dictionary<uint, string>();
        foreach (var (name, place) in names)
        {
            if (seen.TryAdd(Names.Of(name), name)) continue;
            findings.Add(Codes.SameLuck, place,
                $"'{name}' and '{seen[Names.Of(name)]}' would share their luck by a chance of hashing; rename one.");
        }
    }
}
