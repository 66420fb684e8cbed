using System.CommandLine;
using BurnSim.Experiments;
using BurnSim.Experiments.Tipping;
using BurnSim.Reports;
using BurnSim.Results;
using BurnSim.Scenarios;

namespace BurnSim.Cli.Verbs;

/// <summary>burnsim tipping: at which value an outcome tips.</summary>
internal static class TippingVerb
{
    public static Command Command()
    {
        var vary = new Option<string?>("--vary")
        {
            Description = "The range to look along, e.g. platforms.bilibili.dominance=1..3 or firms.moonshot.strategy.runway=6..24 months.",
            HelpName = "PATH=FROM..TO",
        };
        var until = new Option<string?>("--until")
        {
            Description = "What is crossed: a quantity or payoff, = and a value, e.g. 'p_win(moonshot)=50%'. See docs/enough-runs.md.",
            HelpName = "QUANTITY=VALUE",
        };
        var from = Given.Day("--back-from", "Day on which a market that was at one end of the range turns to a value, "
            + "to see whether the way back differs. Default: the middle of the story.");
        return new Asking("tipping").Command(
            "Finds the value at which an outcome tips, whether the way back differs, and when the leader is final.", [vary, until, from],
            (given, question) => Answer(question, Range(given.GetValue(vary)), Goal(given.GetValue(until), question.Market), given.GetValue(from)));
    }

    private static int Answer(Question question, Vary vary, Goal goal, DateOnly? from)
    {
        var (market, most, read) = (question.Market, Tipped.Most(question.Runs), new Dictionary<double, Scenario>());
        if (from is { } day) Given.Tick("--back-from", day, market);
        var turn = from ?? market.Start.AddDays(market.Days / 2);
        Scenario At(double part) => read.TryGetValue(part, out var known) ? known
            : read[part] = question.With(Question.Choice("--vary", $"{vary.Path}={vary.From.Toward(vary.To, part).Text}"));
        var plays = new MarketPlays(At, turn, goal.Quantity, question.Seed, question.Threads);
        var fault = plays.Fault;
        var tipped = question.Play(most, (progress, cancel) =>
        {
            // How many runs it takes shows on the way.
            (plays.Progress, plays.Cancel) = (done => progress?.Invoke(Math.Min(done, most)), cancel);
            return Tipped.Find(vary, goal, plays.Play, question.Runs, turn, fault, market.Days);
        });
        var command = question.Command(
        [
            "--vary", vary.ToString(), "--until", FormattableString.Invariant($"{goal.Quantity.Name}={goal.Value:R}"),
            .. from is null ? Array.Empty<string>() : ["--back-from", Given.Written(turn)],
        ]);
        return question.Publish(
            TippingAdvice.Of(tipped, market, question.Seed, (plays.Played, plays.Failed, plays.Failure), command),
            folder => TippingFigures.Write(tipped, market, folder), json => TippingJson.Tell(json, tipped),
            tipped.Curve.Places.Select(place => place.Mean.Count).DefaultIfEmpty(0).Max());
    }

    private static Vary Range(string? text) => Misread.Read("--vary", Codes.BadTipping,
        text ?? throw new BadInput("burnsim tipping: --vary what? A path and a range, such as --vary platforms.bilibili.dominance=1..3."), written =>
        {
            var vary = Vary.Read(written, out var rule) ?? throw new Misreading(0, written.Length, rule, []);
            if (vary.Levels.IsEmpty) return vary;
            var values = written.IndexOf('=') + 1;
            throw new Misreading(values, written.Length - values, vary.IsNumeric
                ? $"tipping looks between two ends: {vary.Path}={vary.From.Text}..{vary.To.Text}, without a list or a count"
                : $"a threshold lies between numbers, and '{vary.From.Text}' is a word; compare tells words apart", []);
        });

    private static Goal Goal(string? text, Scenario market) => Misread.Read("--until", Codes.BadTipping,
        text ?? throw new BadInput($"burnsim tipping: --until what? A quantity and a value, such as --until \"p_win({market.Firms[0].Id})=50%\"."),
        written => Experiments.Tipping.Goal.Parse(written, market));
}
