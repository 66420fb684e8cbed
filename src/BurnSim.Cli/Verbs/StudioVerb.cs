using System.CommandLine;
using System.Net;
using BurnSim.Studio.Hosting;

namespace BurnSim.Cli.Verbs;

/// <summary>burnsim studio: the page on which to move a market.</summary>
internal static class StudioVerb
{
    public static Command Command()
    {
        var scenario = Given.ScenarioFile();
        var port = Given.Number("--port", "Port to listen on. Default: one that is free.", "P", 0, ushort.MaxValue);
        var plugin = Given.Plugin();
        var command = new Command("studio", "Opens a page on which to move a market: sliders, live pictures, stories, what-if, lessons.") { scenario, port, plugin };
        command.SetAction(given =>
        {
            var file = Path.GetFullPath(given.GetRequiredValue(scenario));
            using var interruption = new Interruption();
            StudioHost.Serve(
                new()
                {
                    Folder = Path.GetDirectoryName(file)!, First = Path.GetFileName(file), Port = given.GetValue(port) ?? 0,
                    Strategies = Plugins.Load(given.GetRequiredValue(plugin)),
                },
                address => Console.WriteLine($"The studio is open at {address} (Ctrl-C closes it)."), interruption.Token).GetAwaiter().GetResult();
            return Exit.Done;
        });
        return command;
    }
}
