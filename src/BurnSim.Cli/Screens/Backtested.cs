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
            screen.Write(Table(BacktestTable.FactHeadings, told.Facts));
            screen.WriteLine();
            screen.Write(Table(BacktestTable.CoverageHeadings, told.Coverage));
            screen.WriteLine();
            foreach (var line in (string[])[.. told.Skills, .. told.Gaps])
            {
                screen.Write(new Text(line));
                screen.WriteLine();
            }

            screen.WriteLine($"{Amount.Count(backtest.Hindcast.Runs - backtest.Hindcast.Failed)} of {Amount.Count(backtest.Hindcast.RunsAsked)} runs, seed {backtest.Hindcast.Seed}.");
        });
        Console.WriteLine($"Files: {folder}{Path.DirectorySeparatorChar}  Report: {Path.Combine(folder, "report.html")}");
    }

    private static Table Table(IReadOnlyList<string> headings, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var table = new Table { Border = TableBorder.None };
        foreach (var heading in headings)
        {
            table.AddColumn(new TableColumn(new Text(heading, new Style(decoration: Decoration.Underline))) { Padding = new Padding(0, 0, 2, 0) });
        }

        foreach (var row in rows) table.AddRow(row.Select(cell => new Text(cell)));
        return table;
    }
}
