using System.Numerics;
using BurnSim.Market;
using BurnSim.Randomness;

namespace BurnSim.Populations;

/// <summary>
/// How some people of a segment judge the firms, each by their own sensitivity, and what may happen to each: competing risks.
/// </summary>
internal sealed class Judgement(State state, Tempers tempers)
{
    private readonly int firms = state.Firms;
    private readonly double[] temper = new double[2 * Candidates.Batch], exponents = new double[Candidates.Batch];
    private readonly double[] appeals = new double[state.Firms * Candidates.Batch], chances = new double[Candidates.Batch];
    private Outlook outlook = null!;
    private int count;
    private bool differ;

    // By standing, of people who are alike: as it was at which look of whose outlook.
    private readonly Risk[] alike = new Risk[Crowd.Trial(state.Firms)];
    private (Outlook? View, int Look) judged;

    /// <summary>Takes in people.</summary>
    /// <param name="people">Their numbers, at most a batch.</param>
    /// <param name="view">What the tick holds for their segment.</param>
    /// <param name="draws">Of the run.</param>
    public void Of(ReadOnlySpan<uint> people, Outlook view, in Draws draws)
    {
        (outlook, count, differ) = (view, people.Length, tempers.Differ);
        if (!differ && judged != (view, view.Looks))
        {
            for (byte standing = 0; standing < alike.Length; standing++) alike[standing] = Weighed(0, standing, view.Draw);
            judged = (view, view.Looks);
        }

        if (!differ || count == 0) return;
        tempers.Of(people, draws, temper.AsSpan(0, 2 * count));
        for (var f = 0; f < firms; f++)
        {
            if (!state.Operates(f)) continue;
            for (var i = 0; i < count; i++) exponents[i] = Outlook.Bounded(view.Lead[f] * temper[count + i]);
            Fixed.Exp(exponents.AsSpan(0, count), Appeals(f)[..count]);
        }
    }

    /// <summary>Somebody's own pull.</summary>
    public double Pull(int i) => differ ? temper[i] : 1;

    /// <summary>Somebody's own sensitivity to quality.</summary>
    public double Sense(int i) => differ ? temper[count + i] : 1;

    /// <summary>Whether somebody is so far from the middle that they are looked at one by one.</summary>
    public bool IsFar(int i) => Pull(i) > tempers.Farthest.Pull || Sense(i) > tempers.Farthest.Sense;

    /// <summary>How a firm's quality draws somebody.</summary>
    public double Appeal(int i, int firm) => differ ? appeals[firm * Candidates.Batch + i] : outlook.Appeal[firm];

    /// <summary>How readily somebody follows a firm's pull from where they stand: lapsed people and users of others as they are open; 0 for its own.</summary>
    public double Readiness(int i, byte standing, int firm)
    {
        var ease = Pull(i) * Appeal(i, firm);
        if (standing < Crowd.FirstUser) return standing == Crowd.Lapsed ? outlook.WinBack * ease : ease;
        var own = Crowd.FirmOf(standing);
        return own == firm ? 0 : outlook.Openness * ease / Appeal(i, own);
    }

    /// <summary>What may happen to somebody, per day.</summary>
    /// <param name="i">Who, of those taken in.</param>
    /// <param name="standing">Where they stand.</param>
    /// <param name="draw">What draws them to each firm before they judge it, [firm].</param>
    public Risk Risk(int i, byte standing, ReadOnlySpan<double> draw) =>
        !differ && draw == outlook.Draw ? alike[standing] : Weighed(i, standing, draw);

    private Risk Weighed(int i, byte standing, ReadOnlySpan<double> draw)
    {
        var move = 0.0;
        for (var f = 0; f < firms; f++) move += Pulled(i, standing, f, draw);
        if (standing < Crowd.FirstUser) return new(0, 0, move);
        var hold = Fixed.Exp(Holding(i, standing));
        return Crowd.Settled(standing) ? new(0, outlook.CoreLapse * hold, move) : new(outlook.Settle, outlook.TrialLapse * hold, move);
    }

