using BurnSim.Experiments;
using BurnSim.Recording;

namespace BurnSim.Reports;

/// <summary>What a strategist can quote: who wins, how surely, who burns out and what it cost.</summary>
public static class VerdictLine
{
    /// <summary>The ensemble in a few sentences, without markup.</summary>
    public static string Of(Summary summary) => string.Join(" ", VerdictFact.Of(summary).Select(Sentence));

    /// <summary>Runs in which the firm ran out of cash: it closed or had to be bought.</summary>
    public static Chance BurnOut(FirmSummary firm) => Chance.Of(
        firm.Fates.GetValueOrDefault(Fate.Bankrupt) + firm.Fates.GetValueOrDefault(Fate.Acquired), firm.Win.Runs);

    private static string Sentence(VerdictFact fact) => fact switch
    {
        NothingFinished { First: { } first } of => $"No run finished: {Amount.Count(of.Failed)} failed, the first (run {first.Run}) "
            + $"in {first.Stage}: {first.Message}",
        NothingFinished => "No run finished.",
        NobodyLeft { Runs: 1 } => "Nobody is left at the end of this one run.",
        NobodyLeft of => $"Nobody is left at the end in {Amount.Percent(of.Chance.Value)} of {Runs(of.Runs)}{Interval(of.Chance)}.",
        NoFirms => "There is no firm in this market.",
        Alone of => $"{of.Firm}, alone in its market, ends with {Amount.People(of.Users.P50)} users"
            + (of.Runs == 1 ? "." : $" (5–95 %: {Amount.People(of.Users.P5)} to {Amount.People(of.Users.P95)}) "
                + $"and survives in {Amount.Percent(of.Survives.Value)} of {Runs(of.Runs)}."),
        WonOnce of => $"In this one run {of.Firm} takes the market with {Amount.Percent(of.Share)} of the users; "
            + "one run says nothing about how likely that is.",
        TooClose of => $"Too close to call: {Takes(of.First, of.Runs)}, {string.Join(", ", of.Rivals.Select(Named))}"
            + $"{(of.More > 0 ? $", {Amount.Count(of.More)} more not far behind" : "")}.",
        Favourite of => $"{Takes(of.First, of.Runs)}{(of.Second is { } second ? $"; {Named(second)}" : "")}.",
        TypicalEnd { IsOneRun: true } of => $"It ends as: {Wording.Of(of.Verdict)}.",
        TypicalEnd of => $"Typical end: {Wording.Of(of.Verdict)} ({Amount.Percent(of.Chance.Value)}).",
        BurntOut { IsOneRun: true } of => $"Burnt out: {string.Join(", ", of.Firms.Select(firm => firm.Firm))}{More(of)}.",
        BurntOut of => string.Join(", ", of.Firms.Select((firm, place) => place == 0
            ? $"{firm.Firm} burns out in {Amount.Percent(firm.Chance.Value)}" : Named(firm))) + $"{More(of, " less often")}.",
        NobodyBurnsOut => $"No startup burns out in more than {Amount.MarkPercent(VerdictFact.Worth)} of runs.",
        AdsPaid of => $"{Amount.Money(of.Ads.Amount, of.Ads.Currency)} of ads{(of.IsOneRun ? "" : " a run")}, "
            + $"{(of.Lost > 0 ? Amount.Percent(of.Lost) : "none")} of it by firms that did not survive.",
        RunsMissing of => Missing(of),
        _ => throw new ArgumentOutOfRangeException(nameof(fact), fact, "nobody has said how to tell that"),
    };

    private static string Missing(RunsMissing of)
    {
        var failed = $"{Amount.Count(of.Failed)} runs failed";
        var stopped = $"stopped {Amount.Count(of.Stopped)} runs before the {Amount.Count(of.Asked)} asked for";
        return of.Stopped == 0 ? $"{failed}." : of.Failed == 0 ? $"{Wording.Capital(stopped)}." : $"{failed}; {stopped}.";
    }

    private static string Takes(Odds firm, long runs) =>
        $"{firm.Firm} takes the market in {Amount.Percent(firm.Chance.Value)} of {Runs(runs)}{Interval(firm.Chance)}";

    private static string Named(Odds firm) => $"{firm.Firm} in {Amount.Percent(firm.Chance.Value)}";

    private static string More(BurntOut of, string how = "") => of.More == 0 ? "" : $" and {Amount.Count(of.More)} more{how}";

    private static string Runs(long runs) => $"{Amount.Count(runs)} runs";

    private static string Interval(Chance chance) => $" (95 % interval {Amount.Interval(chance)})";
}
