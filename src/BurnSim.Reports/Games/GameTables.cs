using System.Collections.Immutable;
using BurnSim.Experiments.Games;

namespace BurnSim.Reports.Games;

/// <summary>The tables of a game.</summary>
internal static class GameTables
{
    private const string Marks = "* best against what the others do; (*) best by the means, not beyond chance; 95 % intervals below";

    public static IEnumerable<AdviceTable> Of(GameStory story)
    {
        var payoffs = story.Players == 2 ? Enumerable.Range(0, 2).Select(player => Matrix(story, player)) : [Profiles(story)];
        return [.. payoffs, Responses(story), .. Dominated(story), .. Equilibria(story), .. story.Players == 2 ? [Ranks(story)] : Array.Empty<AdviceTable>(), Ends(story)];
    }

    private static AdviceTable Matrix(GameStory story, int player) => new(
        $"{Wording.Capital(story.Payoff(player))} of {story.Name(player)}{In(story, player)}",
        $"Rows: {story.Name(0)}, columns: {story.Name(1)}; {Marks}",
        [story.Name(0), .. Moves(story, 1)],
        [.. Enumerable.Range(0, story.Profiles.Strategies[0]).Select(row => (ImmutableArray<Cell>)
            [new(story.Move(0, row)), .. Enumerable.Range(0, story.Profiles.Strategies[1]).Select(column => Payoff(story, player, story.Profiles.Of(row, column)))])]);

    private static AdviceTable Profiles(GameStory story) => new(
        "What everyone gets", $"Profiles by α-rank, the share of time spent there in the long run; {Marks}",
        [.. Names(story), "α-rank", .. Enumerable.Range(0, story.Players).Select(player => $"{story.Payoff(player)} of {story.Name(player)}{In(story, player)}")],
        [.. Ranked(story).Select(profile => (ImmutableArray<Cell>)
            [
                .. Enumerable.Range(0, story.Players).Select(player => new Cell(story.Does(player, profile))), new(Amount.Percent(story.Solution.Ranks[profile])),
                .. Enumerable.Range(0, story.Players).Select(player => Payoff(story, player, profile)),
            ])]);

    private static AdviceTable Responses(GameStory story) => new(
        "Best responses", "How much better the best is than the next best, within runs; 95 % interval below",
        ["Firm", "The others", "Best", "Next", "More than next"],
        [.. story.Solution.Responses.Select(response => (ImmutableArray<Cell>)
            [
                new(story.Name(response.Player)), new(story.Players == 2 ? story.Does(1 - response.Player, response.Profile) : story.Profile(response.Profile, but: response.Player)),
                new(story.Move(response.Player, response.Best)), new(response.Next < 0 ? Amount.None : story.Move(response.Player, response.Next)),
                response.Next < 0 ? new(Amount.None) : response.Lead is { Low: 0, High: 0 } ? new("the same in every run")
                    : new(story.Change(response.Player, response.Lead) + (response.IsClear ? "" : " (chance?)"), story.Between(response.Player, response.Lead)),
            ])]);

    private static IEnumerable<AdviceTable> Dominated(GameStory story) => story.Solution.Dominated.IsEmpty ? [] :
    [
        new("Dominated strategies", "Round 1: worse whatever the others do; later rounds: once what was strictly worse before is struck. Mixtures are not tried",
            ["Firm", "Strategy", "Worse than", "Round", "How"],
            [.. story.Solution.Dominated.Select(one => (ImmutableArray<Cell>)
                [
                    new(story.Name(one.Player)), new(story.Move(one.Player, one.Strategy)), new(story.Move(one.Player, one.By)), new(Amount.Count(one.Round)),
                    new($"{(one.IsStrict ? "always" : "never better")}{(one.IsClear(story.Tally, story.Solution.Dominated) ? "" : ", by the means")}"),
                ])]),
    ];

    private static IEnumerable<AdviceTable> Equilibria(GameStory story) => story.Solution.Equilibria.IsEmpty ? [] :
    [
        new("Equilibria", "Nobody gains by changing alone; again: in what part of 1,000 resamples of the runs the same strategies are in equilibrium",
            [.. Names(story), .. Enumerable.Range(0, story.Players).Select(player => $"gets{In(story, player)}"), "again"],
            [.. story.Solution.Equilibria.Select(one => (ImmutableArray<Cell>)
                [
                    .. Enumerable.Range(0, story.Players).Select(player => new Cell(story.Mix(player, one.Of))),
                    .. Enumerable.Range(0, story.Players).Select(player => new Cell(story.Bare(player, one.Of.Payoffs[player]))), new(Amount.Percent(one.Again)),
                ])]),
    ];

    private static AdviceTable Ranks(GameStory story) => new(
        "α-rank", "Share of time spent in a profile when firms try strategies and keep what does better, in the limit of strong selection",
        [.. Names(story), "α-rank"],
        [.. Ranked(story).Where(profile => story.Solution.Ranks[profile] >= 5e-4).Select(profile => (ImmutableArray<Cell>)
            [.. Enumerable.Range(0, story.Players).Select(player => new Cell(story.Does(player, profile))), new(Amount.Percent(story.Solution.Ranks[profile]))])]);

    private static AdviceTable Ends(GameStory story) => new(
        "Where learning ends", "Replicator dynamics from mixed starts drawn evenly",
        [.. Names(story), "starts"],
        [.. story.Solution.Flows.GroupBy(flow => (flow.Profile, flow.IsSettled)).OrderByDescending(group => group.Count()).Select(group => (ImmutableArray<Cell>)
            [
                .. Enumerable.Range(0, story.Players).Select(player => new Cell(group.Key.Profile >= 0 ? story.Does(player, group.Key.Profile) : group.Key.IsSettled ? "a mixture" : "no rest")),
                new($"{group.Count()} of {story.Solution.Flows.Length}"),
            ])]);

    private static Cell Payoff(GameStory story, int player, int profile)
    {
        var (payoff, best) = (story.Tally.Payoff(player, profile), story.Solution.Responses.First(response => response.Player == player
            && story.Profiles.With(response.Profile, player, 0) == story.Profiles.With(profile, player, 0)));
        var mark = best.Profile != profile ? "" : best.IsClear ? " *" : " (*)";
        return new(story.Bare(player, payoff.Mean) + mark, $"{story.Bare(player, payoff.Low)} to {story.Bare(player, payoff.High)}");
    }

    private static IEnumerable<int> Ranked(GameStory story) =>
        Enumerable.Range(0, story.Profiles.Count).OrderByDescending(profile => Math.Round(story.Solution.Ranks[profile], 9));

    private static IEnumerable<string> Names(GameStory story) => Enumerable.Range(0, story.Players).Select(player => story.Name(player));

    private static IEnumerable<string> Moves(GameStory story, int player) =>
        Enumerable.Range(0, story.Profiles.Strategies[player]).Select(strategy => story.Move(player, strategy));

    private static string In(GameStory story, int player) => story.Unit(player) is { Length: > 0 } unit ? $", {unit}" : "";
}
