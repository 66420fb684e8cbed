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
            screen.Write(RangedTable.Of(headings, rows.Select(row => row.Select(cell => new Cell(cell.Change, cell.Interval)))));
            screen.WriteLine();
            screen.WriteLine(
                $"{Amount.Count(effects.Design.Points.Length)} points, {Amount.Count(effects.Runs)} runs each with the same luck; changes with 95 % intervals below.");
        });
        Screen.TellFiles(folder);
    }
}
