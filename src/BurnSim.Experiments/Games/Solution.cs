using System.Collections.Immutable;

namespace BurnSim.Experiments.Games;

/// <summary>What comes of a game.</summary>
/// <param name="Played">What it rests on.</param>
/// <param name="Table">The means.</param>
public sealed record Solution(Played Played, NormalForm Table)
{
    // Starts of replicator dynamics, and the most profiles whose α-rank is found in resamples, too.
    private const int Starts = 100, MostRanked = 128;

    public Game Game => Played.Game;

    public PayoffTally Tally => Played.Tally;

    public required ImmutableArray<BestResponse> Responses { get; init; }

    /// <summary>Dominated strategies, round by round.</summary>
    public required ImmutableArray<Domination> Dominated { get; init; }

    /// <summary>Nash equilibria: see <see cref="Nash.All"/>.</summary>
    public required ImmutableArray<Recurring<Equilibrium>> Equilibria { get; init; }

    /// <summary>Cycles in which best responses end: see <see cref="ResponseGraph.Cycles"/>.</summary>
    public required ImmutableArray<Recurring<ImmutableArray<int>>> Cycles { get; init; }

    /// <summary>α-rank of every profile, in the limit.</summary>
    public required ImmutableArray<double> Ranks { get; init; }

    /// <summary>The profile that ranks first, and how often it does in resamples: NaN where that wasn't found out.</summary>
    public required Recurring<int> First { get; init; }

    /// <summary>Replicator dynamics from starts drawn evenly.</summary>
    public required ImmutableArray<Flow> Flows { get; init; }

    public required Dilemma? Dilemma { get; init; }

    public required Standoff? Standoff { get; init; }

    /// <summary>Equilibria come in continua, of which those are the ends: see <see cref="Nash.IsContinuum"/>.</summary>
    public bool IsContinuum => Table.Profiles.Players == 2 && Nash.IsContinuum([.. Equilibria.Select(equilibrium => equilibrium.Of)]);

    /// <summary>A player's best response to what the others do today.</summary>
    public BestResponse Answer(int player) => BestResponse.Of(Tally, player, Game.Today);

    /// <summary>Solves a game of which at least one run has a payoff for everyone everywhere.</summary>
    public static Solution Of(Played played)
    {
        var tally = played.Tally;
        var table = tally.Means();
        var (equilibria, cycles, ranks) = (Nash.All(table), new ResponseGraph(table).Cycles(), AlphaRank.Limit(table));
        var isRanked = table.Profiles.Count <= MostRanked;
        var first = ranks.IndexOf(ranks.Max());
        var (same, round, leads, resamples) = (new int[equilibria.Length], new int[cycles.Length], 0, 0);
        foreach (var again in tally.Resampled())
        {
            resamples++;
            var others = Nash.All(again);
            for (var at = 0; at < same.Length; at++) same[at] += others.Any(equilibria[at].IsLike) ? 1 : 0;
            if (round.Length > 0)
            {
                var turns = new ResponseGraph(again).Cycles();
                for (var at = 0; at < round.Length; at++) round[at] += turns.Any(turn => turn.Order().SequenceEqual(cycles[at].Order())) ? 1 : 0;
            }

            if (isRanked) leads += AlphaRank.Limit(again) is var shares && shares[first] == shares.Max() ? 1 : 0;
        }

        return new(played, table)
        {
            Responses = BestResponse.All(tally),
            Dominated = Domination.Iterated(table),
            Equilibria = [.. equilibria.Select((of, at) => new Recurring<Equilibrium>(of, (double)same[at] / resamples))],
            Cycles = [.. cycles.Select((of, at) => new Recurring<ImmutableArray<int>>(of, (double)round[at] / resamples))],
            Ranks = [.. ranks],
            First = new(first, isRanked ? (double)leads / resamples : double.NaN),
            Flows = [.. Enumerable.Range(0, Starts).Select(start => Replicator.From(table, Replicator.Start(table.Profiles, (uint)start, played.Seed)))],
            Dilemma = Games.Dilemma.Find(tally, table),
            Standoff = Games.Standoff.Find(tally, table),
        };
    }
}

/// <summary>What the means say, and in what part of the resamples it comes out again, 0 to 1.</summary>
public readonly record struct Recurring<T>(T Of, double Again);
