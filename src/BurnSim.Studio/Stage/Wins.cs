using BurnSim.Experiments;
using BurnSim.Reports;
using Plotly.Blazor.LayoutLib;
using Plotly.Blazor.Traces;

namespace BurnSim.Studio.Stage;

/// <summary>Who leads at the end, with 95 % intervals.</summary>
internal static class Wins
{
    private const int Row = 26, Beside = 46;

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
        var layout = Canvas.Plain(Beside + rows.Count * Row);
        layout.HoverMode = HoverModeEnum.Closest;
        layout.BarGap = 0.3m;
        layout.Margin.L = 10 + rows.Max(row => Canvas.Lengthy(row.Name));
        layout.Margin.R = 44;
        layout.XAxis = [Canvas.Along(along)];
        layout.YAxis =
        [
            new()
            {
                FixedRange = true, Range = [rows.Count - 0.5, -0.5], ZeroLine = false, ShowGrid = false,
                TickMode = Plotly.Blazor.LayoutLib.YAxisLib.TickModeEnum.Array,
                TickVals = [.. Enumerable.Range(0, rows.Count).Select(row => (object)row)], TickText = [.. rows.Select(row => (object)row.Name)],
            },
        ];
        layout.Annotations = [.. rows.Select((row, at) => new Annotation
        {
            X = row.Win.High, Y = at, Text = $"<b>{Amount.Percent(row.Win.Value)}</b>", ShowArrow = false, XShift = 4,
            XAnchor = Plotly.Blazor.LayoutLib.AnnotationLib.XAnchorEnum.Left,
        })];
        var bars = new Bar
        {
            Orientation = Plotly.Blazor.Traces.BarLib.OrientationEnum.H,
            X = [.. rows.Select(row => (object)row.Win.Value)],
            Y = [.. Enumerable.Range(0, rows.Count).Select(row => (object)row)],
            Marker = new() { ColorArray = [.. rows.Select(row => (object)(row.IsLit ? row.Ink.Colour : Brush.Clear(row.Ink.Colour, 0.2)))] },
            ErrorX = new()
            {
                Type = Plotly.Blazor.Traces.BarLib.ErrorXLib.TypeEnum.Data, Symmetric = false, Color = Pen.Ink, Thickness = 1.5m, Width = 4,
                Array = [.. rows.Select(row => (object)(row.Win.High - row.Win.Value))],
                ArrayMinus = [.. rows.Select(row => (object)(row.Win.Value - row.Win.Low))],
            },
            HoverTextArray = [.. rows.Select(row => $"{row.Name}: {Amount.Percent(row.Win.Value)} ({Amount.Interval(row.Win)})")],
            HoverTemplate = "%{hovertext}<extra></extra>",
        };
        return new([bars], layout, () => new(
            [scene.Say(StageWords.Firm), scene.Say(StageWords.Chance), scene.Say(StageWords.Interval)],
            [.. rows.Select(row => (System.Collections.Immutable.ImmutableArray<string>)[row.Name, Amount.Percent(row.Win.Value), Amount.Interval(row.Win)])]));
    }
}
