using System.Globalization;
using BurnSim.Recording;
using Spectre.Console;

namespace BurnSim.Cli.Screens;

/// <summary>The story of a run, on the output stream: wrapped on a terminal, else a line each.</summary>
internal static class Tale
{
    // So many people's histories fit a screen.
    private const int MostLives = 5;

    public static string Line(StoryEntry entry) => $"{Date(entry)}  {entry.Text}";

    public static void Print(string title, IEnumerable<StoryEntry> story, Lives? lives, string folder)
    {
        Console.WriteLine(title);
        Console.WriteLine();
        if (Console.IsOutputRedirected)
        {
            Console.WriteLine(string.Join('\n', story.Select(Line)));
        }
        else
        {
            Screen.Draw(screen => screen.Write(Wrapped(story)));
        }

        Console.WriteLine();
        if (lives is not null) Print(lives);
        Console.WriteLine($"Series and story: {folder}{Path.DirectorySeparatorChar}");
    }

    /// <summary>Those to whom most happens.</summary>
    private static void Print(Lives lives)
    {
        foreach (var life in lives.All.OrderByDescending(life => life.Turns.Count).Take(MostLives)) Console.WriteLine(life.Text);
        var rest = lives.All.Count - MostLives;
        Console.WriteLine(rest > 0 ? $"{rest.ToString("N0", CultureInfo.InvariantCulture)} more in people.txt.\n" : "");
    }

    private static Grid Wrapped(IEnumerable<StoryEntry> story)
    {
        var grid = new Grid().AddColumn(new GridColumn { NoWrap = true }).AddColumn();
        foreach (var entry in story)
        {
            grid.AddRow(
                new Text(Date(entry), new Style(decoration: Decoration.Dim)), new Text(entry.Text, StyleOf(entry.Kind)));
        }

        return grid;
    }

    private static string Date(StoryEntry entry) => entry.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Style StyleOf(StoryKind kind) => kind switch
    {
        StoryKind.Lead or StoryKind.End => new Style(decoration: Decoration.Bold),
        StoryKind.Exit => new Style(Color.Red),
        StoryKind.Round => new Style(Color.Green),
        _ => Style.Plain,
    };
}
