using System.Collections.Immutable;

namespace BurnSim.Experiments.Games;

/// <summary>
/// Best responses as moves: from a profile every player who can do better moves alone to what is best against the others.
/// </summary>
public sealed class ResponseGraph
{
    private readonly NormalForm game;
    private readonly ImmutableArray<ImmutableArray<int>> moves;

    public ResponseGraph(NormalForm game)
    {
        this.game = game;
        moves = [.. Enumerable.Range(0, game.Profiles.Count).Select(profile => Enumerable.Range(0, game.Profiles.Players)
            .Where(player => !game.IsBest(player, profile))
            .SelectMany(player => game.Best(player, profile).Select(best => game.Profiles.With(profile, player, best))).ToImmutableArray())];
    }

    /// <summary>Where best responses lead from a profile; nowhere from an equilibrium.</summary>
    public ImmutableArray<int> From(int profile) => moves[profile];

    /// <summary>
    /// Cycles in which best responses end: one for each set of profiles that lead to each other and to nothing else, in the
    /// order of its moves and from its first profile on.
    /// </summary>
    public ImmutableArray<ImmutableArray<int>> Cycles()
    {
        var (cycles, seen) = (ImmutableArray.CreateBuilder<ImmutableArray<int>>(), new HashSet<int>());
        var reached = Enumerable.Range(0, game.Profiles.Count).Select(Reached).ToArray();
        for (var profile = 0; profile < reached.Length; profile++)
        {
            var start = profile;
            if (reached[profile].Count == 1 || seen.Contains(profile) || !reached[profile].All(other => reached[other].Contains(start))) continue;
            seen.UnionWith(reached[profile]);
            cycles.Add(Around(profile));
        }

        return cycles.ToImmutable();
    }

    private HashSet<int> Reached(int from)
    {
        var (reached, open) = (new HashSet<int> { from }, new Stack<int>([from]));
        while (open.TryPop(out var profile))
        {
            foreach (var next in moves[profile].Where(reached.Add)) open.Push(next);
        }

        return reached;
    }

    /// <summary>The moves from a profile on until one comes again, without what led into the circle.</summary>
    private ImmutableArray<int> Around(int profile)
    {
        var walk = new List<int>();
        while (!walk.Contains(profile))
        {
            walk.Add(profile);
            profile = moves[profile][0];
        }

        var around = walk[walk.IndexOf(profile)..];
        var first = around.IndexOf(around.Min());
        return [.. around[first..], .. around[..first]];
    }
}
