using BurnSim.Experiments.Tipping;
using BurnSim.Reports.Sweeps;
using BurnSim.Reports.Tipping;

namespace BurnSim.Reports.Pictures.Tipping;

/// <summary>The quantity along the range with its intervals, the goal across and the threshold's interval up; both ways where they were played.</summary>
internal static class Curves
{
    public static Sheet? Draw(TippingStory story)
    {
        var (tipped, quantity, ways) = (story.Tipped, story.Goal.Quantity, story.Tipped.Hysteresis);
        var axis = LevelAxis.Of(tipped.Vary, [], story.Drawn, 9);
        (string Name, Curve Curve, Ink Ink)[] lines =
        [
            ("from the start", tipped.Curve, Palette.Of(0)),
            .. ways is null ? [] : new[] { ($"coming from {story.From(Way.There)}", ways.There, Palette.Of(1)), ($"coming from {story.From(Way.Back)}", ways.Back, Palette.Of(2)) },
        ];
        var sheet = new Sheet(story.Letters, 640)
        {
            Name = "curve",
            Title = TippingAdvice.Title(story, story.Drawn),
            Subtitle = $"Dots: mean at a value; bars: 95 % interval; shade: 95 % interval of the threshold; the same luck at every value"
                + (ways is null ? "" : $"; coming from: at that end of the range until {TippingStory.Date(ways.Turn)}, then at the value"),
            Caption = $"{Wording.Capital(story.Subject(story.Called))} along {story.Called.Path(tipped.Vary)}: it {new CurveWords(story).Of(tipped.Curve)}.",
        };
        var heights = lines.SelectMany(line => line.Curve.Places).SelectMany(place => new[] { place.Mean.Low, place.Mean.High, place.Mean.Mean })
            .Append(story.Goal.Value).Where(double.IsFinite).ToArray();
        var scale = Scale.FromZero(heights, value => SweepWords.Mark(quantity, value), 5, 0.05 * Math.Abs(story.Goal.Value));
        var panel = sheet.Add(axis.Scale, scale, 86, Sheet.Top + 24, Names.Before(story.Letters, lines.Select(line => line.Name)), 560)
            .Head(Wording.Capital(story.Drawn.Title(quantity)), story.Drawn.Unit(quantity))
            .Foot(story.Drawn.Path(tipped.Vary) + (axis.Unit == "" ? "" : $", {axis.Unit}"));
        panel.Line([(axis.Scale.Low, story.Goal.Value), (axis.Scale.High, story.Goal.Value)], new Ink(Pen.Faint, 4, 3), 1.5f);
        foreach (var (name, curve, ink) in lines.Reverse()) Draw(story, panel, scale, name, curve, ink);
        return sheet;
    }

    private static void Draw(TippingStory story, Panel panel, Scale scale, string name, Curve curve, Ink ink)
    {
        if (curve.Places.IsEmpty) return;
        foreach (var crossing in curve.Crossings)
        {
            var at = story.Tipped.InUnit(crossing.Where);
            panel.Box(at.Low, at.High, scale.Low, scale.High, ink.Colour, 0.14);
        }

        double X(Place place) => story.Tipped.At(place).Number;
        panel.Line([.. curve.Places.Select(place => (X(place), place.Mean.Mean))], ink, 2);
        foreach (var place in curve.Places)
        {
            if (double.IsFinite(place.Mean.Low)) panel.Stroke(X(place), place.Mean.Low, X(place), place.Mean.High, ink.Colour, 2);
            panel.Dot(X(place), place.Mean.Mean, ink.Colour, 3.5f);
        }

        panel.End(name, ink, X(curve.Places[^1]), curve.Places[^1].Mean.Mean);
    }
}
