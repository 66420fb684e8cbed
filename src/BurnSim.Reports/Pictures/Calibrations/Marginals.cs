using BurnSim.Reports.Calibrations;

namespace BurnSim.Reports.Pictures.Calibrations;

/// <summary>Every number before and after the facts, the most learned first.</summary>
internal static class Marginals
{
    // A sheet of more is scrolled past; the report's table has all.
    private const int Most = 40;

    // Names longer than this have no room in four columns.
    private const float Wordy = 320;

    private const float Left = 36, Between = 34, Head = 50, Foot = 40;

    public static Sheet? Draw(CalibrationStory story)
    {
        var shown = Math.Min(Most, story.Draws.Length);
        string[] names = [.. story.Draws.Take(shown).Select(parameter => Wording.Capital(story.Drawn.Name(parameter.Number)) + story.Sharing(parameter))];
        var isWordy = names.Any(name => story.Letters.Width(name, Panel.Small + 1, bold: true) > Wordy);
        var (columns, tall) = shown switch { 1 => (1, 420f), 2 => (2, 360f), 3 => (3, 300f), 4 => (2, 270f), <= 9 => (3, 240f), _ => (isWordy ? 3 : 4, 200f) };
        var rest = story.Draws.Length - shown;
        var sheet = new Sheet(story.Letters, Sheet.Top + (shown + columns - 1) / columns * tall + 8)
        {
            Name = "posterior",
            Title = CalibrationLine.Title(story, story.Drawn),
            Subtitle = "Grey: as assumed; coloured: after the facts, with median (5–95 %); dashed: not identified"
                + (rest > 0 ? $"; {Amount.Count(rest)} less learned not drawn" : ""),
            Caption = $"What was assumed of {Numbers(story)} and what is known after the facts: {Amount.Count(story.Draws.Length - story.Unidentified.Length)} "
                + $"{(story.Draws.Length - story.Unidentified.Length == 1 ? "is" : "are")} moved by more than chance"
                + (rest > 0 ? $"; the {Amount.Count(shown)} most learned are drawn." : "."),
        };
        var width = (Sheet.Width - 2 * Left - Between * (columns - 1)) / columns;
        for (var i = 0; i < shown; i++)
        {
            var (parameter, left, top) = (story.Draws[i], Left + i % columns * (width + Between), Sheet.Top + i / columns * tall);
            var (unit, ink) = (story.Drawn.Unit(parameter.Number), story.InkOf(parameter.Number));
            var histogram = Histogram.Of(parameter, unit, columns switch { 1 => 8, 2 => 5, _ => 4 });
            var panel = sheet.Add(histogram.Axis.Fitting(width, Between / 2 - 4, text => story.Letters.Width(text, Panel.Small)), histogram.Height, left, top + Head - 6, left + width, top + tall - Foot);
            histogram.Draw(panel, ink, parameter.IsIdentified);
            var name = names[i];
            var told = parameter.IsIdentified ? CalibrationLine.After(parameter, story.Drawn) : "not identified: chance alone may have moved it";
            panel.Note(pen =>
            {
                pen.Write(name, left, top + 8, pen.Fit(name, Panel.Small + 1, width, bold: true), ink.Text, bold: true);
                pen.Write(told, left, top + 28, pen.Fit(told, Panel.Small - 1, width), Pen.Faint);
            });
        }

        return sheet;
    }

    private static string Numbers(CalibrationStory story) => story.Draws.Length == 1 ? "one number" : $"{Amount.Count(story.Draws.Length)} numbers";
}
