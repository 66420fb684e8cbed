using BurnSim.Experiments.Designs;
using BurnSim.Experiments.Sensitivity;
using BurnSim.Reports.Sensitivity;
using BurnSim.Reports.Sweeps;
using SkiaSharp;

namespace BurnSim.Reports.Pictures.Sensitivity;

/// <summary>Where the variance of a single run comes from: parameters, rivals' strategies, luck.</summary>
internal static class Shares
{
    private const float Row = 52;

    private static readonly (string Name, Ink Ink, Func<VarianceSplit, Interval> Of)[] Parts =
    [
        ("parameters", Palette.Of(0), split => split.Parameters),
        ("rivals' strategies", Palette.Of(5), split => split.Rivals),
        ("the two together", Palette.Of(3), split => split.Together),
        ("luck, more or less as the numbers are", Palette.Market, split => split.LuckWithFactors),
        ("luck, whatever the numbers are", Palette.Others, split => split.LuckAlone),
    ];

    public static Sheet? Draw(StudyStory story)
    {
        SobolFinding[] findings = [.. story.Studied.Findings.OfType<SobolFinding>().Where(finding => double.IsFinite(finding.Split.Luck.Mean))];
        if (findings.Length == 0) return null;
        var luck = findings[0].Split.Luck;
        var bottom = Sheet.Top + findings.Length * Row;
        var sheet = new Sheet(story.Letters, bottom + 84)
        {
            Name = "split",
            Title = $"Luck makes {Amount.Percent(luck.Mean)} of the variance of {story.Drawn.Title(findings[0].Output)} in a single run",
            Subtitle = $"Where the variance of a single run comes from"
                + (story.Studied.Study.NotFree is var left and > 0 ? $"; the {left} uncertain numbers not set free count as luck" : "") + $"; {story.Basis}",
            Caption = SensitivityLine.Split(story, findings[0]),
        };
        string[] names = [.. findings.Select(finding => Wording.Capital(story.Drawn.Title(finding.Output)))];
        var panel = sheet.Add(Scale.FromZero([1], Amount.MarkPercent, 5), new(0, findings.Length, false, []), Names.Width(story.Letters, names), Sheet.Top,
            Sheet.Width - 40, bottom).Across();
        for (var row = 0; row < findings.Length; row++)
        {
            var (middle, from) = (findings.Length - row - 0.5, 0.0);
            panel.Write(names[row], 0, middle, offX: -12, align: SKTextAlign.Right);
            double[] sizes = [.. Parts.Select(part => Math.Max(0, part.Of(findings[row].Split).Mean))];
            for (var part = 0; part < Parts.Length; part++)
            {
                var to = from + sizes[part] / sizes.Sum();
                panel.Box(from, to, middle - 0.32, middle + 0.32, Parts[part].Ink.Colour);
                if (to - from > 0.05) panel.Write(Amount.Percent(sizes[part]), (from + to) / 2, middle, colour: Ramp.On(Parts[part].Ink.Colour), align: SKTextAlign.Center);
                from = to;
            }
        }

        panel.Note(pen => Key.Draw(pen, story.Letters, [.. Parts.Select(part => (part.Name, part.Ink.Colour))], 40, bottom + 56, Sheet.Width - 20));
        return sheet;
    }
}
