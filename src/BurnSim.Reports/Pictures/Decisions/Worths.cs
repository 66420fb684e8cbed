using BurnSim.Experiments.Designs;
using BurnSim.Reports.Decisions;
using BurnSim.Reports.Sweeps;
using SkiaSharp;

namespace BurnSim.Reports.Pictures.Decisions;

/// <summary>What it would be worth to know each uncertain value, the most on top.</summary>
internal static class Worths
{
    private const int Most = 15;
    private const float Row = 46, WidestNames = 400, Number = 90;

    private static readonly Ink Clear = Palette.Of(2), Future = Palette.Of(1);

    public static Sheet? Draw(DecisionStory story)
    {
        if (story.Decided.Information is not { } information) return null;
        var rows = Worth.Ranked(information).Where(at => information.Unknowns[at].Mean > 0).Take(Most)
            .Select(at => (Name: story.DrawnUnknowns[at], Range: story.DrawnUnknowns.Range(at), Of: information.Unknowns[at], Ink: Clear)).ToList();
        if (story.HasFutures) rows.Insert(0, ("which future comes", "", information.Future, Future));
        if (rows.Count == 0 || rows.All(row => row.Of.High == 0)) return null;
        var best = rows.Skip(story.HasFutures ? 1 : 0).FirstOrDefault(row => row.Of.IsClear);
        var bottom = Sheet.Top + 24 + rows.Count * Row;
        var sheet = new Sheet(story.Letters, bottom + 64)
        {
            Name = "worth",
            Title = best.Name is null ? "No single uncertain value is worth knowing beforehand beyond chance"
                : $"{Wording.Capital(best.Name)} is most worth knowing: {story.Size(best.Of.Mean)}",
            Subtitle = $"Gain of the decision from knowing one thing beforehand; whiskers: 95 % interval, pale: it holds 0; everything: {story.Size(information.All.Mean)}; {story.Runs}",
            Caption = $"To know everything, luck included, would be worth {story.Size(information.All.Mean)} ({story.Difference(information.All)}); "
                + $"{information.Unknowns.Count(of => of.IsClear)} of {information.Unknowns.Length} uncertain values are clearly worth something by themselves.",
        };
        var left = Math.Min(WidestNames, Names.Width(story.Letters, rows.SelectMany(row => new[] { row.Name, row.Range })));
        var right = Sheet.Width - 30 - Number;
        var panel = sheet.Add(Scale.FromZero(rows.Select(row => row.Of.High), value => SweepWords.Mark(story.Payoff, value), 5),
            new(0, rows.Count, false, []), left, Sheet.Top + 24, right, bottom).Across().Foot($"gain{story.GapUnit}");
        for (var row = 0; row < rows.Count; row++)
        {
            var ((name, range, of, ink), middle) = (rows[row], rows.Count - row - 0.5);
            var y = panel.PixelY(middle);
            panel.Note(pen =>
            {
                pen.Write(name, left - 14, y - (range == "" ? 0 : 9), pen.Fit(name, Panel.Small, left - 24), align: SKTextAlign.Right);
                if (range != "") pen.Write(range, left - 14, y + 10, pen.Fit(range, Panel.Small - 2, left - 24), Pen.Faint, align: SKTextAlign.Right);
            });
            Bar(panel, of, middle, ink, story.Gap(of.Mean));
        }

        return sheet;
    }

    private static void Bar(Panel panel, Interval of, double middle, Ink ink, string number)
    {
        panel.Box(0, of.Mean, middle - 0.26, middle + 0.26, ink.Colour, of.IsClear ? 1 : 0.35);
        panel.Stroke(of.Low, middle, of.High, middle, Pen.Paper, 4);
        panel.Stroke(of.Low, middle, of.High, middle, Pen.Ink);
        panel.Write(number, of.High, middle, offX: 8, colour: of.IsClear ? Pen.Ink : Pen.Faint);
    }
}
