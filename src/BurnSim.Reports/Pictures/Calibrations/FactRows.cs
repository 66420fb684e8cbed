using BurnSim.Experiments.Calibrations;
using BurnSim.Reports.Calibrations;
using BurnSim.Reports.Pages;
using BurnSim.Reports.Sweeps;
using SkiaSharp;

namespace BurnSim.Reports.Pictures.Calibrations;

/// <summary>Every fact a row: its range, what was assumed, and what draws read with luck they haven't met, all over the fact.</summary>
internal static class FactRows
{
    // More rows than this are a wall; those furthest off are drawn.
    private const int Most = 60;

    // Beyond so many times the fact all is as far.
    private const double Furthest = 30;

    private const float Row = 28, Head = 30, LeastWidth = 300, Known = 196, Fitted = 250, Within = 84;

    private static readonly Ink Off = Palette.Of(5);

    public static Sheet? Draw(CalibrationStory story)
    {
        var fits = story.Posterior.Fits.OrderByDescending(fit => fit.Miss).Take(Most)
            .OrderBy(fit => fit.Fact.Metric).ThenBy(fit => fit.Fact.Firm ?? "", StringComparer.Ordinal).ThenBy(fit => fit.Fact.From).ToArray();
        var held = story.Posterior.Fits.Count(fit => Shown.Of(fit.Fresh).Reaches(fit.Fact));
        var groups = fits.GroupBy(fit => fit.Fact.Metric).ToArray();
        var top = Sheet.Top + 30;
        var bottom = top + fits.Length * Row + groups.Length * Head;
        var sheet = new Sheet(story.Letters, bottom + 64)
        {
            Name = "fit",
            Title = CalibrationLine.Met(story, story.Drawn),
            Subtitle = "Box: the fact; grey: runs as assumed, 5–95 % and median; coloured: draws with other luck, 50 % thick, 90 % thin, dot: median; tick: with the luck they were found with"
                + (fits.Length < story.Posterior.Facts.Length ? $"; the {Most} furthest off" : ""),
            Caption = $"What draws read in the place of each fact, with luck they haven't met: their 5–95 % range reaches {Amount.Count(held)} of "
                + $"{Amount.Count(story.Posterior.Facts.Length)} {(story.Posterior.Facts.Length == 1 ? "fact" : "facts")}.",
        };
        var left = Math.Min(330, Names.Width(story.Letters, fits.Select(fit => Name(story, fit)).Concat(groups.Select(group => Fact.Called(group.Key)))));
        var right = Math.Max(left + LeastWidth, Sheet.Width - 24 - Known - Fitted - Within);
        var panel = sheet.Add(Axis(fits), new(0, bottom - top, false, []), left, top, right, bottom).Across().Foot("times the middle of the fact");
        panel.Note(pen =>
        {
            foreach (var (text, place) in new[] { ("Known", right + Known), ("Draws: median (5–95 %)", right + Known + Fitted), ("Within", right + Known + Fitted + Within) })
            {
                pen.Write(text, place, top - 14, Panel.Small - 1, Pen.Faint, align: SKTextAlign.Right);
            }
        });
        var middle = bottom - top;
        foreach (var group in groups)
        {
            var heading = middle - Head / 2 - 3;
            panel.Note(pen => pen.Write(Wording.Capital(Fact.Called(group.Key)), 24, panel.PixelY(heading), Panel.Small, bold: true));
            middle -= Head;
            foreach (var fit in group)
            {
                Draw(story, panel, fit, middle - Row / 2, right);
                middle -= Row;
            }
        }

        return sheet;
    }

