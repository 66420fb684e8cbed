using System.Globalization;
using System.Text;
using BurnSim.Reports.Pages;
using BurnSim.Results.Store;

namespace BurnSim.Reports;

/// <summary>An answer as one page: the question, what can be quoted, pictures, tables, and how to get them again.</summary>
public static class AdviceReport
{
    /// <summary>Writes the page as <see cref="Report.Write"/> does: one HTML file that needs nothing else.</summary>
    /// <param name="advice">The answer.</param>
    /// <param name="scenario">Its scenario.</param>
    /// <param name="figures">Its figures, in reading order.</param>
    /// <param name="plan">What was run.</param>
    /// <param name="path">The file to write.</param>
    public static void Write(Advice advice, Scenario scenario, IReadOnlyList<Figure> figures, Plan plan, string path)
    {
        var html = new Html();
        Page.Head(html, scenario.Name, Html.Safe(advice.Kind), scenario.Question, "");
        html.Raw("<section aria-label=\"Answer\">");
        foreach (var sentence in advice.Sentences) html.Paragraph(sentence, "answer");
        html.Paragraph(advice.Basis, "note").EndSection();
        Page.Pictures(html, figures);
        for (var table = 0; table < advice.Tables.Length; table++)
        {
            var (title, caption, headings, rows) = advice.Tables[table];
            var isText = Enumerable.Range(1, headings.Length - 1).Any(advice.Tables[table].IsText);
            html.Section($"table-{table}", title).Raw(isText ? "<div class=\"text\">" : "<div>")
                .Table(caption, [.. headings], rows.Select(row => (string[])[.. row.Select(cell => Html.Ranged(cell.Value, cell.Range))])).Raw("</div>").EndSection();
        }

        html.Section("again", "How to get this again").Raw($"<pre>{Html.Safe(advice.Command)}</pre>").Raw("<div class=\"text\">")
            .Table("The same scenario, command, seed and version give the same bits on any machine", ["What", "Value"],
            [
                ["BurnSim", Html.Safe(plan.Engine)], ["Scenario", Html.Name(scenario.Name)], ["Scenario hash", $"<code>{Html.Safe(plan.Sha256)}</code>"],
                ["Seed", plan.Seed.ToString(CultureInfo.InvariantCulture)],
            ]).Raw("</div>").EndSection().Raw("</main></body></html>");
        Whole.Write(path, Encoding.UTF8.GetBytes(html.ToString()));
    }
}
