using System.Globalization;
using BurnSim.Experiments;
using BurnSim.Recording;

namespace BurnSim.Reports;

/// <summary>What a strategist can quote: who wins, how surely, who burns out and what it cost.</summary>
public static class VerdictLine
{
    /// <summary>The least chance of burning out worth a word.</summary>
    private const double Worth = 0.05;

    /// <summary>The ensemble in a few sentences, without markup.</summary>
    public static string Of(Summary summary)
    {
        if (summary.RunsFinished == 0)
        {
            return summary.Failed is [var first, ..]
                ? $"No run finished: {Amount.Count(summary.Failed.Length)} failed, the first (run {first.Run}) "
                  + $"in {first.Stage}: {first.Message}"
                : "No run finished.";
        }

        string?[] sentences = [Winner(summary), Ending(summary), BurntOut(summary), Cost(summary), Missing(summary)];
        return string.Join(" ", sentences.Where(sentence => sentence is not null));
    }

    /// <summary>Runs in which the firm ran out of cash: it closed or had to be bought.</summary>
    public static Chance BurnOut(FirmSummary firm) => Chance.Of(
        firm.Fates.GetValueOrDefault(Fate.Bankrupt) + firm.Fates.GetValueOrDefault(Fate.Acquired), firm.Win.Runs);

    private static string Winner(Summary summary)
    {
        var ranked = new Cast(summary).Ranked.Select(firm => summary.Firms[firm]).ToArray();
        var nobody = summary.Verdicts.GetValueOrDefault(Verdict.Nobody);
        if (nobody.Value >= 0.5)
        {
            return One(summary) ? "Nobody is left at the end of this one run."
                : $"Nobody is left at the end in {Amount.Percent(nobody.Value)} of {Runs(summary)}{Interval(nobody)}.";
        }

        if (ranked is not [var best, .. var rest])
        {
            return "There is no firm in this market.";
        }

        if (summary.Firms.Length == 1)
        {
            return $"{Wording.NameOf(best)}, alone in its market, ends with {Amount.People(best.Users.P50)} users"
                + (One(summary) ? "." : $" (5–95 %: {Amount.People(best.Users.P5)} to {Amount.People(best.Users.P95)}) "
                    + $"and survives in {Amount.Percent(best.Survive.Value)} of {Runs(summary)}.");
        }

        if (One(summary))
        {
            return $"In this one run {Wording.NameOf(best)} takes the market with {Amount.Percent(best.Share.P50)} of the users; "
                + "one run says nothing about how likely that is.";
        }

        var rivals = rest.Where(firm => firm.Win.Count > 0 && firm.Win.High > best.Win.Low).ToArray();
        if (rivals.Length > 0)
        {
            var named = rivals.Take(2).Select(firm => $"{Wording.NameOf(firm)} in {Amount.Percent(firm.Win.Value)}");
            var more = rivals.Length > 2 ? $", {Amount.Count(rivals.Length - 2)} more not far behind" : "";
            return $"Too close to call: {Wording.NameOf(best)} takes the market in {Amount.Percent(best.Win.Value)} of "
                + $"{Runs(summary)}{Interval(best.Win)}, {string.Join(", ", named)}{more}.";
        }

        var second = rest is [var next, ..] && next.Win.Count > 0
            ? $"; {Wording.NameOf(next)} in {Amount.Percent(next.Win.Value)}" : "";
        return $"{Wording.NameOf(best)} takes the market in {Amount.Percent(best.Win.Value)} of "
            + $"{Runs(summary)}{Interval(best.Win)}{second}.";
    }

    private static string? Ending(Summary summary)
    {
        var (verdict, chance) = summary.Verdicts
            .OrderByDescending(entry => entry.Value.Count).ThenBy(entry => entry.Key).FirstOrDefault();
        return verdict == Verdict.Nobody || chance.Count == 0 || summary.Firms.Length < 2 ? null
            : One(summary) ? $"It ends as: {Wording.Of(verdict)}."
            : $"Typical end: {Wording.Of(verdict)} ({Amount.Percent(chance.Value)}).";
    }

    private static string? BurntOut(Summary summary)
    {
        var burnt = summary.Firms
            .Select(firm => (Name: Wording.NameOf(firm), Chance: BurnOut(firm)))
            .Where(firm => firm.Chance.Value >= Worth)
            .OrderByDescending(firm => firm.Chance.Count)
            .ToArray();
        if (burnt.Length == 0)
        {
            return summary.Firms.Any(firm => firm.Kind == FirmKind.Startup) && !One(summary)
                ? "No startup burns out in more than 5 % of runs." : null;
        }

        var named = burnt.Take(2).Select((firm, place) => One(summary) ? firm.Name
            : $"{firm.Name}{(place == 0 ? " burns out" : "")} in {Amount.Percent(firm.Chance.Value)}");
        var more = burnt.Length > 2 ? $" and {Amount.Count(burnt.Length - 2)} more {(One(summary) ? "" : "less often")}".TrimEnd() : "";
        return One(summary)
            ? $"Burnt out: {string.Join(", ", named)}{more}."
            : $"{string.Join(", ", named)}{more}.";
    }

    private static string? Cost(Summary summary) =>
        !(summary.AdsTotal.Mean > 0) ? null
        : $"{Amount.Money(summary.AdsTotal.Mean, summary.Currency)} of ads{(One(summary) ? "" : " a run")}, "
          + $"{(summary.DeadweightBurn.Mean > 0 ? Amount.Percent(summary.DeadweightBurn.Mean / summary.AdsTotal.Mean) : "none")} of it by firms that did not survive.";

    private static string? Missing(Summary summary)
    {
        var failed = summary.Failed.Length == 0 ? "" : $"{Amount.Count(summary.Failed.Length)} runs failed";
        var open = summary.RunsAsked - summary.RunsFinished - summary.Failed.Length;
        var stopped = open <= 0 ? "" : $"stopped {Amount.Count(open)} runs before the {Amount.Count(summary.RunsAsked)} asked for";
        var text = string.Join("; ", new[] { failed, stopped }.Where(part => part != ""));
        return text is "" ? null : string.Create(CultureInfo.InvariantCulture, $"{char.ToUpperInvariant(text[0])}{text[1..]}.");
    }

    private static bool One(Summary summary) => summary.RunsFinished == 1;

    private static string Runs(Summary summary) => $"{Amount.Count(summary.RunsFinished)} runs";

    private static string Interval(Chance chance) => $" (95 % interval {Amount.Interval(chance)})";
}