    private static void Draw(CalibrationStory story, Panel panel, Fit fit, float middle, float right)
    {
        var (fact, ink, ruler, unit) = (fit.Fact, story.InkOf(fit.Fact), new Ruler(fit.Fact), story.Drawn.Unit(fit.Fact));
        var (assumed, read) = (Shown.Of(fit.Assumed), Shown.Of(fit.Fresh));
        panel.Box(ruler.At(fact.Low), ruler.At(fact.High), middle - 10, middle + 10, Pen.Axis, 0.45);
        panel.Stroke(ruler.At(fact.Low), middle - 10, ruler.At(fact.Low), middle + 10, Pen.Faint);
        panel.Stroke(ruler.At(fact.High), middle - 10, ruler.At(fact.High), middle + 10, Pen.Faint);
        if (assumed.IsThere)
        {
            panel.Stroke(ruler.At(assumed.P5), middle + 6, ruler.At(assumed.P95), middle + 6, Palette.Others.Colour, 2);
            panel.Stroke(ruler.At(assumed.P50), middle + 3, ruler.At(assumed.P50), middle + 9, Palette.Others.Colour, 2);
        }

        if (read.IsThere)
        {
            panel.Stroke(ruler.At(read.P5), middle - 3, ruler.At(read.P95), middle - 3, ink.Colour, 2);
            panel.Stroke(ruler.At(read.P25), middle - 3, ruler.At(read.P75), middle - 3, ink.Colour, 7);
            panel.Dot(ruler.At(read.P50), middle - 3, Pen.Paper, 5.5f);
            panel.Dot(ruler.At(read.P50), middle - 3, ink.Colour);
        }

        if (Shown.Of(fit.Last) is { IsThere: true } found) panel.Stroke(ruler.At(found.P50), middle - 10, ruler.At(found.P50), middle + 4, Pen.Ink, 2);
        var (isOff, name, y) = (!read.Reaches(fact) || fit.Miss > 0, Name(story, fit), panel.PixelY(middle));
        var colour = isOff ? Off.Text : Pen.Ink;
        var within = isOff && read.IsThere && !read.Reaches(fact) ? read.P50 < fact.Low ? "below" : "above" : Amount.Percent(fit.Within(fit.Fresh));
        panel.Note(pen =>
        {
            pen.Write(name, panel.Area.Left - 14, y, pen.Fit(name, Panel.Small, panel.Area.Left - 38, isOff), colour, isOff, SKTextAlign.Right);
            Column(pen, unit.Range(fact.Low, fact.High), right + Known, Known);
            Column(pen, read.IsThere ? unit.Spread(read.P5, read.P50, read.P95) : "no reading", right + Known + Fitted, Fitted);
            Column(pen, within, right + Known + Fitted + Within, Within);
        });

        void Column(Pen pen, string text, float end, float room) =>
            pen.Write(text, end, y, pen.Fit(text, Panel.Small - 1, room - 12, isOff), colour, isOff, SKTextAlign.Right);
    }

    private static string Name(CalibrationStory story, Fit fit) => $"{story.Drawn.Owner(fit.Fact)}, {CalibrationWords.When(fit.Fact)}";

    /// <summary>An axis over facts, draws and what was assumed.</summary>
    private static Scale Axis(Fit[] fits)
    {
        double[] places = [.. fits.SelectMany(fit =>
        {
            var (ruler, read, assumed) = (new Ruler(fit.Fact), Shown.Of(fit.Fresh), Shown.Of(fit.Assumed));
            return new[] { fit.Fact.Low, fit.Fact.High, read.P5, read.P95, assumed.P5, assumed.P95 }.Select(ruler.At);
        }).Where(place => place > 0 && double.IsFinite(place)).Select(place => Math.Clamp(place, 1 / Furthest, Furthest))];
        var (low, high) = (Math.Min(0.5, places.Min() / 1.1), Math.Max(2, places.Max() * 1.1));
        (double Value, string Text)[] marks = [(1.0 / 20, "1/20"), (0.1, "1/10"), (0.2, "1/5"), (0.5, "1/2"), (1, "1"), (2, "2"), (5, "5"), (10, "10"), (20, "20")];
        return new(low, high, true, [.. marks.Where(mark => mark.Value >= low && mark.Value <= high)]);
    }

    /// <summary>Measures readings by a fact: 1 is its middle by ratios, or its upper end where the lower is 0.</summary>
    private readonly record struct Ruler(Target Fact)
    {
        public double At(double reading) => Fact.Low > 0 ? reading / Math.Sqrt(Fact.Low * Fact.High)
            : Fact.High > 0 ? reading / Fact.High : 1 + reading;
    }
}
