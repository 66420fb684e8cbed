using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using BurnSim.Experiments.Designs;
using BurnSim.Experiments.Games;
using BurnSim.Reports.Sweeps;

namespace BurnSim.Reports.Games;

/// <summary>What a game's pictures and words are made from: its solution, and what players and strategies are called.</summary>
internal sealed partial class GameStory
{
    private readonly ImmutableArray<int> firms;

    public GameStory(Solution solution)
    {
        var market = solution.Game.Market;
        Solution = solution;
        Letters = Lettering.For([.. market.Firms.Select(firm => firm.Name), .. solution.Game.Players.SelectMany(player => player.Moves.Select(move => move.Name))]);
        (Drawn, Called) = (new(market, Letters.Name), new(market, (name, _) => name));
        firms = [.. solution.Game.Players.Select(player => market.Firms.TakeWhile(firm => firm.Id != player.Firm).Count())];
    }

    public Solution Solution { get; }
    public Lettering Letters { get; }

    /// <summary>Names as they can be drawn.</summary>
    public SweepWords Drawn { get; }

    /// <summary>Names for text that isn't drawn.</summary>
    public SweepWords Called { get; }

    public Game Game => Solution.Game;
    public Profiles Profiles => Solution.Game.Profiles;
    public PayoffTally Tally => Solution.Tally;
    public int Players => Game.Players.Length;

    /// <summary>A player's name.</summary>
    public string Name(int player, SweepWords? words = null) => (words ?? Called).Firm(firms[player]);

    /// <summary>A strategy's name.</summary>
    public string Move(int player, int strategy, SweepWords? words = null) => Spelled(Game.Players[player].Moves[strategy].Name, words);

    /// <summary>What a player does in a profile.</summary>
    public string Does(int player, int profile, SweepWords? words = null) => Move(player, Profiles.Strategy(profile, player), words);

    /// <summary>What all do, or all but one: <c>Kimi: patient, Doubao: burn</c>.</summary>
    public string Profile(int profile, SweepWords? words = null, int but = -1) => string.Join(", ",
        Enumerable.Range(0, Players).Where(player => player != but).Select(player => $"{Name(player, words)}: {Does(player, profile, words)}"));

    /// <summary>What all do, without saying who: <c>patient / burn</c>, in the players' order.</summary>
    public string Short(int profile, SweepWords? words = null) => string.Join(" / ", Enumerable.Range(0, Players).Select(player => Does(player, profile, words)));

    /// <summary>A mixture: <c>patient</c>, or <c>patient 60 %, burn 40 %</c>.</summary>
    public string Mix(int player, Equilibrium of) => of.Supports[player] is [var only] ? Move(player, only)
        : string.Join(", ", of.Supports[player].Select(own => $"{Move(player, own)} {Amount.Percent(of.Mix[player][own])}"));

    /// <summary>What counts for a player: <c>valuation − burned</c>, <c>P(win)</c>.</summary>
    public string Payoff(int player) => Game.Players[player].Payoff.Name is var name && name.Contains(' ')
        ? Weight().Replace(name.Replace($"({Game.Players[player].Firm})", ""), weight => $"{Amount.Mark(double.Parse(weight.Groups[1].Value, CultureInfo.InvariantCulture))} × ").Replace(" - ", " − ")
        : SweepWords.Kind(Game.Players[player].Payoff);

    /// <summary>A payoff with its unit.</summary>
    public string Value(int player, double payoff) => Called.Value(Game.Players[player].Payoff, payoff);

    /// <summary>A payoff as short as it can be told, where its unit stands beside it.</summary>
    public string Bare(int player, double payoff) => SweepWords.Bare(Game.Players[player].Payoff, payoff);

    /// <summary>How much more or less: <c>+3.1bn CNY</c>.</summary>
    public string Change(int player, Interval change) => Called.Change(Game.Players[player].Payoff, change.Mean);

    /// <summary>How big a difference is: <c>3.1bn CNY</c>.</summary>
    public string Size(int player, Interval change) => Called.Size(Game.Players[player].Payoff, change.Mean);

    /// <summary><c>95 % interval 2.5bn CNY to 3.7bn CNY</c>.</summary>
    public string Interval(int player, Interval of) => $"95 % interval {Between(player, of)}";

    public string Between(int player, Interval of) => Called.Between(Game.Players[player].Payoff, of);

    /// <summary>What payoffs are in; empty where they say so.</summary>
    public string Unit(int player) => Called.Unit(Game.Players[player].Payoff);

    /// <summary>What it rests on: <c>1,000 runs of each of 16 profiles</c>.</summary>
    public string Basis => $"{Amount.Count(Tally.Runs)} {(Tally.Runs == 1 ? "run" : "runs")} of each of {Profiles.Count} profiles with the same luck";

    [GeneratedRegex(@"([0-9.E+]+) \* ")]
    private static partial Regex Weight();

    private string Spelled(string name, SweepWords? words) => words == Drawn ? Letters.Name(name, name) : name;
}
