using BurnSim.Reports.Pictures.Sweeps;
using BurnSim.Reports.Sensitivity;

namespace BurnSim.Reports.Pictures.Sensitivity;

/// <summary>A tornado: how far each factor moves an output from the lower half of its range to the upper, the strongest on top.</summary>
internal static class Swings
{
    public static Sheet? Draw(StudyStory story)
    {
        var (axis, headline) = (new FactorAxis(story), story.Headline);
        var clear = Enumerable.Range(0, headline.Factors).Count(factor => headline.Swing(factor).IsClear);
        var sheet = new Sheet(story.Letters, axis.Bottom + 44)
        {
            Name = "tornado",
            Title = SensitivityLine.Title(headline, story.Drawn, story.DrawnFactors),
            Subtitle = $"From the lower half of a number's range to the upper, all else and luck the same{axis.Rest}; whiskers: 95 % interval, pale: it holds 0; {story.Basis}",
            Caption = $"{clear} of {headline.Factors} numbers clearly move {story.Called.Title(headline.Output)} one way; "
                + $"{story.Factors[axis.Factors[0]]} by {story.Called.Change(headline.Output, headline.Swing(axis.Factors[0]).Mean)}.",
        };
        for (var column = 0; column < story.Shown.Length; column++)
        {
            var finding = story.Shown[column];
            var changes = axis.Factors.Select(finding.Swing).ToArray();
            var panel = axis.Add(sheet, column, Tornado.Around(changes, finding.Output, axis.Width))
                .Head(Wording.Capital(story.Drawn.Title(finding.Output)), story.Drawn.ChangeUnit(finding.Output));
            panel.Stroke(0, 0, 0, changes.Length, Pen.Axis);
            for (var place = 0; place < changes.Length; place++) Tornado.Bar(panel, finding.Output, changes[place], axis.Middle(place));
        }

        return sheet;
    }
}
