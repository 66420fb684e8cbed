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
                $"{file}: fine. {Many(market.Firms.Length, "firm")}, {Many(market.Segments.Length, "segment")}, "
                + $"{Many(market.Platforms.Length, "platform")}, {Many(market.Days, "day")} from {market.Start:yyyy-MM-dd}.");
            return Exit.Done;
        });
        return verb;
    }

    private static string Many(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";
}
