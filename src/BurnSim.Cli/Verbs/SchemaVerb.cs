using System.CommandLine;
using BurnSim.Results;
using BurnSim.Scenarios;

namespace BurnSim.Cli.Verbs;

/// <summary>burnsim schema: what scenarios and results look like, for editors and readers.</summary>
internal static class SchemaVerb
{
    public static Command Command()
    {
        var write = new Option<string?>("--write")
        {
            Description = "Writes scenario.schema.json, scenario-format.md and results.md to a folder.",
            HelpName = "DIR",
        };
        var verb = new Command("schema", "Prints the JSON Schema of scenario files.") { write };
        verb.SetAction(given =>
        {
            if (given.GetValue(write) is not { } path)
            {
                Console.Write(ScenarioSchema.Json());
                return Exit.Done;
            }

            using var folder = new OutputFolder(path);
            folder.Write("scenario.schema.json", ScenarioSchema.Json());
            folder.Write("scenario-format.md", ScenarioFormat.Markdown());
            folder.Write("results.md", ResultsFormat.Markdown());
            folder.Publish();
            return Exit.Done;
        });
        return verb;
    }
}
