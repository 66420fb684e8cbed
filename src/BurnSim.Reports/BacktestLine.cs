using BurnSim.Experiments.Backtests;
using BurnSim.Reports.Backtests;

namespace BurnSim.Reports;

/// <summary>What can be quoted of a backtest: whether chance allows what the intervals hold, how skilled the forecasts are, the worst miss.</summary>
public static class BacktestLine
{
    /// <summary>The backtest in a few sentences, without markup.</summary>
    public static string Of(Backtest backtest) => Of(new BacktestStory(backtest));

    internal static string Of(BacktestStory story)
    {
        if (story.Finished == 0) return "No run finished.";
        string?[] sentences = [Unchecked(story), Held(story.Told), Unseen(story.Told), Beyond(story.Told), Skilled(story), Furthest(story)];
        return string.Join(" ", sentences.Where(sentence => sentence is not null));
    }

    /// <summary>Coverage as a title: of the level furthest from what chance allows, else of 80 %.</summary>
    internal static string Title(BacktestStory story)
    {
        var told = story.Told;
        if (told.IsJudged && told.Unseen > 0) return $"No two runs show {told.Unseen} of {BacktestStory.Count(told.Facts, told.Use)}";
        if (told.IsJudged && told.Beyond > 0) return $"No run comes up to {told.Beyond} of {BacktestStory.Count(told.Facts, told.Use)}";
        var shown = told.Levels.Any(level => level.IsOutside) ? told.Levels.Last(level => level.IsOutside) : told.Levels[1];
        return $"{(story.Backtest.Check.Facts > 0 ? "The" : "Nothing was checked: the")} {Amount.Percent(shown.Level)} intervals hold "
            + $"{shown.Held} of {BacktestStory.Count(told.Facts, told.Use)}"
            + (!told.IsJudged ? "" : shown.IsOutside ? $"; chance allows {Range(shown)}" : ", as chance allows");
    }

    /// <summary>How many facts chance allows an interval to hold: <c>7 to 12</c>.</summary>
    internal static string Range(LevelCoverage level) => level.Least == level.Most ? $"{level.Least}" : $"{level.Least} to {level.Most}";

    private static string? Unchecked(BacktestStory story) => story.Backtest.Check.Facts > 0 ? null
        : $"Nothing was checked: {(story.Told.Facts == 1 ? "the only fact is" : $"all {story.Told.Facts} facts are")} to fit.";

    private static string Held(Coverage of)
    {
        var held = $"The 50, 80 and 90 % intervals hold {of.Levels[0].Held}, {of.Levels[1].Held} and {of.Levels[2].Held} of {BacktestStory.Count(of.Facts, of.Use)}";
        LevelCoverage[] outside = [.. of.Levels.Where(level => level.IsOutside)];
        return !of.IsJudged
            ? $"{held}; whether chance allows that, {Coverage.LeastTruths} runs with all of them can say, and there are {Amount.Count(of.Truths)}."
            : outside is [] ? $"{held}{(of.IsOutside ? "" : ", as chance allows")}."
            : $"{held}. Chance doesn't allow that: were the model true, it would be "
                + Wording.List([.. outside.Select(level => $"{Range(level)} at {Amount.Percent(level.Level)}")]) + ".";
    }

    private static string? Unseen(Coverage of) => of.Unseen == 0 ? null
        : $"Of {of.Unseen} of them no two runs have a reading: the model says {(of.Unseen == 1 ? "it" : "they")} can't be.";

    private static string? Beyond(Coverage of) => !of.IsJudged || of.Beyond == 0 ? null
        : $"{of.Beyond} of them {(of.Beyond == 1 ? "lies" : "lie")} beyond all {Amount.Count(of.Truths)} runs: chance doesn't allow that.";

    private static string? Skilled(BacktestStory story)
    {
        Skill[] skills = [.. story.Backtest.Skills.Where(skill => skill.Use == story.Told.Use && !double.IsNaN(skill.Better))];
        return skills is [] ? null : $"Forecasts are {Wording.List([.. skills.Select(SkillWords.Of)])}.";
    }

    private static string? Furthest(BacktestStory story) =>
        story.Misses.FirstOrDefault(fact => fact.Forecast.Target.Use == story.Told.Use && double.IsFinite(fact.Score)) is { } worst
            ? $"Furthest off: {story.Called.Miss(worst.Forecast)}." : null;
}
