using BurnSim.Experiments.Designs;
using BurnSim.Reports;
using Spectre.Console;

namespace BurnSim.Cli.Screens;

/// <summary>What a sweep says, on the output stream.</summary>
internal static class Swept
{
    public static void Print(Effects effects, Scenario scenario, string folder)
    {
        Screen.Draw(screen =>
        {
            screen.Write(new Text(SweepLine.Of(effects, scenario), new Style(decoration: Decoration.Bold)));
            screen.WriteLine();
            screen.WriteLine();
            var (headings, rows) = EffectTable.Of(effects, scenario);
            var table = new Table { Border = TableBorder.None };
            foreach (var heading in headings)
            {
                table.AddColumn(new TableColumn(new Text(heading, new Style(decoration: Decoration.Underline)))
                {
                    Padding = new Padding(0, 0, 2, 0),
                    Alignment = heading == headings[0] ? Justify.Left : Justify.Right,
                });
            }

            foreach (var row in rows)
            {
                table.AddRow(row.Select(cell => new Rows(
                    new Text(cell.Change), new Text(cell.Interval, new Style(decoration: Decoration.Dim)))));
            }

            screen.Write(table);
            screen.WriteLine();
            screen.WriteLine(
                $"{Amount.Count(effects.Design.Points.Length)} points, {Amount.Count(effects.Runs)} runs each with the same luck; changes with 95 % intervals below.");
        });
        Console.WriteLine($"Files: {folder}{Path.DirectorySeparatorChar}  Report: {Path.Combine(folder, "report.html")}");
    }
}
