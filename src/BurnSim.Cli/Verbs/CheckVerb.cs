using System.CommandLine;

namespace BurnSim.Cli.Verbs;

/// <summary>burnsim check: whether a scenario can be run.</summary>
internal static class CheckVerb
{
    public static Command Command()
    {
        var scenario = Given.ScenarioFile();
        var (set, plugin) = (Given.Set(), Given.Plugin());
        var verb = new Command("check", "Tells all that is wrong with a scenario, without running it.") { scenario, set, plugin };
        verb.SetAction(given =>
        {
            var file = given.GetRequiredValue(scenario);
            var (_, market) = Given.Read(file, given.GetRequiredValue(set), given.GetRequiredValue(plugin));
            Console.WriteLine(
                $"{file}: fine. {market.Firms.Length} firms, {market.Segments.Length} segments, "
                + $"{market.Platforms.Length} platforms, {market.Days} days from {market.Start:yyyy-MM-dd}.");
            return Exit.Done;
        });
        return verb;
    }
}
