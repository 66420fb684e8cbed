using System.Collections.Immutable;

namespace BurnSim.Experiments.Games;

/// <summary>A Nash equilibrium: no player gains by changing alone.</summary>
/// <param name="Mix">How likely each strategy is, [player][strategy].</param>
/// <param name="Payoffs">What each player gets, on average.</param>
public sealed record Equilibrium(ImmutableArray<ImmutableArray<double>> Mix, ImmutableArray<double> Payoffs)
{
    /// <summary>Nobody mixes.</summary>
    public bool IsPure => Mix.All(own => own.Count(chance => chance > 0) == 1);

    /// <summary>What is played with a chance at all, [player].</summary>
    public ImmutableArray<ImmutableArray<int>> Supports =>
        [.. Mix.Select(own => Enumerable.Range(0, own.Length).Where(strategy => own[strategy] > 0).ToImmutableArray())];

    /// <summary>Whether the same strategies are played in another one.</summary>
    public bool IsLike(Equilibrium other) => Supports.Zip(other.Supports).All(pair => pair.First.SequenceEqual(pair.Second));

    /// <summary>Every player doing one thing.</summary>
    internal static Equilibrium Pure(NormalForm game, int profile) => new(
        [.. game.Profiles.Strategies.Select((own, player) => Enumerable.Range(0, own).Select(strategy => strategy == game.Profiles.Strategy(profile, player) ? 1.0 : 0).ToImmutableArray())],
        [.. Enumerable.Range(0, game.Profiles.Players).Select(player => game[player, profile])]);
}
