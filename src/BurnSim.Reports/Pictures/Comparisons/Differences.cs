using BurnSim.Experiments.Comparisons;
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

    private static readonly string[] Words = ["p_win", "users", "p_survive"];

    public static Sheet? Draw(ComparisonStory story)
    {
        Comparison[] shown = [.. story.Compared.Comparisons.Where(comparison => comparison.Differing > 0).Take(MostAlternatives)];
        if (shown.Length == 0) return null;
        var (first, firms) = (shown[0], story.Shown.ToArray());
        var row = 26 + Line * (shown.Length - 1);
        var (subject, bottom) = (story.Subject(first), Sheet.Top + Head + firms.Length * row);
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
                + (story.Scenario.Firms.Length > firms.Length ? $"; the {firms.Length} likeliest winners" : ""),
            Caption = $"Changes by firm: {clear} of {firms.Length * shown.Length} changes in P(win) are clear; that of {story.Called.Firm(subject)} is "
                + $"{story.Called.Change(quantity, change.Mean)} (95 % interval {story.Called.Between(quantity, change)}).",
        };
        var left = Math.Min(300, Names.Width(story.Letters, firms.Select(story.Drawn.Firm)));
        var width = (Sheet.Width - 30 - left - Between * (Words.Length - 1)) / Words.Length;
        for (var column = 0; column < Words.Length; column++)
        {
            var (word, from) = (Words[column], left + column * (width + Between));
            var of = story.Compared.Measures.All[story.Compared.Measures.At(word, 0)];
            var all = shown.SelectMany(comparison => firms.Select(firm => comparison.Of(word, firm).Change)).ToArray();
            var scale = Tornado.Around(all, of, width).Fitting(width, 20, text => story.Letters.Width(text, Panel.Small));
            var panel = sheet.Add(scale, new(0, firms.Length, false, []), from, Sheet.Top + Head, from + width, bottom).Across()
                .Head(Wording.Capital(SweepWords.Kind(of)), story.Drawn.ChangeUnit(of));
            for (var at = 0; at < firms.Length; at += 2) panel.Box(scale.Low, scale.High, firms.Length - at - 1, firms.Length - at, Pen.Grid, 0.45);
            panel.Stroke(0, 0, 0, firms.Length, Pen.Axis);
            for (var at = 0; at < firms.Length; at++)
            {
                for (var alternative = 0; alternative < shown.Length; alternative++)
                {
                    var middle = firms.Length - at - 0.5 - (alternative - (shown.Length - 1) / 2.0) * Line / row;
                    Dot(panel, of, shown[alternative].Of(word, firms[at]), middle, Palette.Of(alternative));
                }

                if (column > 0) continue;
                var (name, y) = (story.Drawn.Firm(firms[at]), panel.PixelY(firms.Length - at - 0.5));
                panel.Note(pen => pen.Write(name, left - 14, y, pen.Fit(name, Panel.Small, left - 24), align: SKTextAlign.Right));
            }

            if (column == 0 && shown.Length > 1) panel.Note(pen => Key.Draw(pen, story.Letters, [.. labels.Select((label, at) => (label, Palette.Of(at).Colour))], 40, bottom + Foot, Sheet.Width - 20));
        }

        return sheet;
    }

    private static void Dot(Panel panel, Experiments.Quantities.Quantity quantity, Paired paired, double middle, Ink ink)
    {
        var change = paired.Change;
        if (!double.IsFinite(change.Mean)) return;
        var colour = change.IsClear ? ink.Colour : Shade.Until(ink.Colour, toward: 255, shade => Shade.Luminance(shade) >= 0.55);
        if (double.IsFinite(change.Low)) panel.Stroke(change.Low, middle, change.High, middle, colour, 3);
        panel.Dot(change.Mean, middle, colour, 5);
        if (change.IsClear) Number(panel, SweepWords.Plus(quantity, change.Mean), change.Mean >= 0 ? change.High : change.Low, middle, change.Mean >= 0);
    }

    private static void Number(Panel panel, string text, double end, double middle, bool isRight) =>
        panel.Note(pen => pen.Write(text, panel.PixelX(end) + (isRight ? 9 : -9), panel.PixelY(middle), Panel.Small - 2, align: isRight ? SKTextAlign.Left : SKTextAlign.Right));
}
