using System.Collections.Immutable;
using BurnSim.Experiments;
using BurnSim.Recording;

namespace BurnSim.Reports;

/// <summary>Something that is to be said of an ensemble, in any language. Chances are over its finished runs.</summary>
public abstract record VerdictFact
{
    /// <summary>The least chance of burning out worth a word.</summary>
    public const double Worth = 0.05;

    /// <summary>All that is to be said, a sentence each.</summary>
    public static IEnumerable<VerdictFact> Of(Summary summary)
    {
        VerdictFact?[] facts = summary.RunsFinished == 0 ? [new NothingFinished(summary.Failed.Length, summary.Failed.FirstOrDefault())]
            : [Winner(summary), End(summary), Burnt(summary), Cost(summary), Missing(summary)];
        return facts.OfType<VerdictFact>();
    }

    private static VerdictFact Winner(Summary summary)
    {
        var ranked = new Cast(summary).Ranked.Select(firm => summary.Firms[firm]).ToArray();
        var nobody = summary.Verdicts.GetValueOrDefault(Verdict.Nobody);
        if (nobody.Value >= 0.5) return new NobodyLeft(nobody, summary.RunsFinished);
        if (ranked is not [var best, .. var rest]) return new NoFirms();
        if (summary.Firms.Length == 1) return new Alone(Wording.NameOf(best), best.Users, best.Survive, summary.RunsFinished);
        if (IsOne(summary)) return new WonOnce(Wording.NameOf(best), best.Share.P50);
        var close = rest.Where(firm => firm.Win.Count > 0 && firm.Win.High > best.Win.Low).ToArray();
        return close.Length > 0 ? new TooClose(Odds(best), [.. close.Take(2).Select(Odds)], close.Length - 2, summary.RunsFinished)
            : new Favourite(Odds(best), rest is [{ Win.Count: > 0 } next, ..] ? Odds(next) : null, summary.RunsFinished);
    }

    private static TypicalEnd? End(Summary summary)
    {
        var (verdict, chance) = summary.Verdicts
            .OrderByDescending(entry => entry.Value.Count).ThenBy(entry => entry.Key).FirstOrDefault();
        return verdict == Verdict.Nobody || chance.Count == 0 || summary.Firms.Length < 2 ? null : new(verdict, chance, IsOne(summary));
    }

    private static VerdictFact? Burnt(Summary summary)
    {
        var burnt = summary.Firms
            .Select(firm => new Odds(Wording.NameOf(firm), VerdictLine.BurnOut(firm)))
            .Where(firm => firm.Chance.Value >= Worth)
            .OrderByDescending(firm => firm.Chance.Count)
            .ToArray();
        return burnt.Length > 0 ? new BurntOut([.. burnt.Take(2)], Math.Max(0, burnt.Length - 2), IsOne(summary))
            : summary.Firms.Any(firm => firm.Kind == FirmKind.Startup) && !IsOne(summary) ? new NobodyBurnsOut() : null;
    }

    private static AdsPaid? Cost(Summary summary) => !(summary.AdsTotal.Mean > 0) ? null
        : new(new(summary.AdsTotal.Mean, summary.Currency), Math.Max(0, summary.DeadweightBurn.Mean / summary.AdsTotal.Mean), IsOne(summary));

    private static RunsMissing? Missing(Summary summary)
    {
        var open = Math.Max(0, summary.RunsAsked - summary.RunsFinished - summary.Failed.Length);
        return summary.Failed.Length + open == 0 ? null : new(summary.Failed.Length, open, summary.RunsAsked);
    }

    private static Odds Odds(FirmSummary firm) => new(Wording.NameOf(firm), firm.Win);

    private static bool IsOne(Summary summary) => summary.RunsFinished == 1;
}

/// <summary>A firm, by name, and its chance of something.</summary>
public sealed record Odds(string Firm, Chance Chance);

/// <summary>No run finished; the first that failed, if any did.</summary>
public sealed record NothingFinished(int Failed, FailedRun? First) : VerdictFact;

/// <summary>In half of the runs or more no firm is left at the end.</summary>
public sealed record NobodyLeft(Chance Chance, long Runs) : VerdictFact;

/// <summary>The market has no firm.</summary>
public sealed record NoFirms : VerdictFact;

/// <summary>The market has one firm.</summary>
/// <param name="Firm">Its name.</param>
/// <param name="Users">At the end, people.</param>
/// <param name="Survives">Its chance of it.</param>
/// <param name="Runs">Finished runs.</param>
public sealed record Alone(string Firm, Spread Users, Chance Survives, long Runs) : VerdictFact;

/// <summary>Who takes the market in the only run, and its share of users.</summary>
public sealed record WonOnce(string Firm, double Share) : VerdictFact;

/// <summary>Rivals' intervals overlap the likeliest winner's.</summary>
/// <param name="First">The likeliest winner.</param>
/// <param name="Rivals">Up to two of them.</param>
/// <param name="More">So many more; below 1: none.</param>
/// <param name="Runs">Finished runs.</param>
public sealed record TooClose(Odds First, ImmutableArray<Odds> Rivals, int More, long Runs) : VerdictFact;

/// <summary>One firm is clearly the likeliest winner.</summary>
/// <param name="First">It.</param>
/// <param name="Second">The next; null: nobody else ever wins.</param>
/// <param name="Runs">Finished runs.</param>
public sealed record Favourite(Odds First, Odds? Second, long Runs) : VerdictFact;

/// <summary>What the market most often becomes.</summary>
public sealed record TypicalEnd(Verdict Verdict, Chance Chance, bool IsOneRun) : VerdictFact;

/// <summary>Who runs out of cash: up to two by name, and so many more.</summary>
public sealed record BurntOut(ImmutableArray<Odds> Firms, int More, bool IsOneRun) : VerdictFact;

/// <summary>There are startups, and none burns out with a chance worth a word.</summary>
public sealed record NobodyBurnsOut : VerdictFact;

/// <summary>Ads paid a run, and the part of them paid by firms that did not survive.</summary>
public sealed record AdsPaid(Money Ads, double Lost, bool IsOneRun) : VerdictFact;

/// <summary>Runs that failed, and runs asked for that were not played.</summary>
public sealed record RunsMissing(int Failed, long Stopped, long Asked) : VerdictFact;
