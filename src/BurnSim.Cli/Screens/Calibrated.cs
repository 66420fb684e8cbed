using BurnSim.Experiments.Calibrations;
using BurnSim.Reports;
using Spectre.Console;

namespace BurnSim.Cli.Screens;

/// <summary>What a calibration says, on the output stream.</summary>
internal static class Calibrated
{
    // What is learned less of is in the report.
    private const int MostNumbers = 20;

    public static void Print(Posterior posterior, Scenario scenario, string folder)
    {
        Screen.Draw(screen =>
        {
            screen.Write(new Text(CalibrationLine.Of(posterior, scenario), new Style(decoration: Decoration.Bold)));
            screen.WriteLine();
            screen.WriteLine();
            Numbers(screen, [.. ParameterRow.Of(posterior, scenario)]);
            screen.WriteLine();
            Facts(screen, [.. FitRow.Of(posterior, scenario)]);
            screen.WriteLine();
            screen.WriteLine("Medians, 5–95 % below. Draws were found with their luck; the calibrated scenario plays them with other luck.");
        });
        Screen.TellFiles(folder);
    }

    private static void Numbers(IAnsiConsole screen, ParameterRow[] rows)
    {
        var table = Table("Number", "Assumed", "After the facts", "Learned");
        foreach (var row in rows.Take(MostNumbers))
        {
            table.AddRow(new Text(row.Name), Pair(row.Before, row.BeforeRange), Pair(row.After, row.AfterRange),
                Pair(row.Learned, row.IsIdentified ? "" : "could be chance"));
        }

        screen.Write(table);
        if (rows.Length > MostNumbers) screen.WriteLine($"{Amount.Count(rows.Length - MostNumbers)} more, less learned, are in the report.");
    }

    private static void Facts(IAnsiConsole screen, FitRow[] rows)
    {
        var table = Table("Fact", "Known", "Draws", "With other luck", "Within");
        foreach (var row in rows)
        {
            table.AddRow(new Text(row.Name), new Text(row.Known), Pair(row.Fitted, row.FittedRange), Pair(row.Fresh, row.FreshRange), new Text(row.Within));
        }

        screen.Write(table);
    }

    private static Table Table(params string[] headings)
    {
        var table = new Table { Border = TableBorder.None };
        foreach (var heading in headings)
        {
            table.AddColumn(new TableColumn(new Text(heading, new Style(decoration: Decoration.Underline)))
            {
                Padding = new Padding(0, 0, heading == headings[^1] ? 0 : 2, 0),
                Alignment = heading == headings[0] ? Justify.Left : Justify.Right,
            });
        }

        return table;
    }

    private static Rows Pair(string value, string below) => new(new Text(value), new Text(below, new Style(decoration: Decoration.Dim)));
}
