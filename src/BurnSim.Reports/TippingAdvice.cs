using System.Collections.Immutable;
using BurnSim.Experiments;
using BurnSim.Experiments.Designs;
using BurnSim.Experiments.Tipping;
using BurnSim.Reports.Tipping;

namespace BurnSim.Reports;

/// <summary>What a strategist can quote of a tipping point.</summary>
public static class TippingAdvice
{
    /// <summary>The answer.</summary>
    /// <param name="tipped">Where it tips.</param>
    /// <param name="scenario">Its scenario.</param>
    /// <param name="seed">Root seed.</param>
    /// <param name="played">Runs played in all, how many of them broke, and the first that did.</param>
    /// <param name="command">The command that gives it again.</param>
    public static Advice Of(Tipped tipped, Scenario scenario, ulong seed, (long Runs, long Failed, FailedRun? First) played, string command)
    {
        var story = new TippingStory(tipped, scenario);
        string?[] sentences = tipped.Curve.Places.IsEmpty ? ["No run finished."]
            : [Threshold(story), Shape(story), Ways(story), Settling(story)];
        return new()
        {
            Kind = "a tipping point",
            Sentences = [.. sentences.OfType<string>()],
            Tables = tipped.Curve.Places.IsEmpty ? [] : [Crossings(story), Values(story), Settled(story)],
            Basis = Basis(tipped, seed, played),
            Command = command,
        };
    }

    /// <summary>The finding, as a title: no interval.</summary>
    internal static string Title(TippingStory story, Sweeps.SweepWords words)
    {
        var (of, goal) = (Wording.Capital(story.Subject(words)), story.Mean(story.Goal.Value));
        return story.Tipped.Curve.Crossings switch
        {
            [] when story.Tipped.Curve.Open.Any() => $"It can't be told whether {story.Subject(words)} crosses {goal}",
            [] => $"{of} stays {(story.Tipped.Curve.SideOf(story.Tipped.Curve.Places[0]) == Side.Above ? "above" : "below")} {goal}",
            [var only] => $"{of} {(only.Rises ? "rises above" : "falls below")} {goal} once {words.Path(story.Tipped.Vary)} passes {story.Threshold(only)}",
            var several => $"{of} crosses {goal} {several.Length} times",
        };
    }

    private static string Subject(TippingStory story) => story.Subject(story.Called);

    private static string Threshold(TippingStory story) =>
        $"{Wording.Capital(Subject(story))} {new CurveWords(story).Of(story.Tipped.Curve)}"
        + (story.Tipped.Curve.Crossings is [_] ? "." : $", as {story.Called.Path(story.Tipped.Vary)} goes {story.Called.FromTo(story.Tipped.Vary.From, story.Tipped.Vary.To)}.");

    private static string Shape(TippingStory story)
    {
        var curve = story.Tipped.Curve;
        var trend = curve.Trend() switch
        {
            Trend.Rises => "It rises along the range, and nowhere falls beyond chance.",
            Trend.Falls => "It falls along the range, and nowhere rises beyond chance.",
            Trend.Turns => "It doesn't go one way: it rises in some parts of the range and falls in others, beyond chance.",
            _ => "Along the range it doesn't move beyond chance.",
        };
        return new CurveWords(story).Elsewhere(curve) is { } open ? $"{trend} {open}" : trend;
    }

    private static string? Ways(TippingStory story)
    {
        var words = new CurveWords(story);
        if (story.Tipped.Fault is { } fault) return $"The way back can't be told: {fault.Path} can't change on the way, for {fault.Rule}.";
        if (story.Tipped.Hysteresis is not { } ways) return null;
        var (there, back) = ($"coming from {story.From(Way.There)}", $"coming from {story.From(Way.Back)}");
        var said = ways.Gap() is not { } gap ? $"{there}, {Subject(story)} {words.Of(ways.There)}; {back} it {words.Of(ways.Back)}"
            : $"the threshold is {words.Threshold(ways.Back.Crossings[0])} {back} and {words.Threshold(ways.There.Crossings[0])} {there}"
                + (gap.IsClear ? $": {story.Apart(gap)}" : $"; 95 % interval of the difference {story.Between(story.Tipped.InUnit(gap, isGap: true))}");
        return $"{(ways.Differs ? "The way back differs" : "That the way back differs can't be told from chance")}: where the market turns to a value on {TippingStory.Date(ways.Turn)}, {said}. "
            + $"At {story.Value(ways.At)} it is {story.Mean(ways.Again.Mean.Mean)} {back} and {story.Mean(ways.At.Mean.Mean)} {there} "
            + $"({story.Called.Change(story.Goal.Quantity, ways.Change.Mean)}, 95 % interval {story.Called.Between(story.Goal.Quantity, ways.Change)}).";
    }

