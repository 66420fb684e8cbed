using System.Collections.Immutable;
using BurnSim.Market;

namespace BurnSim.Recording;

/// <summary>
/// Who leads from when and why. A lead counts once held for seven days. The reason is read off the flows of the 90 days
/// before: whether the new leader won more or the old one lost more, and, if it won more, whether by a takeover, by
/// ads, by a better model, by cheaper users or by talk, in this order.
/// </summary>
internal sealed class LeadChanges(Scenario scenario)
{
    private const double Held = 7, Back = 90;

    // What counts as having spent more, and as a better model in generations.
    private const double Outspent = 1.25, Better = 0.1;

    private readonly int held = Math.Max(1, (int)(Held / scenario.Step)), back = Math.Max(1, (int)(Back / scenario.Step));
    private readonly List<(double[] Ads, double[] Won, double[] Users)> past = [];
    private int leader, candidate, since;
    private LeadTaken? taken;

    public void Begin()
    {
        past.Clear();
        (leader, candidate, since) = (-1, -1, 0);
    }

    /// <summary>A change of leader that now counts, and the tick it happened on.</summary>
    public (int Tick, LeadTaken Change)? See(State state)
    {
        past.Add(([.. state.AdsTotal], [.. state.WonTotal], [.. state.Users]));
        if (past.Count > back + 1)
        {
            past.RemoveAt(0);
        }

        if (state.Leader != candidate)
        {
            (candidate, since) = (state.Leader, state.Tick);
            taken = candidate < 0 || candidate == leader ? null : Tell(state);
        }

        if (candidate < 0 || candidate == leader || (state.Tick - since + 1 < held && state.Tick < scenario.Ticks - 1))
        {
            return null;
        }

        leader = candidate;
        return (since, taken!);
    }

    private string Name(int firm) => scenario.Firms[firm].Called;

    private LeadTaken Tell(State state) => new(
        Name(state.Leader), leader < 0 ? null : Name(leader), state.Share[state.Leader], state.MarketUsers,
        leader < 0 ? null : Reason(state, state.Leader, leader));

    private LeadReason Reason(State state, int now, int old)
    {
        var rival = Name(old);
        if (!state.Operates(old))
        {
            return new RivalGone(rival);
        }

        var then = past[0];
        double Won(int f) => state.WonTotal[f] - then.Won[f];
        double Lost(int f) => Won(f) - (state.Users[f] - then.Users[f]);
        double Ads(int f) => state.AdsTotal[f] - then.Ads[f];
        Flow Of(int f) => new(Won(f), Math.Max(0, Lost(f)));
        var days = (past.Count - 1) * state.Days;
        var bought = Enumerable.Range(0, state.Firms)
            .Where(f => state.Into[f] == now && state.DayAtEnd - state.FateDay[f] <= days).Select(Name).ToImmutableArray();
        if (bought.Length > 0)
        {
            return new TookOver(bought);
        }

        if (Lost(old) > Lost(now) && Lost(old) - Lost(now) > Won(now) - Won(old))
        {
            return new RivalLostMore(rival, days, Of(old).Lost, Of(now).Lost);
        }

        if (Won(now) <= Won(old))
        {
            return new Close(rival, days, Of(now), Of(old));
        }

        var (won, rivals) = (Won(now), Won(old));
        var (ads, others, gap) = (Ads(now), Ads(old), state.Quality[now] - state.Quality[old]);
        return ads > Outspent * others ? new ByAds(days, won, rivals, Money(ads), Money(others))
            : gap > Better ? new ByQuality(days, won, rivals, gap)
            : ads > 0 && others > 0 && rivals > 0 && ads / won < others / rivals
                ? new ByPrice(days, won, rivals, Money(ads / won), Money(others / rivals))
            : new ByTalk(days, won, rivals);
    }

    private Money Money(double amount) => new(amount, scenario.Currency);
}
