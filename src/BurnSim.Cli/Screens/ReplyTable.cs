using BurnSim.Reports;
using BurnSim.Results.Queries;
using Spectre.Console;

namespace BurnSim.Cli.Screens;

/// <summary>The reply to a query as a table: as many columns as fit, as many rows as are asked for.</summary>
internal static class ReplyTable
{
    private const int Gap = 2;

    /// <summary>Text wider than this is broken into lines.</summary>
    private const int Wide = 40;

    /// <param name="reply">What to show.</param>
    /// <param name="most">How many rows are shown.</param>
    public static void Print(Reply reply, int most)
    {
        var rows = new List<string?[]>();
        var more = false;
        foreach (var row in reply.Rows)
        {
            if (more = rows.Count == most)
            {
                break;
            }

            rows.Add(row);
        }

        Screen.Draw(screen => Draw(screen, reply, rows, more));
    }

    private static void Draw(IAnsiConsole screen, Reply reply, List<string?[]> rows, bool more)
    {
        var table = new Table { Border = TableBorder.None };
        var columns = reply.Columns.Select((column, c) => Cells(column, [.. rows.Select(row => row[c])])).ToArray();
        var fitting = Fitting([.. columns.Select((cells, c) =>
            Math.Min(Wide, cells.Append(reply.Columns[c].Name).Max(text => text.GetCellWidth())))], screen.Profile.Width);
        for (var c = 0; c < fitting; c++)
        {
            table.AddColumn(new TableColumn(new Text(Plain(reply.Columns[c].Name), new Style(decoration: Decoration.Underline)))
            {
                Padding = new Padding(0, 0, c == fitting - 1 ? 0 : Gap, 0),
                Alignment = reply.Columns[c].IsNumber ? Justify.Right : Justify.Left,
            });
        }

        for (var r = 0; r < rows.Count; r++)
        {
            table.AddRow(columns[..fitting].Select(cells => new Text(cells[r])));
        }

        screen.Write(table);
        Note(screen, rows.Count == 0, "No rows.");
        Note(screen, more, $"The first {rows.Count} rows; --all shows all, --format csv writes all.");
        Note(screen, fitting < columns.Length,
            $"{fitting} of {columns.Length} columns fit; name those you want, or --format csv writes all.");
    }

    private static void Note(IAnsiConsole screen, bool holds, string note)
    {
        if (holds)
        {
            screen.Write(new Text(note + "\n", new Style(decoration: Decoration.Dim)));
        }
    }

    private static string[] Cells(ReplyColumn column, string?[] values)
    {
        var show = column.IsNumber ? NumberColumn.Of(column, [.. values.OfType<string>()]) : Plain;
        return [.. values.Select(value => value is null ? Amount.None : show(value))];
    }

    /// <summary>How many columns of these widths fit side by side; one at least.</summary>
    private static int Fitting(int[] widths, int width)
    {
        var (fitting, taken) = (1, widths[0]);
        while (fitting < widths.Length && taken + Gap + widths[fitting] <= width)
        {
            taken += Gap + widths[fitting++];
        }

        return fitting;
    }

    /// <summary>Text with nothing that could steer a terminal.</summary>
    private static string Plain(string text) => string.Concat(text.Select(c => char.IsControl(c) ? '·' : c));
}
