using System.Globalization;
using System.Text;
using BurnSim.Experiments.Sensitivity;
using BurnSim.Reports.Pages;
using BurnSim.Reports.Sensitivity;
using BurnSim.Results.Store;

namespace BurnSim.Reports;

/// <summary>A study of sensitivity as one page: the question, the answer, pictures, every factor, and how to get them again.</summary>
public static class SensitivityReport
{
    // A page that lists more is not read; factors.parquet and pairs.parquet have them all.
    private const int MostFactors = 200, MostPairs = 20;

    /// <summary>Writes the page as <see cref="Report.Write"/> does: one HTML file that needs nothing else.</summary>
    /// <param name="studied">What the study says.</param>
    /// <param name="scenario">Its scenario.</param>
    /// <param name="figures">Its figures, in reading order.</param>
    /// <param name="plan">What was run, and how to run it again.</param>
    /// <param name="path">The file to write.</param>
    public static void Write(Studied studied, Scenario scenario, IReadOnlyList<Figure> figures, Plan plan, string path)
    {
        var (html, story) = (new Html(), new StudyStory(studied, scenario));
        Page.Head(html, scenario.Name, "a study of sensitivity", scenario.Question, "");
        html.Raw("<section aria-label=\"Answer\">");
        foreach (var sentence in SensitivityLine.Of(story)) html.Paragraph(sentence, "answer");
        html.Paragraph(
            "What matters here matters within the ranges that the scenario gives its numbers: a wider range makes a number matter more. The 95 % intervals "
            + "say how far so many runs pin an effect down; how far the assumptions can be trusted they don't say.", "note").EndSection();
        Page.Pictures(html, figures);
        for (var output = 0; output < studied.Findings.Length; output++) Factors(html, story, output);
        foreach (var finding in studied.Findings.OfType<SobolFinding>()) Pairs(html, story, finding);
        Again(html, story, plan);
        html.Raw("</main></body></html>");
        Whole.Write(path, Encoding.UTF8.GetBytes(html.ToString()));
    }

    private static void Factors(Html html, StudyStory story, int output)
    {
        var finding = story.Studied.Findings[output];
        var (headings, rows) = FactorTable.Of(story, finding, MostFactors);
        html.Section($"factors-{output}", $"What moves {story.Called.Title(finding.Output)}")
            .Table($"{SensitivityLine.Measures(story.Method)}, with 95 % intervals; last: mean over the upper half of a number's range less that over the lower",
                headings, rows.Select(row => (string[])[.. row.Select(cell => Html.Ranged(cell.Value, cell.Interval))]))
            .EndSection();
    }

    private static void Pairs(Html html, StudyStory story, SobolFinding finding)
    {
        SobolPair[] pairs = [.. finding.Pairs.Where(pair => double.IsFinite(pair.Of.Mean)).OrderByDescending(pair => pair.Of.IsClear)
            .ThenByDescending(pair => pair.Of.Mean).Take(MostPairs)];
        if (pairs.Length == 0) return;
        html.Section($"pairs-{story.Studied.Findings.IndexOf(finding)}", $"What moves {story.Called.Title(finding.Output)} together")
            .Table("Second-order indices: the part of the variance that two numbers make together beyond what each does alone; those that can be told from 0 first",
                ["The one", "The other", "Second order"], pairs.Select(pair => (string[])
                [
                    Html.Safe(story.Factors[pair.One]), Html.Safe(story.Factors[pair.Other]),
                    $"{FactorTable.Written(pair.Of.Mean)}<small>{FactorTable.Written(pair.Of.Low)} to {FactorTable.Written(pair.Of.High)}</small>",
                ]))
            .EndSection();
    }

    private static void Again(Html html, StudyStory story, Plan plan) => html
        .Section("again", "How to get this again").Raw($"<pre>{Html.Safe(plan.Command(story.Studied.Trials))}</pre>").Raw("<div class=\"text\">")
        .Table("The same scenario, study, seed and version give the same bits on any machine", ["What", "Value"],
        [
            ["BurnSim", Html.Safe(plan.Engine)], ["Scenario", Html.Name(story.Scenario.Name)], ["Scenario hash", $"<code>{Html.Safe(plan.Sha256)}</code>"],
            ["Seed", plan.Seed.ToString(CultureInfo.InvariantCulture)], ["Runs", Html.Safe(story.Basis)],
            ["Runs a point", Amount.Count(story.Studied.Study.Replicates)], ["Runs that broke", Amount.Count(story.Studied.Failed)],
        ]).Raw("</div>").EndSection();
}
