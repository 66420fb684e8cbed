using System.Collections.Immutable;
using BurnSim.Experiments;
using BurnSim.Reports;

namespace BurnSim.Studio.Stage;

/// <summary>Who leads at the end, with 95 % intervals.</summary>
internal static class Wins
{
    private const int Row = 26, Top = 6, Beside = 34;

    public static Picture? Draw(Scene scene)
    {
        if (scene.Summary.RunsFinished == 0 || scene.Summary.Firms.Length < 2) return null;
        List<(string Name, Ink Ink, Chance Win, bool IsLit)> rows =
            [.. scene.Cast.Ranked.Select(firm => (scene.Name(firm), scene.Cast.InkOf(firm), scene.Summary.Firms[firm].Win, scene.IsLit(firm)))];
        if (!scene.Cast.Others.IsEmpty)
        {
            rows.Add((scene.OthersName, Palette.Others,
                Chance.Of(scene.Cast.Others.Sum(firm => scene.Summary.Firms[firm].Win.Count), scene.Summary.RunsFinished), true));
        }

        var along = Scale.FromZero(rows.Select(row => row.Win.High), Amount.MarkPercent, 4, least: 0.1);
        var layout = new Layout
        {
            Height = Beside + rows.Count * Row,
            Hovermode = "closest",
            Margin = new(Top, 52, Beside - Top, 16 + rows.Max(row => Canvas.Lengthy(Canvas.Short(row.Name)))),
            Xaxis = Canvas.Along(along),
            Yaxis = new()
            {
                Range = [rows.Count - 0.5, -0.5], Showgrid = false, Tickfont = null, Ticklabelstandoff = 6,
                Tickmode = "array", Tickvals = [.. Enumerable.Range(0, rows.Count).Select(row => (double)row)], Ticktext = [.. rows.Select(row => Canvas.Short(row.Name))],
            },
            Annotations = [.. rows.Select((row, at) => new Label($"<b>{Amount.Percent(row.Win.Value)}</b>", row.Win.High, at, Pen.Ink))],
        };
        var bars = new Trace
        {
            Type = "bar",
            Orientation = "h",
            X = [.. rows.Select(row => row.Win.Value)],
            Y = [.. Enumerable.Range(0, rows.Count).Select(row => (double?)row)],
            Marker = new([.. rows.Select(row => row.IsLit ? row.Ink.Colour : Brush.Clear(row.Ink.Colour, 0.2))]),
            Errors = new([.. rows.Select(row => row.Win.High - row.Win.Value)], [.. rows.Select(row => row.Win.Value - row.Win.Low)], Pen.Ink),
            Text = [.. rows.Select(row => $"{row.Name}: {Amount.Percent(row.Win.Value)} ({Amount.Interval(row.Win)})")],
            Textposition = "none",
            Hovertemplate = "%{text}<extra></extra>",
        };
        return new(new([bars], layout), () => new(
            [scene.Say(StageWords.Firm), scene.Say(StageWords.Chance), scene.Say(StageWords.Interval)],
            [.. rows.Select(row => (ImmutableArray<string>)[row.Name, Amount.Percent(row.Win.Value), Amount.Interval(row.Win)])]));
    }
}
