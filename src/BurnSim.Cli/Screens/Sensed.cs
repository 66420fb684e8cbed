using BurnSim.Experiments.Sensitivity;
using BurnSim.Reports;
using Spectre.Console;
using Lines = Spectre.Console.Rows;

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
                screen.Write(Table(studied, output, scenario));
                screen.WriteLine();
            }

            screen.WriteLine(SensitivityLine.Basis(studied, scenario, MostFactors));
        });
        Console.WriteLine($"Files: {folder}{Path.DirectorySeparatorChar}  Report: {Path.Combine(folder, "report.html")}");
    }

    private static Table Table(Studied studied, int output, Scenario scenario)
    {
        var (headings, rows) = FactorTable.Of(studied, output, scenario, MostFactors);
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
            table.AddRow(row.Select(cell => new Lines(new Text(cell.Value), new Text(cell.Interval, new Style(decoration: Decoration.Dim)))));
        }

        return table;
    }
}
