using System.Collections.Immutable;
using BurnSim.Experiments.Explanations;
using BurnSim.Recording;
using BurnSim.Reports.Explanations;

namespace BurnSim.Reports;

/// <summary>Why one run ended as it did, as an answer.</summary>
public static class RetellingAdvice
{
    private const int MostFlips = 4, MostNews = 3;

    /// <summary>The answer.</summary>
    /// <param name="told">What was found.</param>
    /// <param name="scenario">Its market.</param>
    /// <param name="seed">Root seed.</param>
    /// <param name="command">The command that gives it again.</param>
    public static Advice Of(Retelling told, Scenario scenario, ulong seed, string command)
    {
        var (words, lead) = (new CounterfactualWords(scenario, (name, _) => name), new Lead(scenario, told.Firm));
        return new()
        {
            Kind = $"why run {told.Run} ended so",
            Sentences = [.. Sentences(told, words, lead)],
            Tables =
            [
                .. told.Otherwise.IsEmpty ? [] : new[] { Flips(told, words, lead) },
                .. told.Prospects.IsEmpty ? [] : new[] { Prospects(told, words, lead) },
            ],
            Basis = $"Run {told.Run} of seed {seed}; {told.Otherwise.Length} things otherwise, each under the run's own luck; {Amount.Count(told.Anyhow.Count)} runs from each of "
                + $"{told.Prospects.Length} dates, with the run's numbers, its luck up to then and other luck after.",
            Command = command,
        };
    }

    /// <summary>The finding above a picture.</summary>
    internal static string Title(Retelling told, CounterfactualWords words) => told.Decided is { } day
        ? $"Run {told.Run} is {(told.IsLed ? "won by" : "lost to")} {words.Firm(told.Firm)} by {CounterfactualWords.Day(day)}"
        : $"Run {told.Run} is open for {words.Firm(told.Firm)} until the last";

    /// <summary>What happened in a stretch that is most worth telling: what names the firm first, then by kind.</summary>
    internal static IEnumerable<StoryEntry> News(Retelling told, Stretch during, string firm) => told.In(during)
        .Where(entry => entry.Kind != StoryKind.End)
        .OrderBy(entry => !entry.Text.Contains(firm, StringComparison.Ordinal)).ThenBy(entry => Rank(entry.Kind)).ThenBy(entry => entry.Date);

    private static int Rank(StoryKind kind) => kind switch
    {
        StoryKind.Lead => 0,
        StoryKind.Exit => 1,
        StoryKind.Round => 2,
        StoryKind.Entry or StoryKind.Platform => 3,
        StoryKind.Release => 4,
        _ => 5,
    };

    private static IEnumerable<string> Sentences(Retelling told, CounterfactualWords words, Lead lead)
    {
        var (outcome, any) = (told.Outcome, told.Anyhow.Count > 0);
        yield return (told.IsLed ? $"In run {told.Run} {lead.Name} leads at the end with {Amount.Percent(outcome.Share[told.Firm])} of the users."
            : $"In run {told.Run} {words.Firm(outcome.Leader)} leads at the end; {lead.Name} has {Amount.Percent(outcome.Share[told.Firm])} of the users.")
            + (any ? $" {Decided(told, words)}" : "");
        if (any)
        {
            yield return $"In any run {lead.Name} leads with a chance of {Lead.With(told.Anyhow)}; with this run's numbers, before any luck, of "
                + $"{Lead.With(told.Prospects[0].Leads)}.";
        }

        if (told.Turn is { } turn && turn.Change.IsClear)
        {
            string[] news = [.. News(told, turn.During, lead.Name).Take(MostNews).OrderBy(entry => entry.Date)
                .Select(entry => $"{CounterfactualWords.Day(entry.Date)}: {entry.Text}")];
            yield return $"That chance {(told.IsLed ? "rose" : "fell")} most {words.During(turn.During)}, from {Amount.Percent(turn.Leads.Mean)} "
                + $"to {Amount.Percent(turn.Leads.Mean + turn.Change.Mean)} ({lead.Change(turn.Change)})."
                + (news.Length > 0 ? $" What happened then: {string.Join(" ", news)}" : " No event of the run falls there: what moved it is talk and what people did.");
        }

        if (told.Otherwise.IsEmpty) yield break;
        var flips = Flipped(told).ToArray();
        if (flips.Length == 0)
        {
            yield return $"None of {told.Otherwise.Length} things that could have been otherwise changes who leads in this run.";
            yield break;
        }

        // One of each kind first, so that not all that is told are quarters without ads.
        var shown = flips.GroupBy(flip => flip.Of.GetType()).SelectMany(kind => kind.Select((flip, place) => (flip, place)))
            .OrderBy(flip => flip.place).Take(MostFlips).Select(flip => words.Then(flip.flip.Of, flip.flip.Leader, "would lead"));
        yield return $"Under the same luck {flips.Length} of {told.Otherwise.Length} things tried change who leads. {string.Join(". ", shown)}.";
    }

    private static string Decided(Retelling told, CounterfactualWords words)
    {
        var (leads, from) = ($"{words.Firm(told.Firm)} {(told.IsLed ? "leads" : "doesn't lead")}", told.Decided);
        return from is not { } day
            ? $"The run is open until the last: on {CounterfactualWords.Day(told.Prospects[^1].During.From)} its chance is {Lead.With(told.Prospects[^1].Leads)}."
            : day == told.Prospects[0].During.From && told.IsForegone ? $"That was never open: {leads} in any run with a chance of at least 95 %."
            : day == told.Prospects[0].During.From ? $"The run's numbers decide it: whatever luck comes, {leads} with a chance of at least 95 %."
            : $"The run is decided by {CounterfactualWords.Day(day)}: from then on the chance that {leads} stays above 95 %, whatever luck comes.";
    }

    private static IEnumerable<Otherwise> Flipped(Retelling told) => told.Otherwise.Where(other => other.Leader != told.Outcome.Leader);

    private static AdviceTable Flips(Retelling told, CounterfactualWords words, Lead lead) => new(
        $"Run {told.Run} otherwise",
        $"Who leads at the end, and the share of {lead.Name}, if one thing were otherwise under the same luck; as it is: {words.Firm(told.Outcome.Leader)}, "
            + $"{Amount.Percent(told.Outcome.Share[told.Firm])}. Money, users and models are those of the median rival",
        ["If", "Leads then", $"Share of {lead.Name}"],
        [.. told.Otherwise.OrderBy(other => other.Leader == told.Outcome.Leader).ThenByDescending(other => Math.Abs(other.Share - told.Outcome.Share[told.Firm]))
            .Select(other => (ImmutableArray<Cell>)
            [
                new(words.If(other.Of), CounterfactualWords.Meaning(other.Of)),
                new(other.Leader == told.Outcome.Leader ? "as it is" : words.Firm(other.Leader)), new(Amount.Percent(other.Share)),
            ])]);

    private static AdviceTable Prospects(Retelling told, CounterfactualWords words, Lead lead) => new(
        $"How the run came to be {(told.IsLed ? "won" : "lost")}",
        $"The chance that {lead.Name} leads at the end, given all that has happened before, as a stretch begins; how far the run's luck "
            + "moves it in the stretch, in points; 95 % intervals below",
        ["In", "Chance before", "Moved by"],
        [.. told.Prospects.Select(prospect => (ImmutableArray<Cell>)
        [
            new(words.Span(prospect.During), string.Join(" ", News(told, prospect.During, lead.Name).Take(1).Select(entry => entry.Text))),
            Lead.Cell(prospect.Leads), lead.Moved(prospect.Change),
        ])]);
}
