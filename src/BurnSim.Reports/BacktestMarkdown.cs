using System.Text;
using BurnSim.Experiments.Backtests;
using BurnSim.Reports.Backtests;

namespace BurnSim.Reports;

/// <summary>A backtest as a section of Markdown, to be put into a longer text: the same backtest gives the same bytes.</summary>
public static class BacktestMarkdown
{
    /// <summary>Writes the section as a file, under a temporary name first.</summary>
    public static void Write(Backtest backtest, string path) => Whole.Write(path, Encoding.UTF8.GetBytes(Of(backtest)));

    internal static string Of(Backtest backtest)
    {
        var story = new BacktestStory(backtest);
        var table = new BacktestTable(story);
        var text = new StringBuilder();
        text.Append($"## {Safe(backtest.Scenario.Name)}\n\n{Safe(BacktestLine.Of(story))}\n");
        Table(text, BacktestTable.CoverageHeadings, table.Coverage);
        List(text, "Against naive forecasts (CRPS over the fact's size):", table.Skills);
        List(text, "Beyond the 90 % interval:", table.Misses);
        Table(text, ["Fact", "When", "Use", "Reported", "Runs", "90 % interval", "Fell"],
            [.. table.Facts.Select(fact => (string[])[fact.What, fact.When, fact.Use, fact.Range, fact.Runs, fact.Interval, fact.Fell])]);
        List(text, "", table.Gaps);
        text.Append($"\n{story.Runs}, seed {backtest.Hindcast.Seed}"
            + (backtest.HoldFrom is { } day ? FormattableString.Invariant($"; facts not over by {day:yyyy-MM-dd} were held out") : "") + ".\n");
        return text.ToString();
    }

    private static void Table(StringBuilder text, IReadOnlyList<string> headings, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        text.Append($"\n| {string.Join(" | ", headings)} |\n|{string.Concat(headings.Select(_ => "---|"))}\n");
        foreach (var row in rows) text.Append($"| {string.Join(" | ", row.Select(Safe))} |\n");
    }

    private static void List(StringBuilder text, string lead, IReadOnlyList<string> items)
    {
        if (items is []) return;
        text.Append(lead == "" ? "\n" : $"\n{lead}\n\n");
        foreach (var item in items) text.Append($"- {Safe(item)}\n");
    }

    /// <summary>Names are anyone's: nothing in them may become markup or another cell.</summary>
    private static string Safe(string text) => string.Concat(text.EnumerateRunes().Select(rune =>
        Rune.IsControl(rune) ? " " : rune.Value is '|' or '<' or '>' or '*' or '_' or '`' or '[' or ']' or '\\' or '#' ? $"\\{rune}" : rune.ToString()));
}
