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
        var (story, played) = (new GameStory(solution), solution.Played);
        string?[] basis =
        [
            played.Runs < asked ? $"Interrupted: the first {Amount.Count(played.Runs)} of {Amount.Count(asked)} runs." : null,
            $"Payoff: {string.Join("; ", Enumerable.Range(0, story.Players).Select(story.Payoff).Distinct())}, mean of {story.Basis}; differences are within runs.",
            "'As it is' is what the scenario has a firm do.",
            played.Failed > 0 ? $"{Amount.Count(played.Failed)} runs broke and are left out." : null,
            played.Undefined > 0 ? $"{Amount.Count(played.Undefined)} runs have no payoff for someone somewhere and are left out." : null,
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
