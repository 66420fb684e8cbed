using System.Collections.Immutable;
using BurnSim.Experiments.Explanations;
using BurnSim.Reports.Explanations;

namespace BurnSim.Reports;

/// <summary>Why a firm leads in the runs of a market, as an answer.</summary>
public static class ExplanationAdvice
{
    private const int MostNext = 2;

    /// <summary>The answer.</summary>
    /// <param name="explaining">What was found.</param>
    /// <param name="scenario">Its market.</param>
    /// <param name="firm">The firm whose lead is explained, by number in id order.</param>
    /// <param name="seed">Root seed.</param>
    /// <param name="command">The command that gives it again.</param>
    public static Advice Of(Explaining explaining, Scenario scenario, int firm, ulong seed, string command)
    {
        var (words, lead) = (new CounterfactualWords(scenario, (name, _) => name), new Lead(scenario, firm));
        return new()
        {
            Kind = "an explanation",
            Sentences = [.. Sentences(explaining, scenario, words, lead, firm)],
            Tables = explaining.Effects.IsEmpty ? [] : [Table(explaining, words, lead)],
            Basis = Basis(explaining, seed),
            Command = command,
        };
    }

    /// <summary>The finding above a picture.</summary>
    internal static string Title(Explaining explaining, CounterfactualWords words, int firm) =>
        explaining.Effects.FirstOrDefault(effect => effect.IsBeyondChance(explaining.Effects.Length)) is { } first
            ? words.Then(first.Of, firm, $"would lead in {Amount.Percent(first.Then.Mean)} of runs instead of {Amount.Percent(first.Now.Mean)}")
            : $"Nothing tried clearly moves the chance of {words.Firm(firm)} to lead";

    private static IEnumerable<string> Sentences(Explaining explaining, Scenario scenario, CounterfactualWords words, Lead lead, int firm)
    {
        var (standings, effects) = (explaining.Standings, explaining.Effects);
        if (standings.Runs == 0)
        {
            yield return "No run finished.";
            yield break;
        }

        var leads = $"{lead.Name} leads at the end in {Lead.With(standings.Leads(firm))} of the runs.";
        var clear = effects.Where(effect => effect.IsBeyondChance(effects.Length)).ToArray();
        if (effects.IsEmpty)
        {
            yield return $"{leads} Nothing else was tried.";
        }
        else if (clear.Length == 0)
        {
            yield return $"{leads} Of {effects.Length} things that could have been otherwise none moves that chance beyond what chance does to the count.";
        }
        else
        {
            yield return $"{leads} {Told(clear[0], words, lead, firm)}{Rival(clear[0], words)}: nothing else of {effects.Length} things tried matters more.";
            var next = clear.Skip(1).Take(MostNext).ToArray();
            foreach (var effect in next.Concat(Decisions(clear, scenario.Firms[firm])).Distinct().Where(effect => effect != clear[0]))
            {
                yield return $"{Told(effect, words, lead, firm)}{Rival(effect, words)}.";
            }

            if (clear.Length < effects.Length)
            {
                yield return $"Of the {effects.Length} things tried, {effects.Length - clear.Length} can't be told from chance.";
            }
        }

        if (standings.DecidedIn(0.5) is { } half)
        {
            yield return $"Half of the runs are decided by {CounterfactualWords.Day(half)}: who leads then leads to the end. "
                + (standings.DecidedIn(0.95) is { } most ? $"95 % are by {(most == half ? "the same day" : CounterfactualWords.Day(most))}." : "95 % are not before the end.");
        }
    }

    /// <summary>The decision that matters most of the firm itself, and of its rivals.</summary>
    private static IEnumerable<Effect> Decisions(Effect[] clear, Firm own)
    {
        var decisions = clear.Where(effect => effect.Of is OtherAds).ToArray();
        return decisions.GroupBy(effect => ((OtherAds)effect.Of).Firm == own).Select(of => of.First());
    }

    private static string Told(Effect effect, CounterfactualWords words, Lead lead, int firm) => words.Then(effect.Of, firm,
        $"would lead in {Amount.Percent(effect.Then.Mean)} of runs instead of {Amount.Percent(effect.Now.Mean)} ({lead.Change(effect.Change)})");

    /// <summary>To whom, or from whom, most of the runs go.</summary>
    private static string Rival(Effect effect, CounterfactualWords words) => effect.Rival.Firm < 0 ? ""
        : $", {(effect.Lost >= effect.Gained ? "lost to" : "won from")} {words.Firm(effect.Rival.Firm)} most often";

    private static AdviceTable Table(Explaining explaining, CounterfactualWords words, Lead lead) => new(
        $"What the lead of {lead.Name} hangs on",
        $"P(leads) if that were so, under the same luck; the change in points from what it is in the same runs; 95 % intervals below. "
            + "Clear: beyond chance, all things tried taken together. Money, users and models are those of the median rival",
        ["If", "Leads then", "Change", "To or from", "Clear", "Runs"],
        [.. explaining.Effects.Select(effect => (ImmutableArray<Cell>)
        [
            new(words.If(effect.Of), CounterfactualWords.Meaning(effect.Of)),
            Lead.Cell(effect.Then), lead.Moved(effect.Change),
            effect.Rival.Firm < 0 ? new(Amount.None) : new(words.Firm(effect.Rival.Firm), effect.Lost >= effect.Gained
                ? $"{Amount.Count(effect.Rival.Runs)} of {Amount.Count(effect.Lost)} lost" : $"{Amount.Count(effect.Rival.Runs)} of {Amount.Count(effect.Gained)} won"),
            new(effect.IsBeyondChance(explaining.Effects.Length) ? "yes" : "no"), new(Amount.Count(effect.Runs)),
        ])]);

    private static string Basis(Explaining explaining, ulong seed)
    {
        long[] runs = [.. explaining.Effects.Select(effect => effect.Runs).Distinct().Order()];
        var kept = explaining.Effects.Count(effect => effect.Runs == runs[^1]);
        var looked = runs.Length == 0 ? ""
            : $" All {explaining.Effects.Length} things were tried in {Amount.Count(runs[0])} runs each, under the same luck"
                + (runs.Length == 1 ? "." : $"; the {kept} that moved the chance most were then measured in {Amount.Count(runs[^1])} others.");
        var failed = explaining.Failed is (var first, > 0 and var count)
            ? $" {Amount.Count(count)} runs broke somewhere and are left out, the first (run {first!.Run}) in {first.Stage}: {first.Message}." : "";
        return $"{Amount.Count(explaining.Standings.Runs)} runs as they are, seed {seed}.{looked}{failed}";
    }
}
