using BurnSim.Experiments.Calibrations;
using BurnSim.Reports.Calibrations;

namespace BurnSim.Reports.Pictures.Calibrations;

/// <summary>How draws came nearer to the facts, generation after generation, and how many of their moves were accepted.</summary>
internal static class Approach
{
    private const float Left = 84, Right = 60;

    private static readonly Ink Distance = Palette.Of(0), Accepted = Palette.Of(2);

    public static Sheet? Draw(CalibrationStory story)
    {
        var course = story.Posterior.Course;
        if (course.Length < 2) return null;
        var met = course.FirstOrDefault(passed => passed.Tolerance == 0);
        var sheet = new Sheet(story.Letters, 640)
        {
            Name = "course",
            Title = Title(story, met.Runs),
            Subtitle = "A dot a generation. Distance: of the furthest draw from the facts, in halves of their ranges, root mean square; 0: all are met",
            Caption = $"Distance from the facts and accepted moves over {Amount.Count(course.Length)} generations and {story.Runs}.",
        };
        var runs = Scale.FromZero([course[^1].Runs], Amount.Mark, 6);
        var above = course.Where(passed => passed.Tolerance > 0 && double.IsFinite(passed.Tolerance)).Select(passed => passed.Tolerance).DefaultIfEmpty(1).ToArray();
        var distances = Scale.Logarithmic([met.Runs > 0 ? 0.7 * above.Min() : above.Min(), above.Max()], Amount.Significant);
        if (met.Runs > 0) distances = distances with { Marks = [(distances.Low, "0"), .. distances.Marks.Where(mark => distances.At(mark.Value) > 0.08)] };
        var (nearer, moves) = (
            sheet.Add(runs, distances, Left, Sheet.Top + 30, Sheet.Width - Right, 380).Head("Distance from the facts"),
            sheet.Add(runs, Scale.FromZero([1], Amount.MarkPercent, 2), Left, 450, Sheet.Width - Right, 580).Head("Accepted moves").Foot("runs"));
        Line(nearer, [.. course.Where(passed => double.IsFinite(passed.Tolerance)).Select(passed => ((double)passed.Runs, passed.Tolerance))], Distance);
        Line(moves, [.. course.Skip(1).Select(passed => ((double)passed.Runs, passed.Accepted))], Accepted);
        if (met.Runs > 0)
        {
            nearer.Stroke(met.Runs, distances.Low, met.Runs, distances.High, Pen.Axis);
            nearer.Write("all facts met", met.Runs, distances.High, offX: -8, offY: 12, colour: Pen.Faint, align: SkiaSharp.SKTextAlign.Right);
        }

        return sheet;
    }

    private static void Line(Panel panel, (double X, double Y)[] points, Ink ink)
    {
        panel.Line(points, ink);
        foreach (var (x, y) in points) panel.Dot(x, y, ink.Colour, 3.5f);
    }

    private static string Title(CalibrationStory story, long met)
    {
        var facts = story.Posterior.Facts.Length == 1 ? "The fact is" : "All facts are";
        var away = Amount.Plain(Math.Round(story.Posterior.Last.Tolerance, 2));
        return (story.IsMet, story.Posterior.Ending) switch
        {
            (true, Ending.Met) => $"{facts} met after {Amount.Count(met)} runs; after {story.Runs} draws have forgotten where they began to",
            (true, Ending.Spent) => $"{facts} met after {Amount.Count(met)} runs; the rest was spent before draws forgot where they began to",
            (true, _) => $"{facts} met after {Amount.Count(met)} runs; then next to no move was accepted",
            (_, Ending.Spent) => $"The runs were spent when facts were missed by up to {away} times half their ranges",
            _ => $"No nearer is to be had: facts are missed by up to {away} times half their ranges",
        };
    }
}
