using System.CommandLine;
using BurnSim.Experiments;
using BurnSim.Scenarios;

namespace BurnSim.Cli.Verbs;

/// <summary>Which uncertain numbers are set free, on the command line.</summary>
internal static class Freed
{
    public static Option<string[]> Option() => new("--free")
    {
        Description = "Uncertain numbers to set free, by their paths; * is any word or part of one, e.g. segments.*.imitation; may be repeated. Default: all.",
        HelpName = "PATH[,PATH]",
        DefaultValueFactory = _ => [],
    };

    /// <summary>What the option says; nothing said: all uncertain numbers.</summary>
    public static Free Read(string[] paths, Scenario scenario) => paths.Length == 0 ? Free.All(scenario)
        : Misread.Read("--free", Codes.BadFree, string.Join(',', paths), text => Free.Parse(text, scenario));
}