    private static string Settling(TippingStory story)
    {
        var places = story.Tipped.Settlings.Select(settling => $"{When(story, settling)} at {story.Value(settling.Place)}");
        return $"The leader of the day is the leader at the end in 95 % of runs {Wording.List([.. places])} (95 % intervals).";
    }

    private static string When(TippingStory story, Settling settling) => story.Day(settling.Day.Mean) is { } day
        ? $"from {day} on ({Days(story, settling.Day)})" : "not within the story";

    private static string Days(TippingStory story, Interval days) => days.Low == days.High ? "that very day"
        : $"{story.Day(days.Low)} to {story.Day(days.High) ?? "beyond the story"}";

    private static AdviceTable Crossings(TippingStory story)
    {
        var words = new CurveWords(story);
        IEnumerable<ImmutableArray<Cell>> Rows(string way, Curve curve) => curve.Crossings.IsEmpty
            ? [[new(way), new("none"), new(curve.Open.Any() ? "can't be told" : curve.Places.Any(place => curve.SideOf(place) == Side.Above) ? "stays above" : "stays below"), new("")]]
            : curve.Crossings.Select(crossing => (ImmutableArray<Cell>)
                [new(way), new(story.Threshold(crossing), story.Range(crossing)), new(crossing.Rises ? "rises above" : "falls below"), new(Amount.Count(crossing.Where.Count))]);
        var ways = story.Tipped.Hysteresis;
        return new("Thresholds", $"Where {Subject(story)} crosses {story.Mean(story.Goal.Value)}, in values of {story.Called.Path(story.Tipped.Vary)}; below: 95 % interval",
            ["Way", "Threshold", "Direction", "Runs"],
            [
                .. Rows("the value from the start", story.Tipped.Curve),
                .. ways is null ? [] : Rows($"{story.From(Way.There)} until {TippingStory.Date(ways.Turn)}, then the value", ways.There),
                .. ways is null ? [] : Rows($"{story.From(Way.Back)} until {TippingStory.Date(ways.Turn)}, then the value", ways.Back),
            ]);
    }

    private static AdviceTable Values(TippingStory story)
    {
        var curve = story.Tipped.Curve;
        return new("Along the range", $"{Wording.Capital(Subject(story))} at values of {story.Called.Path(story.Tipped.Vary)} from the start; below: 95 % interval",
            ["Value", Wording.Capital(Sweeps.SweepWords.Kind(story.Goal.Quantity)), $"Against {story.Mean(story.Goal.Value)}", "Runs"],
            [.. curve.Places.Select(place => (ImmutableArray<Cell>)
            [
                new(story.Value(place)), new(story.Mean(place.Mean.Mean), story.Range(place.Mean)),
                new(curve.SideOf(place) switch { Side.Above => "above", Side.Below => "below", _ => "can't be told" }), new(Amount.Count(place.Mean.Count)),
            ])]);
    }

    private static AdviceTable Settled(TippingStory story) =>
        new("When the leader is final", "From which day on the leader is the leader at the end in 95 % of runs; below: 95 % interval",
            ["Value", "Day", "Runs"],
            [.. story.Tipped.Settlings.Select(settling => (ImmutableArray<Cell>)
            [
                new(story.Value(settling.Place)),
                story.Day(settling.Day.Mean) is { } day ? new(day, Days(story, settling.Day)) : new("not within the story"), new(Amount.Count(settling.Day.Count)),
            ])]);

    private static string Basis(Tipped tipped, ulong seed, (long Runs, long Failed, FailedRun? First) played) =>
        (tipped.IsCut ? $"Interrupted before all was played: what is said rests on {Amount.Count(played.Runs)} runs in all"
            : $"{Amount.Count(tipped.Runs)} runs at the values that decide, fewer at others, {Amount.Count(played.Runs)} in all")
        + $", with the same luck at every value; seed {seed}. A threshold's interval holds the values at which the goal lies in the mean's 95 % interval."
        + (played.First is { } broke ? $" {Amount.Count(played.Failed)} runs broke and are left out; run {broke.Run} in {broke.Stage}: {broke.Message}" : "");
}
