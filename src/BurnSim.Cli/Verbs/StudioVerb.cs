using System.CommandLine;
using System.ComponentModel;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using BurnSim.Scenarios;
using BurnSim.Studio.Hosting;

namespace BurnSim.Cli.Verbs;

/// <summary>burnsim studio: a page on which to move a market.</summary>
internal static class StudioVerb
{
    private const int TokenBytes = 16;

    public static Command Command()
    {
        var scenario = new Argument<string?>("scenario")
        {
            Description = "The scenario that opens first, a YAML file, or a folder of them. Default: the folder scenarios, or this one.",
            HelpName = "SCENARIO",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var port = Given.Number("--port", "Port to listen on. Default: one that is free.", "P", 1, ushort.MaxValue);
        var host = new Option<IPAddress?>("--host")
        {
            Description = "Address to listen on, 0.0.0.0 for all of this machine's; others than its own then need the link's token. Default: 127.0.0.1, for this machine alone.",
            HelpName = "ADDRESS",
            CustomParser = result =>
            {
                if (IPAddress.TryParse(result.Tokens[^1].Value, out var address)) return address;
                result.AddError($"--host is '{result.Tokens[^1].Value}'; it must be an address of this machine, such as 0.0.0.0 for all it has.");
                return null;
            },
        };
        var plugin = Given.Plugin();
        var command = new Command("studio", "Opens a page on which to move a market: sliders, live pictures, the story of a run, what-if, lessons.")
        {
            scenario, port, host, plugin,
        };
        command.SetAction(given => Serve(
            given.GetValue(scenario), given.GetValue(port) ?? 0, given.GetValue(host) ?? IPAddress.Loopback, given.GetRequiredValue(plugin)));
        return command;
    }

    private static int Serve(string? scenario, int port, IPAddress host, string[] plugins)
    {
        var (folder, first) = Find(scenario);
        var house = new House
        {
            Folder = folder, First = first, Address = host, Port = port, Strategies = Plugins.Load(plugins),
            Token = IPAddress.IsLoopback(host) ? null : Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes)),
        };
        using var interruption = new Interruption();
        try
        {
            StudioHost.Serve(house, Opened, interruption.Token).GetAwaiter().GetResult();
        }
        catch (SocketException not)
        {
            throw new BadInput($"burnsim studio: {host} can't be listened on: {not.Message}. --host is an address of this machine, such as 0.0.0.0 for all it has.");
        }
        catch (IOException taken) when (port > 0)
        {
            throw new BadInput($"burnsim studio: port {port} can't be listened on: {taken.Message} Leave out --port for one that is free.");
        }

        return Exit.Done;
    }

    /// <summary>The folder, and the file that opens first.</summary>
    private static (string Folder, string First) Find(string? scenario)
    {
        if (scenario is not null && !Directory.Exists(scenario))
        {
            // What is wrong inside is for the page to show; a file that isn't there is told here.
            return File.Exists(scenario) ? (Path.GetDirectoryName(Path.GetFullPath(scenario))!, Path.GetFileName(scenario))
                : throw new BadInput(ScenarioFile.Read(scenario, [], Plugins.Load([])).Render());
        }

        var folder = Path.GetFullPath(scenario ?? (Directory.Exists("scenarios") ? "scenarios" : "."));
        return Directory.EnumerateFiles(folder, "*.y*ml").Order(StringComparer.Ordinal).FirstOrDefault() is { } first
            ? (folder, Path.GetFileName(first))
            : throw new BadInput($"burnsim studio: there is no scenario in {scenario ?? "this folder"}; which one? Try 'burnsim studio scenarios/china-llm-2024.yaml'.");
    }

    private static void Opened(IReadOnlyList<Uri> links)
    {
        Console.WriteLine($"The studio is open at {string.Join("\n                    and ", links)}");
        Console.WriteLine("Ctrl-C closes it.");
        if (Console.IsOutputRedirected) return;
        try
        {
            using var browser = Process.Start(new ProcessStartInfo(links[0].ToString()) { UseShellExecute = true });
        }
        catch (Win32Exception)
        {
            // No browser here: the link is on the screen.
        }
    }
}
