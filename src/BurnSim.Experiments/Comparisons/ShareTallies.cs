using System.Collections.Immutable;

namespace BurnSim.Experiments.Comparisons;

/// <summary>Every firm's share of users on the bands' dates, counted over runs; 0 where it doesn't operate.</summary>
/// <param name="scenario">The market.</param>
public sealed class ShareTallies(Scenario scenario)
{
    // As bands are: 32 cells an octave.
    private static readonly LogGrid Grid = new(-20, 1, 5);

    private readonly Tally[] tallies = [.. Enumerable.Range(0, scenario.Firms.Length * Samples.TicksOf(scenario).Length).Select(_ => new Tally(Grid))];

    /// <summary>The dates.</summary>
    public ImmutableArray<DateOnly> Dates { get; } = [.. Samples.TicksOf(scenario).Select(scenario.DateOf)];

    /// <summary>Over the runs, by numbers of firm and date.</summary>
    public Spread this[int firm, int point] => tallies[firm * Dates.Length + point].Spread();

    public void Add(Samples run)
    {
        for (var firm = 0; firm < run.Firms; firm++)
        {
            for (var point = 0; point < run.Points; point++) tallies[firm * run.Points + point].Add(run.Share(point, firm));
        }
    }
}
