using BurnSim.Experiments.Designs;
using BurnSim.Experiments.Sensitivity;
using BurnSim.Reports.Sensitivity;

namespace BurnSim.Reports.Pictures.Sensitivity;

/// <summary>First-order and total Sobol' indices of each factor, with their intervals.</summary>
internal static class Indices
{
    private static readonly Ink Alone = Palette.Of(0), InAll = Palette.Of(4);

    public static Sheet? Draw(StudyStory story)
    {
        if (story.Headline is not SobolFinding headline || double.IsNaN(headline.Indices[0].Total.Mean)) return null;
        var axis = new FactorAxis(story);
        var top = headline.Indices[axis.Factors[0]];
        var alone = Math.Clamp(headline.Indices.Sum(index => index.First.Mean), 0, 1);
        var sheet = new Sheet(story.Letters, axis.Bottom + 74)
        {
            Name = "indices",
            Title = $"{Wording.Capital(story.DrawnFactors[axis.Factors[0]])} makes {Amount.Percent(top.Total.Mean)} of what these numbers do to {story.Drawn.Title(headline.Output)}",
            Subtitle = $"Sobol' indices: parts of the variance that the numbers make of the mean over luck{axis.Rest}; whiskers: 95 % interval; {story.Basis}",
            Caption = $"First-order and total Sobol' indices; the numbers alone make {Amount.Percent(alone)} of the variance of the mean of "
                + $"{story.Called.Title(headline.Output)}, what is left they make together.",
        };
        for (var column = 0; column < story.Shown.Length; column++)
        {
            var indices = axis.Factors.Select(factor => ((SobolFinding)story.Shown[column]).Indices[factor]).ToArray();
            double[] ends = [.. indices.SelectMany(index => new[] { index.First.Low, index.First.High, index.Total.Low, index.Total.High }).Where(double.IsFinite)];
            var panel = axis.Add(sheet, column, Scale.FromZero(ends.Select(end => Math.Clamp(end, -0.2, 1.2)), Amount.Plain, 4, least: 0.1))
                .Head(Wording.Capital(story.Drawn.Title(story.Shown[column].Output)));
            panel.Stroke(0, 0, 0, indices.Length, Pen.Axis);
            for (var place = 0; place < indices.Length; place++)
            {
                Bar(panel, indices[place].Total, axis.Middle(place) - 0.16, InAll);
                Bar(panel, indices[place].First, axis.Middle(place) + 0.16, Alone);
            }

            if (column == 0)
            {
                panel.Note(pen => Key.Draw(pen, story.Letters, [("alone (first order)", Alone.Colour), ("in all, with others (total)", InAll.Colour)],
                    axis.Left, axis.Bottom + 50, Sheet.Width - 20));
            }
        }

        return sheet;
    }

    private static void Bar(Panel panel, Interval index, double middle, Ink ink)
    {
        if (!double.IsFinite(index.Mean)) return;
        panel.Box(Math.Min(0, index.Mean), Math.Max(0, index.Mean), middle - 0.14, middle + 0.14, ink.Colour);
        if (!double.IsFinite(index.Low)) return;
        panel.Stroke(index.Low, middle, index.High, middle, Pen.Paper, 3);
        panel.Stroke(index.Low, middle, index.High, middle, Pen.Ink);
    }
}
