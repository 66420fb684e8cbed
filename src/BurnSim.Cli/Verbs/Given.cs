using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Numerics;
using BurnSim.Scenarios;

namespace BurnSim.Cli.Verbs;

/// <summary>What verbs have in common on the command line.</summary>
internal static class Given
{
    public static Argument<string> ScenarioFile() => new("scenario") { Description = "The scenario, a YAML file.", HelpName = "SCENARIO" };

    public static Option<string[]> Set() => new("--set")
    {
        Description = "Sets a value over the file's, e.g. firms.moonshot.cash=5bn; may be repeated.",
        HelpName = "PATH=VALUE",
        DefaultValueFactory = _ => [],
    };

    public static Option<string[]> Plugin() => new("--plugin")
    {
        Description = "A .dll with strategies of your own; may be repeated.",
        HelpName = "FILE.dll",
        DefaultValueFactory = _ => [],
    };

    public static Option<string?> Out(string usual) => new("--out") { Description = $"Folder to write to. Default: {usual}.", HelpName = "DIR" };

    public static Option<bool> Csv() => new("--csv") { Description = "Writes the tables as CSV too." };

    public static Option<ulong?> Seed() => Number<ulong>("--seed", "Root seed. Default: the scenario's.", "S", 0, ulong.MaxValue);

    /// <summary>A whole number within a range; what is wrong with another is said without naming types.</summary>
    public static Option<T?> Number<T>(string name, string description, string help, T least, T most)
        where T : struct, IBinaryInteger<T> => new(name)
        {
            Description = description,
            HelpName = help,
            CustomParser = result =>
            {
                var text = result.Tokens[^1].Value;
                if (T.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most)
                {
                    return value;
                }

                result.AddError($"{name} is '{text}'; it must be a whole number from {least} to {most}.");
                return null;
            },
        };

    /// <summary>The scenario, or an end with all that is wrong with it.</summary>
    public static (Reading Reading, Scenario Scenario) Read(string file, string[] overrides, string[] plugins)
    {
        var reading = Scenarios.ScenarioFile.Read(file, overrides, Plugins.Load(plugins));
        return reading.Scenario is { } scenario ? (reading, scenario) : throw new BadInput(reading.Render());
    }

    /// <summary>out/name, with nothing of the name that could lead elsewhere.</summary>
    public static string Folder(Scenario scenario)
    {
        var name = string.Concat(scenario.Name.Select(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' ? c : '-'));
        return Path.Combine("out", name.Trim('.') is { Length: > 0 } safe ? safe : "scenario");
    }
}
