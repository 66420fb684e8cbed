using BurnSim.Reports;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace BurnSim.Cli.Screens;

/// <summary>A table whose cells may have a range below them: the first column heads its rows, numbers stand to the right.</summary>
internal static class RangedTable
{
    /// <param name="headings">One a column.</param>
    /// <param name="rows">A cell a column.</param>
    /// <param name="isText">Whether a column holds words, which stand to the left; null: none but the first does.</param>
    public static Table Of(IReadOnlyList<string> headings, IEnumerable<IEnumerable<Cell>> rows, Func<int, bool>? isText = null)
    {
        var table = new Table { Border = TableBorder.None };
        foreach (var (column, heading) in headings.Index())
        {
            table.AddColumn(new TableColumn(new Text(heading, new Style(decoration: Decoration.Underline)))
            {
                Padding = new Padding(0, 0, 2, 0),
                Alignment = column == 0 || isText?.Invoke(column) == true ? Justify.Left : Justify.Right,
            });
        }

        foreach (var row in rows) table.AddRow(row.Select(Drawn));
        return table;
    }

    private static IRenderable Drawn(Cell cell) => cell.Range == "" ? new Text(cell.Value)
        : new Rows(new Text(cell.Value), new Text(cell.Range, new Style(decoration: Decoration.Dim)));
}
