using System.Globalization;
using System.Text;
using BurnSim.Experiments.Backtests;
using BurnSim.Reports.Backtests;
using BurnSim.Reports.Pages;
using BurnSim.Results.Store;

namespace BurnSim.Reports;

/// <summary>A backtest as one page: the question, the answer, the picture, coverage, naive forecasts, every fact, and how to get it again.</summary>
public static class BacktestReport
{
    /// <summary>Writes the page as <see cref="Report.Write"/> does: one HTML file that needs nothing else.</summary>
    /// <param name="backtest">What it says.</param>
    /// <param name="figures">Its figures.</param>
    /// <param name="plan">What was played, and how to play it again.</param>
    /// <param name="path">The file to write.</param>
    public static void Write(Backtest backtest, IReadOnlyList<Figure> figures, Plan plan, string path)
    {
        var (html, story) = (new Html(), new BacktestStory(backtest));
        var table = new BacktestTable(story);
        Page.Head(html, backtest.Scenario.Name, "a backtest", backtest.Scenario.Question, "");
        html.Raw("<section aria-label=\"Answer\">").Paragraph(BacktestLine.Of(story), "answer").EndSection();
        Page.Pictures(html, figures);
        if (story.Finished > 0)
        {
            Held(html, table);
            Naive(html, story, table);
            Facts(html, story);
        }

        Gaps(html, table);
        Again(html, story, plan);
        html.Raw("</main></body></html>");
        Whole.Write(path, Encoding.UTF8.GetBytes(html.ToString()));
    }

    private static void Held(Html html, BacktestTable table) => html.Section("coverage", "How many facts the intervals hold")
        .Table("Facts held; in brackets what chance allows", BacktestTable.CoverageHeadings, table.Coverage.Select(row => row.Select(Html.Safe).ToArray()))
        .Paragraph("Facts of one story hang together, so what chance allows is taken from the model at its word: each run in turn is the truth, its facts are held "
            + "against the intervals of all others, and the range leaves out 1 % of such truths over the three levels. Where facts hang together closely it is wide, "
            + "and only a gross contradiction lies outside.", "note")
        .EndSection();

    private static void Naive(Html html, BacktestStory story, BacktestTable table)
    {
        html.Section("naive", "Against naive forecasts");
        foreach (var skill in table.Skills) html.Paragraph(skill);
        html.Paragraph("'Nothing changes' repeats the last fact to fit of the same firm and metric. " + Bass(story.Backtest.Curve)
            + "Forecasts are compared by their CRPS, which for a single number is its error, over the size of the fact; the intervals draw the facts again "
            + "and take them for independent.", "note").EndSection();
    }

    private static string Bass(BassCurve? curve) => curve is null
        ? "There is no Bass curve: it takes three more facts to fit of people than there are series of them. "
        : $"The Bass curve is fitted to all facts to fit of people: innovation {Amount.Significant(365 * curve.P)} and imitation {Amount.Significant(365 * curve.Q)} a year, "
            + FormattableString.Invariant($"begun on {DateOnly.FromDayNumber((int)curve.Begin):yyyy-MM-dd}. ");

    private static void Facts(Html html, BacktestStory story)
    {
        string Ranged(string value, string range) => Html.Safe(value) + (range == value || range == Amount.None ? "" : $"<small>{Html.Safe(range)}</small>");
        html.Section("facts", "Every fact")
            .Table("What was reported, with its range, and what the runs would report, errors included; scores: CRPS over the size of the fact, less is better",
                ["Fact", "When", "Use", "Reported", "Median and 90 % of runs", "50 %", "80 %", "Fell", "Runs below it", "Score", "Nothing changes", "Bass curve", "Source"],
                story.Facts.Select(fact => (fact, of: fact.Forecast, words: story.Called)).Select(row => (string[])
                [
                    Html.Name(row.words.Of(row.of.Target)), Html.Safe(FactWords.When(row.of.Target)), Kebab.Of(row.of.Target.Use),
                    Ranged(row.words.Middle(row.of), row.words.Reported(row.of)), Ranged(row.words.Runs(row.of), row.words.Interval(row.of, 0.9)),
                    Html.Safe(row.words.Interval(row.of, 0.5)), Html.Safe(row.words.Interval(row.of, 0.8)), Html.Safe(FactWords.Fell(row.of)),
                    Html.Safe(Amount.Percent(row.of.Place)), .. new[] { row.fact.Score, row.fact.NothingChanges, row.fact.Bass }.Select(score => Html.Safe(FactWords.Score(score))),
                    Html.Safe(row.of.Target.Source),
                ])).EndSection();
    }

    private static void Gaps(Html html, BacktestTable table)
    {
        if (table.Gaps is []) return;
        html.Section("gaps", "What the runs lack");
        foreach (var gap in table.Gaps) html.Paragraph(gap);
        html.EndSection();
    }

    private static void Again(Html html, BacktestStory story, Plan plan)
    {
        string[] held = story.Backtest.HoldFrom is { } day ? ["--hold-from", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)] : [];
        html.Section("again", "How to get this again").Raw($"<pre>{Html.Safe(plan.Command(story.Backtest.Hindcast.RunsAsked, "backtest", held))}</pre>")
            .Raw("<div class=\"text\">").Table("The same scenario, seed and version give the same bits on any machine", ["What", "Value"],
            [
                ["BurnSim", Html.Safe(plan.Engine)], ["Scenario", Html.Name(story.Backtest.Scenario.Name)], ["Scenario hash", $"<code>{Html.Safe(plan.Sha256)}</code>"],
                ["Seed", plan.Seed.ToString(CultureInfo.InvariantCulture)], ["Runs", $"{Amount.Count(story.Finished)} finished of {Amount.Count(story.Backtest.Hindcast.RunsAsked)} asked for"],
            ]).Raw("</div>").EndSection();
    }
}
