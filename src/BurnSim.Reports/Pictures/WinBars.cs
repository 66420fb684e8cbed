using SkiaSharp;

namespace BurnSim.Reports.Pictures;

/// <summary>Who leads at the end, with 95 % Wilson intervals.</summary>
internal static class WinBars
{
    private const float Row = 44;

    public static Sheet? Draw(Story story)
    {
        var firms = story.Cast.Ranked;
        if (story.Summary.RunsFinished < 2 || firms.Length < 2 || story.Summary.Firms.All(firm => firm.Win.Count == 0))
        {
            return null;
        }

        var rows = firms.Select(firm => (Name: story.Name(firm), Ink: story.Cast.InkOf(firm), story.Summary.Firms[firm].Win)).ToList();
        if (story.HasOthers)
        {
            var others = Experiments.Chance.Of(story.Cast.Others.Sum(firm => story.Summary.Firms[firm].Win.Count), story.Summary.RunsFinished);
            rows.Add((story.OthersName, Palette.Others, others));
        }

        var best = story.Summary.Firms[firms[0]].Win;
        var sheet = new Sheet(story.Letters, Sheet.Top + rows.Count * Row + 48)
        {
            Name = "win",
            Title = $"{story.Name(firms[0])} leads at the end in {Amount.Percent(best.Value)} of runs"
                + (rows[1].Win.Count > 0 ? $", {rows[1].Name} in {Amount.Percent(rows[1].Win.Value)}" : ""),
            Subtitle = $"Chance of having the most users at the end; whiskers: 95 % Wilson interval over {story.Runs}",
            Caption = $"{story.Called(firms[0])} has the most users at the end in {Amount.Percent(best.Value)} of "
                + $"{story.Runs} (95 % interval {Amount.Interval(best)}).",
        };
        var scale = Scale.FromZero(rows.Select(row => row.Win.High), Amount.MarkPercent, 6, least: 0.1);
        var panel = sheet.Add(scale, new(0, rows.Count, false, []), Names.Width(story.Letters, rows.Select(row => row.Name)), Sheet.Top,
            1010, Sheet.Top + rows.Count * Row).Across();
        for (var i = 0; i < rows.Count; i++)
        {
            var (name, ink, win) = rows[i];
            var middle = rows.Count - i - 0.5;
            panel.Box(0, win.Value, middle - 0.32, middle + 0.32, ink.Colour);
            foreach (var (colour, width) in new[] { (Pen.Paper, 4f), (Pen.Ink, 1.5f) })
            {
                panel.Stroke(win.Low, middle, win.High, middle, colour, width);
                panel.Stroke(win.Low, middle - 0.12, win.Low, middle + 0.12, colour, width);
                panel.Stroke(win.High, middle - 0.12, win.High, middle + 0.12, colour, width);
            }

            panel.Write(name, 0, middle, offX: -12, align: SKTextAlign.Right);
            panel.Write(Amount.Percent(win.Value), win.High, middle, offX: 12, bold: true);
            panel.Write($"({Amount.Interval(win)})", win.High, middle,
                offX: 20 + story.Letters.Width(Amount.Percent(win.Value), Panel.Small, bold: true), colour: Pen.Faint);
        }

        return sheet;
    }
}
