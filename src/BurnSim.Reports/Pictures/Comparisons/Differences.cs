using BurnSim.Experiments.Comparisons;
using BurnSim.Experiments.Designs;
using BurnSim.Experiments.Quantities;
using BurnSim.Reports.Comparisons;
using BurnSim.Reports.Pictures.Sweeps;
using BurnSim.Reports.Sweeps;
using SkiaSharp;

namespace BurnSim.Reports.Pictures.Comparisons;

/// <summary>What each alternative changes for each firm, within runs: dots with their intervals.</summary>
internal static class Differences
{
    // More alternatives than this lie too close in a row.
    private const int MostAlternatives = 8;
    private const float Head = 24, Line = 17, Between = 26, Foot = 54;

    // Lighter than any ink, darker than the shade of a row.
    private const double Pale = 0.7;

    private static readonly string[] Words = ["p_win", "users", "p_survive"];

    public static Sheet? Draw(ComparisonStory story)
    {
        Comparison[] shown = [.. story.Compared.Comparisons.Where(comparison => comparison.Differing > 0).Take(MostAlternatives)];
        if (shown.Length == 0) return null;
        var first = shown[0];
        int[] firms = [.. story.Shown.Union(shown.Select(story.Subject))];
        var (subject, bottom) = (story.Subject(first), Sheet.Top + Head + firms.Length * Row(shown.Length));
        var change = first.Of("p_win", subject).Change;
        var quantity = story.Compared.Measures.All[story.Compared.Measures.At("p_win", subject)];
        var clear = shown.Sum(comparison => firms.Count(firm => comparison.Of("p_win", firm).Change.IsClear));
        string[] labels = [.. shown.Select(comparison => story.Label(comparison, story.Drawn))];
        var sheet = new Sheet(story.Letters, bottom + (shown.Length == 1 ? 42 : Foot + 24 + Key.Height(story.Letters, labels, 40, Sheet.Width - 20)))
        {
            Name = "differences",
            Title = change.IsClear ? $"{story.Drawn.Firm(subject)}: P(win) {story.Drawn.Change(quantity, change.Mean)} with {labels[0]}"
                : $"{story.Drawn.Firm(subject)}: what {labels[0]} does to P(win) can't be told from chance",
            Subtitle = $"Change within {story.Run}s under the same luck, with 95 % intervals; pale: it holds 0; {story.Runs}"
                + (story.Scenario.Firms.Length > firms.Length ? $"; {firms.Length} of {story.Scenario.Firms.Length} firms" : ""),
            Caption = $"Changes by firm: {clear} of {firms.Length * shown.Length} changes in P(win) are clear; that of {story.Called.Firm(subject)} is "
                + $"{story.Called.Change(quantity, change.Mean)} (95 % interval {story.Called.Between(quantity, change)}).",
        };
        var left = Math.Min(300, Names.Width(story.Letters, firms.Select(story.Drawn.Firm)));
        var width = (Sheet.Width - 30 - left - Between * (Words.Length - 1)) / Words.Length;
        for (var column = 0; column < Words.Length; column++)
        {
            var from = left + column * (width + Between);
            var panel = Column(story, sheet, shown, firms, Words[column], new(from, Sheet.Top + Head, from + width, bottom));
            if (column > 0) continue;
            foreach (var (at, firm) in firms.Index())
            {
                var (name, y) = (story.Drawn.Firm(firm), panel.PixelY(firms.Length - at - 0.5));
                panel.Note(pen => pen.Write(name, left - 14, y, pen.Fit(name, Panel.Small, left - 24), align: SKTextAlign.Right));
            }

            if (shown.Length > 1) panel.Note(pen => Key.Draw(pen, story.Letters, [.. labels.Select((label, at) => (label, Palette.Of(at).Colour))], 40, bottom + Foot, Sheet.Width - 20));
        }

        return sheet;
    }

    /// <summary>What all alternatives change in one word of every firm.</summary>
    private static Panel Column(ComparisonStory story, Sheet sheet, Comparison[] shown, int[] firms, string word, SKRect area)
    {
        var quantity = story.Compared.Measures.All[story.Compared.Measures.At(word, 0)];
        var changes = shown.SelectMany(comparison => firms.Select(firm => comparison.Of(word, firm).Change)).ToArray();
        var bare = Tornado.Around(changes, quantity, area.Width);
        // Points of a chance are no percentages of it.
        var scale = (bare with { Marks = [.. bare.Marks.Select(mark => (mark.Value, mark.Text.Replace(" %", "")))] })
            .Fitting(area.Width, 20, text => story.Letters.Width(text, Panel.Small));
        var panel = sheet.Add(scale, new(0, firms.Length, false, []), area.Left, area.Top, area.Right, area.Bottom).Across()
            .Head(Wording.Capital(SweepWords.Kind(quantity)), story.Drawn.ChangeUnit(quantity));
        for (var at = 0; at < firms.Length; at += 2) panel.Box(scale.Low, scale.High, firms.Length - at - 1, firms.Length - at, Pen.Grid, 0.45);
        panel.Stroke(0, 0, 0, firms.Length, Pen.Axis);
        foreach (var (at, firm) in firms.Index())
        {
            for (var alternative = 0; alternative < shown.Length; alternative++)
            {
                var middle = firms.Length - at - 0.5 - (alternative - (shown.Length - 1) / 2.0) * Line / Row(shown.Length);
                Dot(panel, quantity, shown[alternative].Of(word, firm).Change, middle, Palette.Of(alternative));
            }
        }

        return panel;
    }

    /// <summary>Height of a firm's row with so many alternatives, pixels.</summary>
    private static float Row(int alternatives) => 26 + Line * (alternatives - 1);

    private static void Dot(Panel panel, Quantity quantity, Interval change, double middle, Ink ink)
    {
        if (!double.IsFinite(change.Mean)) return;
        var colour = change.IsClear ? ink.Colour : Shade.Until(ink.Colour, toward: 255, shade => Shade.Luminance(shade) >= Pale);
        if (double.IsFinite(change.Low)) panel.Stroke(change.Low, middle, change.High, middle, colour, 3);
        panel.Dot(change.Mean, middle, colour, 5);
        if (!change.IsClear) return;
        var (text, end) = (SweepWords.Plus(quantity, change.Mean), change.Mean >= 0 ? change.High : change.Low);
        panel.Note(pen => pen.Write(text, panel.PixelX(end) + (change.Mean >= 0 ? 9 : -9), panel.PixelY(middle), Panel.Small - 2,
            align: change.Mean >= 0 ? SKTextAlign.Left : SKTextAlign.Right));
    }
}
