using BurnSim.Experiments.Sensitivity;
using BurnSim.Reports;
using Spectre.Console;

namespace BurnSim.Cli.Screens;

/// <summary>What a study of sensitivity says, on the output stream.</summary>
internal static class Sensed
{
    // A table that is longer than a screen is not read; factors.parquet has all.
    private const int MostFactors = 12;

    public static void Print(Studied studied, Scenario scenario, string folder)
    {
        Screen.Draw(screen =>
        {
            var sentences = SensitivityLine.Of(studied, scenario);
            for (var output = 0; output < studied.Findings.Length; output++)
            {
                screen.Write(new Text(sentences[output], new Style(decoration: Decoration.Bold)));
                screen.WriteLine();
                screen.WriteLine();
                var (headings, rows) = FactorTable.Of(studied, output, scenario, MostFactors);
                screen.Write(RangedTable.Of(headings, rows.Select(row => row.Select(cell => new Cell(cell.Value, cell.Interval)))));
                screen.WriteLine();
            }

            screen.WriteLine(SensitivityLine.Basis(studied, scenario, MostFactors));
        });
        Screen.TellFiles(folder);
    }
}
