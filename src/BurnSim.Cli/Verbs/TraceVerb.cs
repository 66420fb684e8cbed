using System.CommandLine;
using BurnSim.Cli.Screens;
using BurnSim.Experiments;
using BurnSim.Recording;
using BurnSim.Results;

namespace BurnSim.Cli.Verbs;

/// <summary>burnsim trace: one run told, with its full series.</summary>
internal static class TraceVerb
{
    public static Command Command()
    {
        var scenario = Given.ScenarioFile();
        var number = Given.Number<uint>("--run", "Which run of the ensemble. Default: 0.", "N", 0, uint.MaxValue);
        var seed = Given.Seed();
        var output = Given.Out("out/<scenario>/run-N");
        var (set, plugin, csv) = (Given.Set(), Given.Plugin(), Given.Csv());
        var verb = new Command("trace", "Tells one run as a dated story and writes its full series.")
        {
            scenario, number, seed, output, set, csv, plugin,
        };
        verb.SetAction(given =>
        {
            var (_, market) = Given.Read(
                given.GetRequiredValue(scenario), given.GetRequiredValue(set), given.GetRequiredValue(plugin));
            var run = given.GetValue(number) ?? 0;
            return Trace(
                market, run, given.GetValue(seed) ?? market.Seed,
                given.GetValue(output) ?? Path.Combine(Given.Folder(market), $"run-{run}"), given.GetValue(csv));
        });
        return verb;
    }

    private static int Trace(Scenario scenario, uint run, ulong seed, string folder, bool csv)
    {
        var simulation = new Simulation(scenario, seed);
        var outcome = new Outcome(scenario);
        var story = new Story(scenario, outcome);
        using var files = new TraceFiles(scenario, outcome, folder, csv);
        var failure = (FailedRun?)null;
        try
        {
            simulation.Run(run, outcome, story, files);
        }
        catch (Exception broke) when (broke is not (IOException or UnauthorizedAccessException))
        {
            failure = new FailedRun(run, simulation.Stage, broke.Message);
        }

        // A run that broke is told up to where it did.
        files.Publish(story.Entries.Select(Tale.Line));
        Tale.Print($"Run {run} of {scenario.Name}, seed {seed}", story.Entries, folder);
        if (failure is not null)
        {
            Console.Error.WriteLine($"burnsim: run {run} broke in {failure.Stage}: {failure.Message.ReplaceLineEndings(" ")}");
        }

        return failure is null ? Exit.Done : Exit.Failed;
    }
}
