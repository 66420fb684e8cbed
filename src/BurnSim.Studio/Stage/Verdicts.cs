using BurnSim.Reports;
using BurnSim.Studio.Words;

namespace BurnSim.Studio.Stage;

/// <summary>What the runs would be called if they ended on a date, as shares of them.</summary>
internal static class Verdicts
{
    private const int Pixels = 300;

    public static Picture? Draw(Scene scene)
    {
        var points = scene.Bands.Dates.Length;
        if (points < 2 || scene.Summary.Firms.Length < 2 || scene.Summary.RunsFinished == 0) return null;
        double Part(Verdict kind, int point) => (double)scene.Bands.Verdicts[(int)kind, point] / scene.Summary.RunsFinished;
        Verdict[] kinds = [.. Enum.GetValues<Verdict>().Where(kind => Enumerable.Range(0, points).Any(point => Part(kind, point) > 0))];
        var (areas, ends, floor) = (new List<Trace>(), new List<(string, string, double)>(), new double[points]);
        foreach (var kind in kinds)
        {
            var name = scene.Say(Names.Of(kind));
            double[] parts = [.. Enumerable.Range(0, points).Select(point => Part(kind, point))];
            areas.Add(Area(scene, name, Reports.Pictures.Concentration.Colours[(int)kind], parts));
            if (parts[^1] > 0) ends.Add((name, Pen.Ink, floor[^1] + parts[^1] / 2));
            floor = [.. floor.Zip(parts, (low, part) => low + part)];
        }

        return new(new(areas, Canvas.OverTime(scene, Scale.FromZero([1], scene.MarkPercent, 4), Pixels, ends)), () => Table.OverTime(
            scene, kinds.Select(kind => scene.Say(Names.Of(kind))), point => kinds.Select(kind => scene.Percent(Part(kind, point)))));
    }

    private static Trace Area(Scene scene, string name, string colour, double[] parts) =>
        Brush.Line(scene.From(0) with { Y = [.. parts.Select(part => (double?)part)], Text = [.. parts.Select(scene.Percent)] }, name, new(colour)) with
        {
            Stackgroup = "runs",
            Fillcolor = Brush.Clear(colour, 0.9),
            Line = new(colour, 0),
        };
}
