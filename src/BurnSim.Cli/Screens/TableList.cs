using BurnSim.Reports;
using BurnSim.Results.Queries;
using Spectre.Console;

namespace BurnSim.Cli.Screens;

/// <summary>The tables of a folder and what their columns mean.</summary>
internal static class TableList
{
    public static void Print(IEnumerable<TableEntry> tables) => Screen.Draw(screen =>
    {
        foreach (var table in tables)
        {
            screen.Write(new Text(table.Name, new Style(decoration: Decoration.Bold)));
            screen.WriteLine($": {Amount.Count(table.Rows)} rows");
            screen.Write(Columns(table));
            screen.WriteLine();
        }
    });

    private static Grid Columns(TableEntry table)
    {
        var side = new Padding(2, 0, 0, 0);
        var grid = new Grid().AddColumn(new GridColumn { NoWrap = true, Padding = side })
            .AddColumn(new GridColumn { NoWrap = true, Padding = side }).AddColumn(new GridColumn { Padding = side });
        foreach (var column in table.Columns)
        {
            grid.AddRow(
                new Text(column.Name), new Text(column.Unit, new Style(decoration: Decoration.Dim)),
                new Text(column.Meaning.Replace("`", "")));
        }

        return grid;
    }
}
