using System.Globalization;
using Spectre.Console;

namespace BurnSim.Cli.Screens;

/// <summary>Where results and progress are shown. Not on a terminal there are no colours, and COLUMNS or 100 columns.</summary>
internal static class Screen
{
    private const int Usual = 100;

    public static int Width =>
        !Console.IsOutputRedirected && Console.WindowWidth > 0 ? Console.WindowWidth
        : int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), CultureInfo.InvariantCulture, out var columns) && columns > 0
            ? columns : Usual;

    /// <summary>Draws results; into a file or a pipe without the blanks that fill up lines.</summary>
    public static void Draw(Action<IAnsiConsole> draw) => Draw(draw, Console.Out, Console.IsOutputRedirected);

    /// <summary>Says where the files of an answer are, and its report.</summary>
    public static void TellFiles(string folder) =>
        Console.WriteLine($"Files: {folder}{Path.DirectorySeparatorChar}  Report: {Path.Combine(folder, "report.html")}");

    /// <summary>Says on the error stream what is to be doubted.</summary>
    public static void Warn(IEnumerable<string> warnings)
    {
        foreach (var warning in warnings)
        {
            Draw(screen => screen.Write(new Text($"burnsim: {warning}\n")), Console.Error, Console.IsErrorRedirected);
        }
    }

    private static void Draw(Action<IAnsiConsole> draw, TextWriter to, bool redirected)
    {
        if (!redirected)
        {
            draw(Of(to, false));
            return;
        }

        using var drawn = new StringWriter { NewLine = "\n" };
        draw(Of(drawn, true));
        foreach (var line in drawn.ToString().TrimEnd().Split('\n'))
        {
            to.WriteLine(line.TrimEnd());
        }
    }

    public static IAnsiConsole Error() => Of(Console.Error, Console.IsErrorRedirected);

    private static IAnsiConsole Of(TextWriter to, bool redirected)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(to),
            Ansi = redirected ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = redirected ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = redirected ? InteractionSupport.No : InteractionSupport.Detect,
        });
        console.Profile.Width = Width;
        return console;
    }
}
