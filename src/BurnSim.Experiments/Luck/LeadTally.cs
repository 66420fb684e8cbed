using System.Collections.Immutable;
using BurnSim.Experiments.Stopping;
using BurnSim.Recording;

namespace BurnSim.Experiments.Luck;

/// <summary>How far ahead whoever leads is at the end, over the runs of a market.</summary>
/// <param name="market">The market.</param>
public sealed class LeadTally(Scenario market)
{
    private readonly Tally share = new(EndGrids.Share), lead = new(EndGrids.Share);
    private readonly long[] wins = new long[market.Firms.Length];
    private Moments leads;
    private long takesAll;

    /// <summary>Finished runs.</summary>
    public long Runs => leads.Count;

    /// <summary>The leader's share of active users.</summary>
    public Spread Share => share.Spread();

    /// <summary>The leader's share less the second's.</summary>
    public Spread Lead => lead.Spread();

    /// <summary>The winner takes all.</summary>
    public Chance TakesAll => Chance.Of(takesAll, Runs);

    /// <summary>How often each firm leads, in id order.</summary>
    public ImmutableArray<Chance> Wins => [.. wins.Select(won => Chance.Of(won, Runs))];

    /// <summary>The lead, as moments.</summary>
    internal Moments Leads => leads;

    /// <summary>Takes in a finished run.</summary>
    public void Add(Outcome run)
    {
        var (first, second) = (0.0, 0.0);
        foreach (var held in run.Share)
        {
            (first, second) = held > first ? (held, first) : (first, Math.Max(second, held));
        }

        share.Add(first);
        lead.Add(first - second);
        leads = leads.With(first - second);
        takesAll += run.Verdict == Verdict.WinnerTakeAll ? 1 : 0;
        if (run.Leader >= 0) wins[run.Leader]++;
    }
}
