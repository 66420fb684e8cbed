using BurnSim.Experiments.Tipping;

namespace BurnSim.Reports.Tipping;

/// <summary>What a curve says of its goal, in words that follow a subject: <c>rises above 50 % once …</c>.</summary>
/// <param name="story">Whose names and units.</param>
internal sealed class CurveWords(TippingStory story)
{
    private string Goal => story.Mean(story.Goal.Value);

    private string Path => story.Called.Path(story.Tipped.Vary);

    /// <summary>Where it crosses, or that it doesn't, or that it can't be told.</summary>
    public string Of(Curve curve) => curve.Crossings switch
    {
        [] => Without(curve),
        [var only] => $"{(only.Rises ? "rises above" : "falls below")} {Goal} once {Path} passes {Threshold(only)}",
        var several => $"crosses {Goal} {several.Length} times: it {Wording.List([.. several.Select(one => $"{(one.Rises ? "rises above" : "falls below")} it at {Threshold(one)}")])}",
    };

    /// <summary><c>1.82 (95 % interval 1.71 to 1.95)</c>.</summary>
    public string Threshold(Crossing crossing) => $"{story.Threshold(crossing)} (95 % interval {story.Range(crossing)})";

    /// <summary>Where on the range it can't be told from the goal, beside its thresholds; null: nowhere.</summary>
    public string? Elsewhere(Curve curve)
    {
        string[] open = [.. curve.Open.Except(curve.Crossings.SelectMany(crossing => crossing.Between)).Select(story.Value)];
        return curve.Crossings.IsEmpty || open.Length == 0 ? null
            : $"It can't be told from {Goal} at {(open.Length > 2 ? $"{open.Length} values from {open[0]} to {open[^1]}" : Wording.List(open))} either.";
    }

    private string Without(Curve curve)
    {
        if (curve.Closest is not { } closest) return "has no value in any run";
        var near = $"{story.Mean(closest.Mean.Mean)} (95 % interval {story.Range(closest.Mean)}), at {story.Value(closest)}";
        return !curve.Open.Any()
            ? curve.SideOf(closest) == Side.Below ? $"doesn't get to {Goal}: at most it is {near}" : $"is above {Goal} all along: at least it is {near}"
            : curve.Open.Count() == curve.Places.Length ? $"can't be told from {Goal} at any value: it lies between {story.Mean(curve.Places.Min(place => place.Mean.Mean))} and {story.Mean(curve.Places.Max(place => place.Mean.Mean))}"
            : $"stays {(curve.Places.Any(place => curve.SideOf(place) == Side.Above) ? "above" : "below")} {Goal} or so near that it can't be told: {near}";
    }
}
