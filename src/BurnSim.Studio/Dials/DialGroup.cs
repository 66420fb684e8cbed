using BurnSim.Reports;
using BurnSim.Scenarios;

namespace BurnSim.Studio.Dials;

/// <summary>The parts of a market that dials are shown by.</summary>
public enum Part
{
    Firms,
    Platforms,
    Segments,
    Capital,
    Events,
    Rules,
}

/// <summary>Dials that belong together: those of one firm, of one event, of one section of the file.</summary>
/// <param name="Part">Where it is shown.</param>
/// <param name="Path">How all their paths begin: <c>firms.moonshot</c>; empty: the scenario itself.</param>
/// <param name="Name">The firm's, platform's or segment's name, an event's day; empty: there is none but the path's.</param>
/// <param name="Colour">The firm's in every picture; null: it has none, or none yet.</param>
/// <param name="Dials">In the catalogue's order.</param>
public sealed record DialGroup(Part Part, string Path, string Name, string? Colour, IReadOnlyList<Dial> Dials)
{
    /// <summary>Words of the path that the group says for all its dials.</summary>
    public int Depth => Path.Length == 0 ? 0 : Path.Split('.').Length;

    /// <summary>A reading's dials, firms first, and the scenario's own rules last.</summary>
    public static IReadOnlyList<DialGroup> Of(Reading reading) => reading.Scenario is not { } scenario ? [] :
    [
        .. reading.Dials.GroupBy(PathOf).Select(group =>
        {
            var words = group.Key.Split('.');
            return new DialGroup(PartOf(words[0]), group.Key, NameOf(scenario, words), ColourOf(scenario, words), [.. group]);
        }).OrderBy(group => group.Part),
    ];

    private static string PathOf(Dial dial)
    {
        var words = dial.Path.Split('.');
        return PartOf(words[0]) is Part.Firms or Part.Platforms or Part.Segments or Part.Events && words.Length > 2 ? $"{words[0]}.{words[1]}"
            : words.Length > 1 ? words[0] : "";
    }

    private static Part PartOf(string word) => word switch
    {
        "firms" => Part.Firms, "platforms" => Part.Platforms, "segments" => Part.Segments, "capital" => Part.Capital, "events" => Part.Events,
        _ => Part.Rules,
    };

    private static string NameOf(Scenario scenario, string[] words) => words switch
    {
        ["firms", var id] => scenario.Firms.First(firm => firm.Id == id).Name,
        ["platforms", var id] => scenario.Platforms.First(platform => platform.Id == id).Name,
        ["segments", var id] => scenario.Segments.First(segment => segment.Id == id).Name,
        _ => "",
    };

    // With more firms than inks it hangs on who wins.
    private static string? ColourOf(Scenario scenario, string[] words) =>
        words is ["firms", var id] && scenario.Firms.Length <= Palette.Count
            ? Palette.Of(scenario.Firms.Select(firm => firm.Id).Order(StringComparer.Ordinal).ToList().IndexOf(id)).Colour : null;
}
