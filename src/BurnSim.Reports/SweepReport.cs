using System.Globalization;
using System.Text;
using BurnSim.Experiments.Designs;
using BurnSim.Reports.Pages;
using BurnSim.Reports.Sweeps;
using BurnSim.Results.Store;

namespace BurnSim.Reports;

/// <summary>A sweep as one page: the question, the answer, what was varied, pictures, effects, and how to get them again.</summary>
public static class SweepReport
{
    // A page that lists more is not read; effects.json and runs.parquet have them all.
    private const int MostQuantities = 6, MostPoints = 100;

    /// <summary>Writes the page as <see cref="Report.Write"/> does: one HTML file that needs nothing else.</summary>
    /// <param name="effects">What the sweep says.</param>
    /// <param name="scenario">The scenario that was varied.</param>
    /// <param name="figures">Its figures, in reading order.</param>
    /// <param name="plan">What was run, and how to run it again.</param>
    /// <param name="path">The file to write.</param>
    public static void Write(Effects effects, Scenario scenario, IReadOnlyList<Figure> figures, Plan plan, string path)
    {
        var (html, story) = (new Html(), new SweepStory(effects, scenario));
        Page.Head(html, scenario.Name, "a sweep", scenario.Question, "");
        html.Raw("<section aria-label=\"Answer\">").Paragraph(SweepLine.Of(story), "answer")
            .Paragraph("Every point has the runs and the luck of every other, so what differs between points is not luck. The 95 % intervals say how far "
                + (effects.Design.IsSample ? "these points" : "so many runs") + " pin an effect down; how far the assumptions can be trusted they don't say.", "note")
            .EndSection();
        Varied(html, story);
        Page.Pictures(html, figures);
        if (effects.Runs > 0 && story.Headline >= 0)
        {
            int[] quantities = [.. story.Contenders.OrderByDescending(win => win == story.Headline).Concat(story.Of("hhi")).Concat(story.Of("market_users"))
                .DefaultIfEmpty(story.Headline).Take(MostQuantities)];
            Alone(html, story, quantities);
            Together(html, story, quantities);
            Points(html, story, quantities);
        }

        Again(html, story, plan);
        html.Raw("</main></body></html>");
        Whole.Write(path, Encoding.UTF8.GetBytes(html.ToString()));
    }

    private static void Varied(Html html, SweepStory story) => html.Section("varied", "What was varied").Raw("<div class=\"text\">")
        .Table(story.Design.IsSample
                ? $"{Amount.Count(story.Design.Points.Length)} points of a {(story.Design.Sweep.Design == DesignKind.Lhs ? "Latin hypercube" : "scrambled Sobol' sequence")}"
                : $"All {Amount.Count(story.Design.Points.Length)} combinations",
            ["What", "Path", "Values"], story.Design.Paths.Select(vary => (string[])[Html.Safe(story.Called.Path(vary)), $"<code>{Html.Safe(vary.Path)}</code>",
                Html.Safe(vary.IsFixed ? $"{vary.From.Text} (fixed)" : vary.Levels.IsEmpty ? $"{vary.From.Text} to {vary.To.Text}"
                    : string.Join(", ", vary.Levels.Select(level => level.Text)))]))
        .Raw("</div>").EndSection();

    private static void Alone(Html html, SweepStory story, int[] quantities) => html.Section("effects", "What each path does")
        .Table("Change from a path's first value to its last, over all values of the others, with its 95 % interval"
                + (story.Design.IsSample ? "; slope: of ranks, on the first quantity" : "; within runs"),
            ["Path", "Values", .. story.Design.IsSample ? ["Slope"] : Array.Empty<string>(), .. quantities.Select(quantity => story.Called.Title(story.Quantity(quantity)))],
            story.Ranked(quantities[0]).Select(path => (string[])
            [
                Html.Safe(story.Called.Path(story.Vary(path))), Html.Safe(story.Called.FromTo(path.Levels[0].Level, path.Levels[^1].Level)),
                .. story.Design.IsSample ? [Slope(path, quantities[0])] : Array.Empty<string>(),
                .. quantities.Select(quantity => Changed(story, quantity, SweepStory.Change(path, quantity))),
            ]))
        .EndSection();

    private static void Together(Html html, SweepStory story, int[] quantities)
    {
        if (story.Effects.Interactions.IsEmpty) return;
        html.Section("together", "What they do together")
            .Table("How much more going from first to last value of the one does where the other has its last value than where it has its first",
                ["The one", "The other", .. quantities.Select(quantity => story.Called.Title(story.Quantity(quantity)))],
                story.Effects.Interactions.Select(pair => (string[])
                [
                    Html.Safe(story.Called.Path(story.Design.Paths[pair.First])), Html.Safe(story.Called.Path(story.Design.Paths[pair.Second])),
                    .. quantities.Select(quantity => Changed(story, quantity, pair.Of[quantity])),
                ]))
            .EndSection();
    }

    private static void Points(Html html, SweepStory story, int[] quantities)
    {
        var shown = Math.Min(MostPoints, story.Design.Points.Length);
        html.Section("points", "Every point")
            .Table("Means over the runs, with their 95 % intervals" + (shown < story.Design.Points.Length ? $"; the first {shown}, runs.parquet has all" : ""),
                ["Point", .. story.Design.Varied.Select(path => story.Called.Path(story.Design.Paths[path])), .. quantities.Select(quantity => story.Called.Title(story.Quantity(quantity)))],
                Enumerable.Range(0, shown).Select(point => (string[])
                [
                    point.ToString(CultureInfo.InvariantCulture),
                    .. story.Design.Varied.Select(path => Html.Safe(story.Called.Level(story.Design.Points[point].Levels[path]))),
                    .. quantities.Select(quantity => story.Effects.Means[point, quantity] is var mean ? Html.Ranged(
                        story.Called.Value(story.Quantity(quantity), mean.Mean), story.Called.Between(story.Quantity(quantity), mean)) : ""),
                ]))
            .EndSection();
    }

    private static void Again(Html html, SweepStory story, Plan plan) => html
        .Section("again", "How to get this again").Raw($"<pre>{Html.Safe(plan.Command(story.Effects.Runs))}</pre>").Raw("<div class=\"text\">")
        .Table("The same scenario, design, seed and version give the same bits on any machine", ["What", "Value"],
        [
            ["BurnSim", Html.Safe(plan.Engine)], ["Scenario", Html.Name(story.Scenario.Name)], ["Scenario hash", $"<code>{Html.Safe(plan.Sha256)}</code>"],
            ["Seed", plan.Seed.ToString(CultureInfo.InvariantCulture)], ["Points", Amount.Count(story.Design.Points.Length)], ["Runs a point", Amount.Count(story.Effects.Runs)],
        ]).Raw("</div>").EndSection();

    private static string Changed(SweepStory story, int quantity, Interval change) =>
        Html.Ranged(story.Called.Change(story.Quantity(quantity), change.Mean), story.Called.Between(story.Quantity(quantity), change));

    private static string Slope(PathEffect path, int quantity) => path.Slope.IsEmpty ? Amount.None
        : Html.Ranged(SweepWords.Slope(path.Slope[quantity].Mean), $"{SweepWords.Slope(path.Slope[quantity].Low)} to {SweepWords.Slope(path.Slope[quantity].High)}");
}
