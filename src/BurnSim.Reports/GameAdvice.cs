using BurnSim.Experiments.Games;
using BurnSim.Reports.Games;

namespace BurnSim.Reports;

/// <summary>What comes of a game, as advice.</summary>
public static class GameAdvice
{
    /// <param name="solution">What comes of it.</param>
    /// <param name="asked">Runs of each profile that were asked for.</param>
    /// <param name="command">The command that gives it again.</param>
    public static Advice Of(Solution solution, long asked, string command)
    {
        var story = new GameStory(solution);
        var done = solution.Tally.Runs + solution.Failed + solution.Undefined;
        string?[] basis =
        [
            done < asked ? $"Interrupted: the first {Amount.Count(done)} of {Amount.Count(asked)} runs." : null,
            $"Payoff: {string.Join("; ", Enumerable.Range(0, story.Players).Select(story.Payoff).Distinct())}, mean of {story.Basis}; differences are within runs.",
            "'As it is' is what the scenario has a firm do.",
            solution.Failed > 0 ? $"{Amount.Count(solution.Failed)} runs broke and are left out." : null,
            solution.Undefined > 0 ? $"{Amount.Count(solution.Undefined)} runs have no payoff for someone somewhere and are left out." : null,
        ];
        return new()
        {
            Kind = "a game",
            Sentences = [.. GameSentences.Of(story)],
            Tables = [.. GameTables.Of(story)],
            Basis = string.Join(' ', basis.Where(part => part is not null)),
            Command = command,
        };
    }
}
