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
    private string why = "";

    public void Begin()
    {
        past.Clear();
        (leader, candidate, since) = (-1, -1, 0);
    }

    /// <summary>A change of leader that now counts, and the tick it happened on.</summary>
    public (int Tick, string Text)? See(State state)
    {
        past.Add(([.. state.AdsTotal], [.. state.WonTotal], [.. state.Users]));
        if (past.Count > back + 1)
        {
            past.RemoveAt(0);
        }

        if (state.Leader != candidate)
        {
            (candidate, since) = (state.Leader, state.Tick);
            why = candidate < 0 || candidate == leader ? "" : Tell(state);
        }

        if (candidate < 0 || candidate == leader || (state.Tick - since + 1 < held && state.Tick < scenario.Ticks - 1))
        {
            return null;
        }

        leader = candidate;
        return (since, why);
    }

    private string Name(int firm) => Say.NameOf(scenario.Firms[firm]);

    private string Tell(State state)
    {
        var (now, old) = (state.Leader, leader);
        var share = $"{Say.Percent(state.Share[now])} of {Say.Amount(state.MarketUsers)} users";
        return old < 0 ? $"{Name(now)} leads with {share}."
            : $"{Name(now)} takes the lead from {Name(old)} with {share}: {Reason(state, now, old)}.";
    }

    private string Reason(State state, int now, int old)
    {
        if (!state.Operates(old))
        {
            return $"{Name(old)} is gone";
        }

        var then = past[0];
        double Won(int f) => state.WonTotal[f] - then.Won[f];
        double Lost(int f) => Won(f) - (state.Users[f] - then.Users[f]);
        double Ads(int f) => state.AdsTotal[f] - then.Ads[f];
        var days = (past.Count - 1) * state.Days;
        var span = $"in the last {Say.Plain(days)} days";
        var taken = Enumerable.Range(0, state.Firms)
            .Where(f => state.Into[f] == now && state.DayAtEnd - state.FateDay[f] <= days).Select(Name).ToList();
        if (taken.Count > 0)
        {
            return $"it took over {Say.All(taken)}";
        }

        if (Lost(old) > Lost(now) && Lost(old) - Lost(now) > Won(now) - Won(old))
        {
            return $"{span} {Name(old)} lost {Say.Amount(Math.Max(0, Lost(old)))} users, it only {Say.Amount(Math.Max(0, Lost(now)))}";
        }

        if (Won(now) <= Won(old))
        {
            return $"the two were close, and {span} it won {Say.Amount(Won(now))} users and lost {Say.Amount(Math.Max(0, Lost(now)))}, "
                + $"{Name(old)} {Say.Amount(Won(old))} and {Say.Amount(Math.Max(0, Lost(old)))}";
        }

        var won = $"won {Say.Amount(Won(now))} users against {Say.Amount(Won(old))} {span}";
        var (ads, rival, gap) = (Ads(now), Ads(old), state.Quality[now] - state.Quality[old]);
        return ads > Outspent * rival
                ? $"it {won}, spending {Say.Amount(ads)} {scenario.Currency} on ads against {Say.Amount(rival)}"
            : gap > Better ? $"it {won}, with a model {Say.Plain(gap)} generations better"
            : ads > 0 && rival > 0 && Won(old) > 0 && ads / Won(now) < rival / Won(old)
                ? $"it {won}, at {Say.Plain(ads / Won(now))} {scenario.Currency} of ads a user against {Say.Plain(rival / Won(old))}"
            : $"it {won}, by word of mouth";
    }
}
