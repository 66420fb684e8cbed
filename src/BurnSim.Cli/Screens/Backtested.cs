using BurnSim.Experiments.Backtests;
using BurnSim.Reports;
using Spectre.Console;

namespace BurnSim.Cli.Screens;

/// <summary>What a backtest says, on the output stream.</summary>
internal static class Backtested
{
    public static void Print(Backtest backtest, string folder)
    {
        var told = new BacktestTable(backtest);
        Screen.Draw(screen =>
        {
            screen.Write(new Text(BacktestLine.Of(backtest), new Style(decoration: Decoration.Bold)));
            screen.WriteLine();
            screen.WriteLine();
            screen.Write(Facts(told));
            screen.WriteLine();
            screen.Write(Coverage(told));
            screen.WriteLine();
            foreach (var line in (string[])[.. told.Skills, .. told.Gaps])
            {
                screen.Write(new Text(line));
                screen.WriteLine();
            }

            screen.WriteLine($"{Amount.Count(backtest.Hindcast.Runs - backtest.Hindcast.Failed)} of {Amount.Count(backtest.Hindcast.RunsAsked)} runs, seed {backtest.Hindcast.Seed}.");
        });
        Screen.TellFiles(folder);
    }

    /// <summary>Two lines a fact: what was reported and the median of the runs, and below each its range.</summary>
    private static Table Facts(BacktestTable told)
    {
        var table = Table(["Fact", "Reported", "Runs, 5–95 %", "Fact fell"]);
        foreach (var fact in told.Facts)
        {
            table.AddRow(
                Pair(fact.What, $"{fact.When}, {fact.Use}"), Pair(fact.Reported, fact.Range == fact.Reported ? "" : fact.Range),
                Pair(fact.Runs, fact.Interval == Amount.None ? "" : fact.Interval), new Text(fact.Fell));
        }

        return table;
    }

    private static Rows Pair(string first, string second) => new(new Text(first), new Text(second, new Style(decoration: Decoration.Dim)));

    private static Table Coverage(BacktestTable told)
    {
        var table = Table(BacktestTable.CoverageHeadings);
        foreach (var row in told.Coverage) table.AddRow(row.Select(cell => new Text(cell)));
        return table;
    }

    private static Table Table(IReadOnlyList<string> headings)
    {
        var table = new Table { Border = TableBorder.None };
        foreach (var heading in headings)
        {
            table.AddColumn(new TableColumn(new Text(heading, new Style(decoration: Decoration.Underline))) { Padding = new Padding(0, 0, 2, 0) });
        }

        return table;
    }
}
