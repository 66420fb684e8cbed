using BurnSim.Experiments.Decisions;
using BurnSim.Reports.Decisions;

namespace BurnSim.Reports;

/// <summary>A decision as an answer: which option, by which criterion, where it loses, what to find out.</summary>
public static class DecisionAdvice
{
    /// <param name="decided">What runs say.</param>
    /// <param name="scenario">The scenario as it is.</param>
    /// <param name="failed">Runs that broke somewhere.</param>
    /// <param name="command">The command that gives it again.</param>
    public static Advice Of(Decided decided, Scenario scenario, long failed, string command)
    {
        var story = new DecisionStory(decided, scenario);
        return new()
        {
            Kind = "a decision",
            Sentences = [.. DecisionLine.Of(story)],
            Tables = DecisionTables.Of(story),
            Basis = Basis(story, failed),
            Command = command,
        };
    }

    private static string Basis(DecisionStory story, long failed)
    {
        var (decision, left) = (story.Decision, failed + story.Decided.LeftOut);
        string?[] parts =
        [
            $"{Amount.Count(story.Decided.Runs)} runs of {story.Options} options {(story.HasFutures ? $"in {decision.Futures.Length} futures each" : "each")}, all with the same luck; "
                + $"{(story.IsSum ? $"payoff: {decision.Payoff.Name}{story.Unit}" : $"what counts: {decision.Payoff.Name}{story.Unit}")}.",
            story.HasFutures ? "Options are laid over futures." : null,
            $"Uncertain values are the {decision.Unknowns.Length} draws that no option sets.",
            left == 0 ? null : $"{Amount.Count(left)} more runs broke or have no payoff somewhere and are left out.",
        ];
        return string.Join(' ', parts.Where(part => part is not null));
    }
}
