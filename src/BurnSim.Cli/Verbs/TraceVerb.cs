using System.CommandLine;
using BurnSim.Cli.Screens;
using BurnSim.Experiments;
using BurnSim.Recording;
using BurnSim.Reports;
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
        var people = Given.Number("--people", "Tells the histories of so many people, drawn by chance, and draws who adopted where; needs population: individuals.", "N", 1, 100_000);
        var (set, plugin, csv) = (Given.Set(), Given.Plugin(), Given.Csv());
        var verb = new Command("trace", "Tells one run as a dated story and writes its full series.")
        {
            scenario, number, people, seed, output, set, csv, plugin,
        };
        verb.SetAction(given =>
        {
            var (_, market) = Given.Read(
                given.GetRequiredValue(scenario), given.GetRequiredValue(set), given.GetRequiredValue(plugin));
            var (run, root) = (given.GetValue(number) ?? 0, given.GetValue(seed) ?? market.Seed);
            return Trace(
                market, run, root, given.GetValue(people) is { } sample ? Look(market, Lives.Sample(sample, root, run)) : null,
                given.GetValue(output) ?? Path.Combine(Given.Folder(market), $"run-{run}"), given.GetValue(csv));
        });
        return verb;
    }

    private static Survey Look(Scenario market, double[] sample) => market.Population is IndividualPopulation ? new(market, sample)
        : throw new BadInput($"burnsim trace: --people tells of people one by one, and {market.Name} counts them by class. "
            + "Say population: individuals in the scenario, or --set population=individuals.");

    private static int Trace(Scenario scenario, uint run, ulong seed, Survey? people, string folder, bool csv)
    {
        var simulation = new Simulation(scenario, seed, Environment.ProcessorCount);
        var outcome = new Outcome(scenario);
        var story = new Story(scenario, outcome);
        using var files = new TraceFiles(scenario, outcome, folder, csv);
        var failure = (FailedRun?)null;
        try
        {
            simulation.Run(run, [outcome, story, files, .. people is null ? Array.Empty<IObserver>() : [people]]);
        }
        catch (Exception broke) when (broke is not (IOException or UnauthorizedAccessException))
        {
            failure = new FailedRun(run, simulation.Stage, broke.Message);
        }

        // A run that broke is told up to where it did.
        files.Publish(story.Entries.Select(Tale.Line), people);
        var plots = Path.Combine(folder, "plots");
        if (people is null) PeopleFigures.Clear(plots);
        var warnings = people is null ? [] : PeopleFigures.Write(people, scenario, plots).Warnings;
        Tale.Print($"Run {run} of {scenario.Name}, seed {seed}", story.Entries, people?.Lives, folder);
        foreach (var warning in warnings) Console.Error.WriteLine($"burnsim: {warning}");
        if (failure is not null)
        {
            Console.Error.WriteLine($"burnsim: run {run} broke in {failure.Stage}: {failure.Message.ReplaceLineEndings(" ")}");
        }

        return failure is null ? Exit.Done : Exit.Failed;
    }
}
