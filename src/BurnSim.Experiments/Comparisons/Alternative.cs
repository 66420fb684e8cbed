using System.Collections.Immutable;

namespace BurnSim.Experiments.Comparisons;

/// <summary>What may be done instead.</summary>
/// <param name="Name">What it is called: a scenario's name, or what is set, as written.</param>
/// <param name="Sets">Paths and values that it sets; none: it is a scenario of its own.</param>
/// <param name="Course">What its runs follow.</param>
public sealed record Alternative(string Name, ImmutableArray<(string Path, string Value)> Sets, Course Course)
{
    /// <summary>
    /// Why a market can't be held against another, run by run and date by date: what they don't have in common. None: it can.
    /// </summary>
    public static ImmutableArray<string> Faults(Scenario market, Scenario other)
    {
        var faults = ImmutableArray.CreateBuilder<string>();
        void Same(string what, string here, string there)
        {
            if (here != there) faults.Add($"{what} {there} instead of {here}");
        }

        Same("start", Day(market.Start), Day(other.Start));
        Same("length", $"{market.Days} days", $"{other.Days} days");
        Same("step", $"{market.Step} days", $"{other.Step} days");
        Same("currency", market.Currency, other.Currency);
        Same("segments", Row(market.Segments.Select(segment => segment.Id)), Row(other.Segments.Select(segment => segment.Id)));
        Same("platforms", Row(market.Platforms.Select(platform => platform.Id)), Row(other.Platforms.Select(platform => platform.Id)));
        Same("firms", Row(market.Firms.Select(firm => firm.Id)), Row(other.Firms.Select(firm => firm.Id)));
        return faults.ToImmutable();
    }

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static string Row(IEnumerable<string> ids) => string.Join(' ', ids) is { Length: > 0 } row ? row : "none";
}
