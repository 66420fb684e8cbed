using System.Collections.Immutable;
using System.Text;
using BurnSim.Experiments;
using BurnSim.Reports.Pictures;

namespace BurnSim.Reports;

/// <summary>Draws an ensemble as PNG and SVG files.</summary>
public static class Figures
{
    private static readonly ImmutableArray<Func<Story, Sheet?>> All =
    [
        WinBars.Draw, ShareFan.Draw, ShareStack.Draw, Users.Draw, Concentration.Draw, Survival.Draw, CashRunway.Draw,
        MoneySpent.Draw, CacSpend.Draw, Prices.Draw, Quality.Draw,
    ];

    /// <summary>The names a figure may have.</summary>
    private static readonly ImmutableArray<string> Names =
    [
        "win", "share-fan", "share-stacked", "users", "concentration", "survival", "cash-runway", "money", "cac-spend", "prices", "quality",
    ];

    /// <summary>
    /// Writes <c>name.png</c> (2400 pixels wide) and <c>name.svg</c> into a folder, each under a temporary name first, and
    /// removes figures of an earlier ensemble that this one has nothing to show in. The same summary, scenario and fonts
    /// give the same bytes.
    /// </summary>
    public static Gallery Write(Summary summary, Scenario scenario, string folder)
    {
        var story = new Story(summary, scenario, Lettering.For(summary, scenario));
        return Write(summary.RunsFinished == 0 ? [] : All.Select(draw => draw(story)).OfType<Sheet>(), Names, folder, story.Letters.Warnings);
    }

    /// <summary>Writes sheets, and removes those of the names that aren't among them.</summary>
    internal static Gallery Write(IEnumerable<Sheet> sheets, IEnumerable<string> names, string folder, ImmutableArray<string> warnings)
    {
        Directory.CreateDirectory(folder);
        var drawn = sheets.AsParallel().AsOrdered()
            .Select(sheet => (Figure: new Figure(sheet.Name, sheet.Title, sheet.Caption, sheet.Svg()), Png: sheet.Png())).ToArray();
        foreach (var (figure, png) in drawn)
        {
            Whole.Write(Path.Combine(folder, $"{figure.Name}.svg"), Encoding.UTF8.GetBytes(figure.Svg));
            Whole.Write(Path.Combine(folder, $"{figure.Name}.png"), png);
        }

        ImmutableArray<Figure> figures = [.. drawn.Select(sheet => sheet.Figure)];
        foreach (var name in names.Except(figures.Select(figure => figure.Name)))
        {
            File.Delete(Path.Combine(folder, $"{name}.png"));
            File.Delete(Path.Combine(folder, $"{name}.svg"));
        }

        return new(figures, warnings);
    }
}