    /// <summary>
    /// The chance in a tick that anything of <see cref="Risk"/> happens to each, by what draws everyone; all at once, as most are
    /// let go.
    /// </summary>
    /// <param name="stands">Where each stands.</param>
    public ReadOnlySpan<double> Chances(ReadOnlySpan<byte> stands)
    {
        var rates = chances.AsSpan(0, count);
        if (!differ)
        {
            for (var i = 0; i < rates.Length; i++) rates[i] = outlook.Chance[stands[i]];
            return rates;
        }

        var all = State.Wide(chances.AsSpan(0, State.Padded(count)));
        all.Clear();
        for (var f = 0; f < firms; f++)
        {
            if (!(outlook.Draw[f] > 0)) continue;
            var draw = new Vector<double>(outlook.Draw[f]);
            var appeal = State.Wide(Appeals(f));
            for (var i = 0; i < all.Length; i++) all[i] += draw * appeal[i];
        }

        for (var i = 0; i < stands.Length; i++) exponents[i] = stands[i] < Crowd.FirstUser ? 0 : Holding(i, stands[i]);
        Fixed.Exp(exponents.AsSpan(0, count), exponents.AsSpan(0, count));
        for (var i = 0; i < stands.Length; i++) rates[i] = state.Days * Rate(i, stands[i], rates[i], exponents[i]);
        Fixed.OneMinusExpMinus(rates, rates);
        return rates;
    }

    /// <summary>Where somebody stands after what has happened to them.</summary>
    /// <param name="i">Who, of those taken in.</param>
    /// <param name="standing">Where before.</param>
    /// <param name="draw">What drew them.</param>
    /// <param name="risk">What might have happened, by <see cref="Risk"/>.</param>
    /// <param name="at">A uniform number below all of it.</param>
    public byte After(int i, byte standing, ReadOnlySpan<double> draw, in Risk risk, double at)
    {
        if (at < risk.Settle) return Crowd.Core(Crowd.FirmOf(standing));
        if (at < risk.Settle + risk.Lapse) return Crowd.Lapsed;
        var (left, last) = (at - risk.Settle - risk.Lapse, 0);
        for (var f = 0; f < firms && left >= 0; f++)
        {
            if (Pulled(i, standing, f, draw) is > 0 and var pull) (left, last) = (left - pull, f);
        }

        return Crowd.Trial(last);
    }

    private Span<double> Appeals(int firm) => appeals.AsSpan(firm * Candidates.Batch, Candidates.Batch);

    private double Pulled(int i, byte standing, int firm, ReadOnlySpan<double> draw) =>
        draw[firm] > 0 ? draw[firm] * Readiness(i, standing, firm) : 0;

    /// <summary>How little quality holds a user back from lapsing, as an exponent.</summary>
    private double Holding(int i, byte standing) => Outlook.Bounded(-outlook.Hold * Sense(i) * state.Quality[Crowd.FirmOf(standing)]);

    /// <summary>All that may happen to somebody, per day: their own firm is no part of what draws a user away.</summary>
    private double Rate(int i, byte standing, double all, double hold)
    {
        if (standing < Crowd.FirstUser) return (standing == Crowd.Lapsed ? outlook.WinBack : 1) * Pull(i) * all;
        var (own, firm) = (Appeal(i, Crowd.FirmOf(standing)), Crowd.FirmOf(standing));
        var moving = outlook.Openness * Pull(i) * Math.Max(0, all - outlook.Draw[firm] * own) / own;
        return moving + (Crowd.Settled(standing) ? outlook.CoreLapse * hold : outlook.Settle + outlook.TrialLapse * hold);
    }
}

/// <summary>What may happen to a person, per day: a trial user settles, a user lapses, anyone goes to a firm.</summary>
internal readonly record struct Risk(double Settle, double Lapse, double Move)
{
    public double All => Settle + Lapse + Move;
}
