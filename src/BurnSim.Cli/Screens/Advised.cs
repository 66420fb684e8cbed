using BurnSim.Reports;
using Spectre.Console;

namespace BurnSim.Cli.Screens;

/// <summary>An answer for whoever decides, on the output stream.</summary>
internal static class Advised
{
    // A table that is longer than a screen is not read; the report has all of it.
    private const int MostRows = 16;

    public static void Print(Advice advice, string folder)
    {
        Screen.Draw(screen =>
        {
            foreach (var sentence in advice.Sentences)
            {
                screen.Write(new Text(sentence, sentence == advice.Sentences[0] ? new Style(decoration: Decoration.Bold) : Style.Plain));
                screen.WriteLine();
            }

            foreach (var table in advice.Tables)
            {
                screen.WriteLine();
                screen.Write(new Text(table.Title, new Style(decoration: Decoration.Bold)));
                screen.WriteLine();
                screen.Write(RangedTable.Of(table.Headings, table.Rows.Take(MostRows).Select(row => row.AsEnumerable()), table.IsText));
                screen.Write(new Text(table.Rows.Length > MostRows
                    ? $"{table.Caption}. {table.Rows.Length - MostRows} more rows in the report." : $"{table.Caption}.", new Style(decoration: Decoration.Dim)));
                screen.WriteLine();
            }

            screen.WriteLine();
            screen.Write(new Text(advice.Basis));
            screen.WriteLine();
        });
        Screen.TellFiles(folder);
    }
}
