using System.Collections.Immutable;
using System.CommandLine;
using BurnSim.Experiments;
using BurnSim.Experiments.Games;
using BurnSim.Experiments.Quantities;
using BurnSim.Reports;
using BurnSim.Results;
using BurnSim.Scenarios;

namespace BurnSim.Cli.Verbs;

/// <summary>burnsim game: what firms should do when each answers the others.</summary>
internal static class GameVerb
{
    public static Command Command()
    {
        var players = new Option<string?>("--players") { Description = "The firms that choose, two or more.", HelpName = "FIRM,FIRM" };
        var menu = new Option<string?>("--menu")
        {
            Description = "What each of them may choose beside what it does today: a YAML file of strategies by name.",
            HelpName = "MENU.yaml",
        };
        var payoff = new Option<string?>("--payoff")
        {
            Description = $"What counts for a player, e.g. p_win or 'valuation - raised'. See docs/enough-runs.md. Default: {Payoff.Usual}.",
            HelpName = "QUANTITY",
        };
        return new Asking("game").Command("Plays every combination of strategies: payoffs, best responses, equilibria, dilemmas.", [players, menu, payoff], (given, question) =>
        {
            var (who, file, counts) = (given.GetValue(players), given.GetValue(menu), given.GetValue(payoff) ?? Payoff.Usual);
            var firms = Players(who, question.Market);
            ImmutableArray<Quantity> payoffs = [.. firms.Select(firm => Misread.Read("--payoff", Codes.BadPayoff, counts, text => Payoff.Parse(text, question.Market, firm.Id)))];
            var choices = Menu(file);
            Bound(firms.Length, choices.Length, question.Runs);
            var game = new Game(question.Market, [.. firms.Zip(payoffs, (firm, of) => Player.Of(firm, Moves(question, firm.Id, choices), of))]);
            var played = question.Play(question.Runs * game.Profiles.Count, (progress, cancel) => game.Play(question.Runs, question.Seed, question.Threads, progress, cancel));
            if (played.Tally.Runs == 0)
            {
                Console.WriteLine("No run finished with a payoff for every player in every profile, so there is nothing to tell.");
                return question.IsInterrupted ? Exit.Interrupted : Exit.Failed;
            }

            var solution = Solution.Of(played);
            var advice = GameAdvice.Of(solution, question.Runs, question.Command("--players", who!, "--menu", Path.GetFileName(file!), "--payoff", counts));
            return question.Publish(advice, folder => GameFigures.Write(solution, folder), json => GameJson.Tell(json, solution), solution.Tally.Runs);
        });
    }

    private static ImmutableArray<Firm> Players(string? text, Scenario market)
    {
        var example = string.Join(',', market.Firms.Take(2).Select(firm => firm.Id));
        if (market.Firms.Length < 2) throw new BadInput("burnsim game: there is one firm; a game takes two.");
        if (text is null) throw new BadInput($"burnsim game: which --players? Two or more firms, such as {example}.");
        return Misread.Read("--players", Codes.BadPlayers, text, names => Roster.Read(names, market));
    }

    private static ImmutableArray<Choice> Menu(string? file)
    {
        if (file is null) throw new BadInput("burnsim game: which --menu? A file of strategies by name, such as `patient: {kind: blitz, runway: 36 months}`.");
        var choices = ChoiceFile.Menu(file, out var wrong);
        return wrong.Count > 0 ? throw BadInput.Of(wrong)
            : choices.Any(choice => choice.Name == Player.AsItIs)
                ? throw new BadInput($"burnsim game: a strategy of {file} is called '{Player.AsItIs}', as what a player does today is; give it another name.")
            : choices;
    }

    /// <summary>The menu as a firm would play it, or an end with all that is wrong with it.</summary>
    private static ImmutableArray<Move> Moves(Question question, string firm, ImmutableArray<Choice> menu) =>
        BadInput.Each(menu.Select(choice => (Func<Move>)(() =>
            new(choice.Name, question.With(choice.Of(firm)).Firms.Single(other => other.Id == firm).Strategy))));

    private static void Bound(int players, int strategies, long runs)
    {
        // What a player does today may be on the menu already, but need not be.
        var profiles = Enumerable.Range(0, players).Aggregate(1.0, (count, _) => count * (strategies + 1));
        if (profiles > Game.MostProfiles)
        {
            throw new BadInput(FormattableString.Invariant($"burnsim game: {players} players with {strategies + 1} strategies each (today's is one) have {profiles:#,0} profiles; ")
                + FormattableString.Invariant($"{Game.MostProfiles:#,0} can be played. Take fewer players or a shorter menu."));
        }

        if (runs * profiles > Ensemble.MostRuns)
        {
            throw new BadInput(FormattableString.Invariant($"burnsim game: {profiles:#,0} profiles of {runs:#,0} runs are {runs * profiles:#,0} runs; {Ensemble.MostRuns:#,0} can be played. ")
                + "Ask for fewer with --runs.");
        }
    }
}
