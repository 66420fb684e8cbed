using BurnSim.Experiments.Designs;
using BurnSim.Experiments.Games;

namespace BurnSim.Reports.Games;

/// <summary>What comes of a game, in sentences that can be quoted.</summary>
internal static class GameSentences
{
    // More equilibria, ends or moves than these aren't told in a sentence; tables have them all.
    private const int MostTold = 3, MostMoves = 12;

    public static IEnumerable<string> Of(GameStory story)
    {
        for (var player = 0; player < story.Players; player++) yield return Answer(story, player);
        foreach (var sentence in (string?[])[Dilemma(story), Standoff(story), Dominated(story), Equilibria(story), Cycles(story), Ranked(story), Learned(story)])
        {
            if (sentence is not null) yield return sentence;
        }
    }

    /// <summary>What a player should do while the others do what they do today.</summary>
    private static string Answer(GameStory story, int player)
    {
        var (best, today, who) = (story.Solution.Answer(player), story.Game.Players[player].Today, story.Name(player));
        if (best.Next < 0) return $"{who} has nothing to choose from.";
        var given = story.Players == 2 ? $"Given what {story.Name(1 - player)} does today" : "Given what the others do today";
        string Named(int strategy) => strategy == today && story.Game.Players[player].Moves[today].Name == Player.AsItIs ? "what it does today" : $"'{story.Move(player, strategy)}'";
        if (best.Best == today)
        {
            return best.IsClear
                ? $"{given}, {who}'s best is {Named(today)}: the next best, {Named(best.Next)}, costs it {story.Size(player, best.Lead)} of {story.Payoff(player)} ({story.Interval(player, best.Lead)})."
                : $"{given}, nothing on the menu can be told from what {who} does today: the nearest, {Named(best.Next)}, costs it "
                    + $"{story.Size(player, best.Lead)} of {story.Payoff(player)} ({story.Interval(player, best.Lead)}).";
        }

        var more = story.Tally.Change(player, story.Game.Today, best.Profile);
        if (!(more.Low > 0))
        {
            return $"{given}, nothing on the menu can be told from what {who} does today: {Named(best.Best)} has {story.Change(player, more)} of {story.Payoff(player)} ({story.Interval(player, more)}).";
        }

        var beside = best.IsClear || best.Next == today ? "" : $" {Wording.Capital(Named(best.Next))} can't be told from it.";
        return $"{given}, {who}'s best is {Named(best.Best)}; today's choice leaves {story.Size(player, more)} of {story.Payoff(player)} on the table ({story.Interval(player, more)}).{beside}";
    }

    private static string? Dilemma(GameStory story)
    {
        if (story.Solution.Dilemma is not { } dilemma) return null;
        string Each(Func<int, string> told) => $"{told(0)} and {told(1)}";
        string Gain(int player, int from, int to) => story.Tally.Change(player, from, to) is var gain ? $"{story.Size(player, gain)} ({story.Interval(player, gain)})" : "";
        return $"A prisoner's dilemma: with {story.Profile(dilemma.Reward)} rather than {story.Profile(dilemma.Punishment)} "
            + $"{Each(player => $"{story.Name(player)} would be better off by {Gain(player, dilemma.Punishment, dilemma.Reward)}")}. "
            + $"But each does better by the latter whatever the other does; while the other holds back it brings "
            + $"{Each(player => $"{story.Name(player)} {Gain(player, dilemma.Reward, story.Profiles.With(dilemma.Reward, player, story.Profiles.Strategy(dilemma.Punishment, player)))}")}.";
    }

    private static string? Standoff(GameStory story)
    {
        if (story.Solution.Standoff is not { } standoff) return null;
        var (first, second) = (story.Tally.Change(0, standoff.Other, standoff.One), story.Tally.Change(1, standoff.Other, standoff.One));
        var both = $"{story.Profile(standoff.One)} and {story.Profile(standoff.Other)} each hold by themselves";
        return standoff.IsShared
            ? $"A coordination game: {both}. Both like the former better ({Liked(0, first)}, {Liked(1, second)}), but neither gets there alone."
            : $"{(IsAlike(story, standoff.One) && IsAlike(story, standoff.Other) ? "A battle of the sexes" : "A game of chicken")}: {both}. {story.Name(0)} likes the former better ({Liked(0, first)}), "
                + $"{story.Name(1)} the latter ({Liked(1, second)}); whoever commits first has its way.";
        string Liked(int player, Interval by) => $"{story.Name(player)} by {story.Size(player, by)}, {story.Interval(player, by)}";
    }

    private static bool IsAlike(GameStory story, int profile) => story.Does(0, profile) == story.Does(1, profile);

