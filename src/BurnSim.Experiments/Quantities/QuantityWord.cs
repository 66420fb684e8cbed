using System.Collections.Immutable;
using BurnSim.Recording;

namespace BurnSim.Experiments.Quantities;

/// <summary>A word for quantities, one for each of its subjects: <c>users</c> of every firm, <c>hhi</c> of the market.</summary>
/// <param name="Word">As written before the brackets.</param>
/// <param name="Subject">What the brackets name.</param>
/// <param name="Kind">The ends its quantities lie between.</param>
/// <param name="Unit">See <see cref="Quantity.Unit"/>.</param>
/// <param name="Meaning">See <see cref="Quantity.Meaning"/>.</param>
/// <param name="Read">Reads it off a run, for a subject by its number.</param>
public sealed record QuantityWord(
    string Word, Subject Subject, QuantityKind Kind, string Unit, string Meaning, Func<Outcome, int, double> Read)
{
    /// <summary>All words, those of a firm first.</summary>
    public static ImmutableArray<QuantityWord> All { get; } =
    [
        Chance("p_win", "leads at the end, alone", (run, firm) => run.Leader == firm),
        Chance("p_survive", "operates at the end", (run, firm) => run.Fate[firm] == Fate.Operating),
        Chance("p_bankrupt", "has gone bankrupt", (run, firm) => run.Fate[firm] == Fate.Bankrupt),
        Chance("p_acquired", "has been bought", (run, firm) => run.Fate[firm] == Fate.Acquired),
        Chance("p_merged", "has merged into another", (run, firm) => run.Fate[firm] == Fate.Merged),
        Firm("users", "people", "active users at the end", run => run.Users),
        Firm("share", "0..1", "share of all active users at the end", run => run.Share) with { Kind = QuantityKind.Fraction },
        new("rank", Subject.Firm, QuantityKind.Amount, "", "1 has the most users at the end", (run, firm) => run.Rank[firm]),
        Firm("burned", "money", "all costs paid less revenue", run => run.Burned),
        Firm("raised", "money", "raised in rounds", run => run.Raised),
        Firm("valuation", "money", "post-money valuation at the end; 0 when it is gone", run => run.Valuation),
        Firm("ads", "money", "ads paid over the run", run => run.Ads),
        Firm("cac_start", "money per user", "ads per registered user in its first 91 days; runs in which ads won users",
            run => run.CacStart),
        Firm("cac_end", "money per user", "the same in its last 91 days", run => run.CacEnd),
        Firm("ltv", "money per user", "lifetime value of a user at the end", run => run.Ltv),
        Firm("runway", "days", "days its cash lasts at the end", run => run.Runway),
        new("p_verdict", Subject.Verdict, QuantityKind.Chance, "chance", "the run ends so",
            (run, verdict) => run.Verdict == (Verdict)verdict ? 1 : 0),
        Market("hhi", "0..1", "Herfindahl–Hirschman index at the end, Σ share²", run => run.Hhi) with { Kind = QuantityKind.Fraction },
        Market("market_users", "people", "active users of all firms at the end", run => run.MarketUsers),
        Market("days_to_tip", "days", "days until the leader never changed again", run => run.DaysToTip),
        Market("deadweight_burn", "money", "ads paid by firms that did not survive", run => run.DeadweightBurn),
        Market("ads_total", "money", "ads paid by all firms", run => run.AdsTotal),
    ];

    /// <summary>How it is written: <c>users(firm)</c>.</summary>
    public string Form => Subject == Subject.Market ? Word : $"{Word}({Subject.Noun()})";

    /// <summary>The quantity of a subject, by the subject's number and name.</summary>
    internal Quantity Of(int subject, string name) => new(
        Subject == Subject.Market ? Word : $"{Word}({name})", Unit, Meaning, Kind, run => Read(run, subject));

    /// <summary>The word that stands there, if brackets follow it where it needs them and nowhere else.</summary>
    internal static QuantityWord Find(Passage written, bool isBracketed)
    {
        if (written.Length == 0)
        {
            throw written.Wrong("a quantity is missing here, such as p_win(moonshot) or hhi");
        }

        var word = All.FirstOrDefault(word => word.Word == written.Text)
            ?? throw written.Unknown("quantity", [.. All.Select(word => word.Word)]);
        return word.Subject != Subject.Market || !isBracketed ? word
            : throw written.Wrong($"'{word.Word}' is of the whole market and takes no brackets");
    }

    private static QuantityWord Chance(string word, string meaning, Func<Outcome, int, bool> read) =>
        new(word, Subject.Firm, QuantityKind.Chance, "chance", meaning, (run, firm) => read(run, firm) ? 1 : 0);

    private static QuantityWord Firm(string word, string unit, string meaning, Func<Outcome, double[]> read) =>
        new(word, Subject.Firm, QuantityKind.Amount, unit, meaning, (run, firm) => read(run)[firm]);

    private static QuantityWord Market(string word, string unit, string meaning, Func<Outcome, double> read) =>
        new(word, Subject.Market, QuantityKind.Amount, unit, meaning, (run, _) => read(run));
}
