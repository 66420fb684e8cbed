using System.Globalization;
using System.Text;
using BurnSim.Experiments.Calibrations;
using BurnSim.Reports.Calibrations;
using BurnSim.Reports.Pages;
using BurnSim.Results.Store;

namespace BurnSim.Reports;

/// <summary>A calibration as one page: the question, the answer, warnings, pictures, numbers, facts, and how to get them again.</summary>
public static class CalibrationReport
{
    /// <summary>Writes the page as <see cref="Report.Write"/> does: one HTML file that needs nothing else.</summary>
    /// <param name="posterior">What the calibration says.</param>
    /// <param name="scenario">The scenario that was calibrated.</param>
    /// <param name="figures">Its figures, in reading order.</param>
    /// <param name="plan">What was run, and how to run it again.</param>
    /// <param name="path">The file to write.</param>
    public static void Write(Posterior posterior, Scenario scenario, IReadOnlyList<Figure> figures, Plan plan, string path)
    {
        var (html, story) = (new Html(), new CalibrationStory(posterior, scenario));
        Page.Head(html, scenario.Name, "a calibration", $"What do the known facts say of the uncertain numbers of {scenario.Name}?", "");
        html.Raw("<section aria-label=\"Answer\">").Paragraph(CalibrationLine.Of(story), "answer")
            .Paragraph("A draw is a set of numbers with which the model has told the facts within their ranges. How far the facts and the model can be "
                + "trusted it doesn't say; a backtest on other facts does.", "note")
            .EndSection();
        Warnings(html, story);
        Page.Pictures(html, figures);
        Numbers(html, posterior, scenario);
        Facts(html, posterior, scenario);
        Again(html, story, plan);
        html.Raw("</main></body></html>");
        Whole.Write(path, Encoding.UTF8.GetBytes(html.ToString()));
    }

    private static void Warnings(Html html, CalibrationStory story)
    {
        var warnings = CalibrationWarnings.Of(story);
        if (warnings.IsEmpty) return;
        html.Section("warnings", "What to know first");
        foreach (var warning in warnings) html.Paragraph(warning);
        html.EndSection();
    }

    private static void Numbers(Html html, Posterior posterior, Scenario scenario) => html.Section("numbers", "Numbers before and after the facts")
        .Table("Medians with their 5–95 % range, the most learned first; learned: the greatest distance of the two distribution functions, 0 % nothing, 100 % all",
            ["Number", "Assumed", "After the facts", "Learned", "Path"],
            ParameterRow.Of(posterior, scenario).Select(row => (string[])
            [
                Html.Safe(row.Name), Html.Ranged(row.Before, row.BeforeRange), Html.Ranged(row.After, row.AfterRange),
                Html.Ranged(row.Learned, row.IsIdentified ? "more than chance" : "could be chance"), $"<code>{Html.Safe(row.Path)}</code>",
            ]))
        .EndSection();

    private static void Facts(Html html, Posterior posterior, Scenario scenario) => html.Section("facts", "Facts and what is read in their place")
        .Table("Medians with their 5–95 % range; draws with the luck they were found with, and with other luck, as the calibrated scenario plays them",
            ["Fact", "Known", "Runs as assumed", "Draws", "With other luck", "Within", "So", "Source"],
            FitRow.Of(posterior, scenario).Select(row => (string[])
            [
                Html.Safe(row.Name), Html.Safe(row.Known), Html.Ranged(row.Assumed, row.AssumedRange), Html.Ranged(row.Fitted, row.FittedRange), Html.Ranged(row.Fresh, row.FreshRange),
                Html.Safe(row.Within), Html.Safe(row.Held), Html.Safe(row.Source),
            ]))
        .EndSection();

    private static void Again(Html html, CalibrationStory story, Plan plan) => html
        .Section("again", "How to get this again").Raw($"<pre>{Html.Safe(plan.Command(story.Posterior.Last.Runs))}</pre>").Raw("<div class=\"text\">")
        .Table("The same scenario, free numbers, seed and version give the same bits on any machine", ["What", "Value"],
        [
            ["BurnSim", Html.Safe(plan.Engine)], ["Scenario", Html.Name(story.Scenario.Name)], ["Scenario hash", $"<code>{Html.Safe(plan.Sha256)}</code>"],
            ["Seed", plan.Seed.ToString(CultureInfo.InvariantCulture)], ["Draws", Amount.Count(story.Posterior.Draws)],
            ["Generations", Amount.Count(story.Posterior.Last.Generation)], ["Runs", Amount.Count(story.Posterior.Last.Runs)],
        ]).Raw("</div>").EndSection();
}