    private static string? Dominated(GameStory story)
    {
        Domination[] strict = [.. story.Solution.Dominated.Where(one => one.IsStrict)];
        if (strict.Length == 0) return null;
        var left = Domination.Left(story.Solution.Table, story.Solution.Dominated);
        var isClear = strict.All(one => one.IsClear(story.Tally, story.Solution.Dominated));
        var doubt = isClear ? "" : " By the means, that is; not all of it is beyond chance.";
        if (left.All(own => own.Length == 1))
        {
            return $"Striking what is worse whatever the others do, round by round, leaves one profile: {story.Profile(story.Profiles.Of([.. left.Select(own => own[0])]))}.{doubt}";
        }

        var told = strict.GroupBy(one => one.Player).Select(own =>
            $"{story.Name(own.Key)} has something better than {Wording.List([.. own.Select(one => $"'{story.Move(own.Key, one.Strategy)}'")])}");
        var isFirst = strict.All(one => one.Round == 1);
        return $"Whatever the others do, {string.Join("; ", told)}{(isFirst ? "" : ", once what is worse for the others is struck")}.{doubt}";
    }

    private static string? Equilibria(GameStory story)
    {
        var all = story.Solution.Equilibria;
        string Told(Recurring<Equilibrium> one) =>
            $"{string.Join(", ", Enumerable.Range(0, story.Players).Select(player => $"{story.Name(player)}: {story.Mix(player, one.Of)}"))} "
            + $"({Wording.List([.. Enumerable.Range(0, story.Players).Select(player => story.Value(player, one.Of.Payoffs[player]))])}; again in {Amount.Percent(one.Again)} of resamples)";
        var rest = all.Length > MostTold ? $"; and {all.Length - MostTold} more" : "";
        var continuum = story.Solution.IsContinuum ? " They are the ends of equilibria between them." : "";
        var searched = Nash.IsSearched(story.Solution.Table) ? "" : " Mixed ones were not looked for.";
        return all.Length == 0 ? $"There is no equilibrium in which nobody mixes.{searched}"
            : all.Length == 1 ? $"One equilibrium, in which neither gains by changing alone: {Told(all[0])}.{searched}".Replace("neither", story.Players == 2 ? "neither" : "nobody")
            : $"{all.Length} equilibria: {string.Join("; ", all.Take(MostTold).Select(Told))}{rest}.{continuum}{searched}";
    }

    private static string? Cycles(GameStory story)
    {
        if (story.Solution.Cycles.IsEmpty) return null;
        var cycle = story.Solution.Cycles[0];
        var round = string.Join(" → ", cycle.Of.Take(MostMoves).Select(profile => story.Short(profile))) + (cycle.Of.Length > MostMoves ? " → …" : "");
        return $"Best responses go round and round: {round} → {story.Short(cycle.Of[0])} ({string.Join(" / ", Enumerable.Range(0, story.Players).Select(player => story.Name(player)))}; "
            + $"again in {Amount.Percent(cycle.Again)} of resamples).";
    }

    private static string? Ranked(GameStory story)
    {
        if (story.Solution.Equilibria is [{ Of.IsPure: true }]) return null;
        var (first, again) = (story.Solution.First.Of, story.Solution.First.Again);
        var shares = story.Solution.Ranks;
        return shares.Count(share => Math.Abs(share - shares[first]) < 1e-3) > 1
            ? $"In the long run of trial and error (α-rank) no single profile is first: {Wording.Row([.. Enumerable.Range(0, shares.Length).Where(profile => Math.Abs(shares[profile] - shares[first]) < 1e-3).Select(profile => $"'{story.Short(profile)}'")])} take {Amount.Percent(shares[first])} of the time each."
            : $"In the long run of trial and error (α-rank) {Amount.Percent(shares[first])} of the time is spent at {story.Profile(first)}"
                + (double.IsNaN(again) ? "." : $", first in {Amount.Percent(again)} of resamples.");
    }

    private static string? Learned(GameStory story)
    {
        if (story.Solution.Equilibria is [{ Of.IsPure: true }]) return null;
        var ends = story.Solution.Flows.GroupBy(flow => (flow.Profile, flow.IsSettled)).OrderByDescending(group => group.Count()).ToArray();
        string Told((int Profile, bool IsSettled) end) => end.Profile >= 0 ? $"at '{story.Short(end.Profile)}'" : end.IsSettled ? "in a mixture" : "nowhere";
        return $"From {story.Solution.Flows.Length} mixed starts learning (replicator dynamics) ends "
            + $"{Wording.List([.. ends.Take(MostTold).Select(group => $"{Told(group.Key)} {Amount.Count(group.Count())} times"), .. ends.Length > MostTold ? ["elsewhere from the rest"] : Array.Empty<string>()])}.";
    }
}
