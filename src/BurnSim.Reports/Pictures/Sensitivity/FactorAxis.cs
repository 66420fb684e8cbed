using BurnSim.Reports.Sensitivity;
using SkiaSharp;

namespace BurnSim.Reports.Pictures.Sensitivity;

/// <summary>Factors one below the other, the strongest on top, with their names and ranges to the left of the first panel.</summary>
internal sealed class FactorAxis
{
    private const int Most = 20;
    private const float Row = 48, Head = 24, Between = 24, WidestNames = 380;

    private readonly StudyStory story;
    private readonly int panels;

    public FactorAxis(StudyStory story)
    {
        (this.story, panels) = (story, story.Shown.Length);
        Factors = [.. StudyStory.Ranked(story.Headline).Take(Most)];
        Left = Math.Min(WidestNames, Names.Width(story.Letters, Factors.SelectMany(factor => new[] { story.DrawnFactors[factor], story.DrawnFactors.Range(factor) })));
        Width = (Sheet.Width - 30 - Left - Between * (panels - 1)) / panels;
    }

    /// <summary>The factors shown.</summary>
    public int[] Factors { get; }

    /// <summary>Where the first panel begins, pixels.</summary>
    public float Left { get; }

    /// <summary>Width of a panel, pixels.</summary>
    public float Width { get; }

    /// <summary>Where panels end, pixels.</summary>
    public float Bottom => Sheet.Top + Head + Factors.Length * Row;

    /// <summary>Whether some factors are left out.</summary>
    public string Rest => story.Headline.Factors > Most ? $"; the {Most} strongest of {story.Headline.Factors}" : "";

    /// <summary>Middle of a factor's row, by its place from the top.</summary>
    public double Middle(int place) => Factors.Length - place - 0.5;

    /// <summary>A panel, the first with the names beside it.</summary>
    public Panel Add(Sheet sheet, int column, Scale scale)
    {
        var from = Left + column * (Width + Between);
        var panel = sheet.Add(scale, new(0, Factors.Length, false, []), from, Sheet.Top + Head, from + Width, Bottom).Across();
        for (var place = 0; place < Factors.Length && column == 0; place++)
        {
            var (name, range, y) = (story.DrawnFactors[Factors[place]], story.DrawnFactors.Range(Factors[place]), panel.PixelY(Middle(place)));
            panel.Note(pen =>
            {
                pen.Write(name, Left - 14, y - (range == "" ? 0 : 9), pen.Fit(name, Panel.Small, Left - 24), align: SKTextAlign.Right);
                if (range != "") pen.Write(range, Left - 14, y + 10, pen.Fit(range, Panel.Small - 2, Left - 24), Pen.Faint, align: SKTextAlign.Right);
            });
        }

        return panel;
    }
}
