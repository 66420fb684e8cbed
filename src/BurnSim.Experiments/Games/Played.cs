namespace BurnSim.Experiments.Games;

/// <summary>A game that was played.</summary>
/// <param name="Game">Who plays what.</param>
/// <param name="Tally">What was got, with intervals.</param>
/// <param name="Seed">Root seed.</param>
/// <param name="Failed">Runs that broke in some profile; they are left out.</param>
/// <param name="Undefined">Runs that have no payoff for someone somewhere; they are left out as well.</param>
public sealed record Played(Game Game, PayoffTally Tally, ulong Seed, long Failed, long Undefined)
{
    /// <summary>Runs of each profile, those left out among them.</summary>
    public long Runs => Tally.Runs + Failed + Undefined;
}
