using BurnSim.Market;

namespace BurnSim.Recording;

/// <summary>
/// One run told as a dated list: who enters, raises, releases, leads and leaves, what platforms charge and whom they
/// serve, and how investors feel. Must see a tick after the run's <see cref="Outcome"/> has.
/// </summary>
public sealed class Story(Scenario scenario, Outcome outcome) : IObserver
{
    // Smaller steps of quality are drift, not news; generations.
    private const double WorthTelling = 0.05;

    private readonly List<(int Tick, StoryEntry Entry)> told = [];
    private readonly PriceSpikes spikes = new(scenario);
    private readonly LeadChanges leads = new(scenario);
    private readonly Fate[] fate = new Fate[scenario.Firms.Length];
    private readonly double[] raised = Rows(scenario), post = Rows(scenario), quality = Rows(scenario),
        release = Rows(scenario), shock = Rows(scenario), users = Rows(scenario), allowance = Rows(scenario),
        opened = Rows(scenario, scenario.Platforms.Length);
    private Regime regime;
    private int best;

    /// <summary>What has happened, in the order of dates.</summary>
    public IEnumerable<StoryEntry> Entries => told.OrderBy(e => e.Tick).Select(e => e.Entry);

    public void Begin(State state)
    {
        told.Clear();
        spikes.Begin();
        leads.Begin();
        best = -1;
        Keep(state);
    }

    public void See(State state)
    {
        Capital(state);
        for (var f = 0; f < state.Firms; f++)
        {
            Enter(state, f);
            Raise(state, f);
            Release(state, f);
            Allow(state, f);
        }

        Platforms(state);
        for (var k = 0; k < state.Platforms; k++)
        {
            if (spikes.See(state, k) is { } spike)
            {
                Tell(state, StoryKind.Price, spike);
            }
        }

        for (var f = 0; f < state.Firms; f++)
        {
            Leave(state, f);
        }

        if (leads.See(state) is var (tick, change))
        {
            told.Add((tick, new StoryEntry(scenario.DateOf(tick), StoryKind.Lead, change)));
        }

        if (state.Tick == scenario.Ticks - 1)
        {
            End(state);
        }

        Keep(state);
    }

    private static double[] Rows(Scenario scenario, int rows = 1) => new double[rows * State.Padded(scenario.Firms.Length)];

    private string Name(int firm) => Say.NameOf(scenario.Firms[firm]);

    private string Money(double amount) => $"{Say.Amount(amount)} {scenario.Currency}";

    private void Tell(State state, StoryKind kind, string text) =>
        told.Add((state.Tick, new StoryEntry(scenario.DateOf(state.Tick), kind, text)));

    private void Keep(State state)
    {
        regime = state.Regime;
        state.Fate.CopyTo(fate, 0);
        state.RaisedTotal.CopyTo(raised, 0);
        state.LastPost.CopyTo(post, 0);
        state.Quality.CopyTo(quality, 0);
        state.NextRelease.CopyTo(release, 0);
        state.Shock.CopyTo(shock, 0);
        state.Users.CopyTo(users, 0);
        state.AllowanceLeft.CopyTo(allowance, 0);
        state.Open.CopyTo(opened, 0);
    }

    private void Capital(State state)
    {
        if (state.Regime != regime)
        {
            Tell(state, StoryKind.Capital, state.Regime switch
            {
                Regime.Hot => "Capital turns hot: valuations and appetite rise.",
                Regime.Cold => "Capital turns cold: valuations and appetite fall.",
                _ => $"Capital is back to normal after a {(regime == Regime.Hot ? "hot" : "cold")} spell.",
            });
        }
    }

    private void Enter(State state, int f)
    {
        // Who is there from the first day has no entry to tell.
        if (fate[f] == Fate.Waiting && state.Fate[f] != Fate.Waiting && state.Tick > 0)
        {
            Tell(state, StoryKind.Entry,
                $"{Name(f)} enters with {Money(state.FirstCash[f])} and {Say.Amount(state.Users[f])} users.");
        }
    }

    private void Raise(State state, int f)
    {
        var amount = state.RaisedTotal[f] - raised[f];
        if (amount > 0)
        {
            // A first tick's round comes after the firm entered, with the last round of the scenario behind it.
            var before = fate[f] == Fate.Waiting ? state.Parameters.LastPostMoney[f] : post[f];
            var step = state.LastPost[f] / before;
            var told = before <= 0 ? "its first round"
                : step >= 1 ? $"up {Say.Plain(step)}x" : $"a down round, {Say.Percent(1 - step)} below the last";
            Tell(state, StoryKind.Round, $"{Name(f)} raises {Money(amount)} at {Say.Amount(state.LastPost[f])} post-money ({told}).");
        }
    }

    private void Release(State state, int f)
    {
        if (!state.Operates(f) || fate[f] == Fate.Waiting)
        {
            return;
        }

        var step = state.Quality[f] - quality[f];
        var news = state.NextRelease[f] != release[f] ? "releases a model"
            : state.Shock[f] == shock[f] ? "catches up with open models"
            : step > 0 ? "improves between releases" : "loses ground between releases";
        var gap = state.BestQuality - state.Quality[f];
        var place = gap > 0 ? $"{Say.Plain(gap)} behind the best" : f == best ? "still the best there is" : "now the best there is";
        best = gap > 0 ? best : f;
        if (Math.Abs(step) >= WorthTelling)
        {
            Tell(state, StoryKind.Release,
                $"{Name(f)} {news}: quality {Say.Plain(state.Quality[f])} generations "
                + $"({(step > 0 ? "+" : "")}{Say.Plain(step)}), {place}.");
        }
    }

    private void Allow(State state, int f)
    {
        if (state.AllowanceLeft[f] != allowance[f] && state.Operates(f))
        {
            Tell(state, StoryKind.Allowance, state.AllowanceLeft[f] < 1
                ? $"{Name(f)}'s parent cuts its allowance to {Say.Percent(state.AllowanceLeft[f])}."
                : $"{Name(f)}'s parent pays its full allowance again.");
        }
    }

    private void Platforms(State state)
    {
        for (var k = 0; k < state.Platforms; k++)
        {
            foreach (var open in new[] { 0.0, 1 })
            {
                var whom = Enumerable.Range(0, state.Firms)
                    .Where(f => state.Open[k * state.Row + f] == open && opened[k * state.Row + f] != open)
                    .Select(Name).ToList();
                if (whom.Count > 0)
                {
                    Tell(state, StoryKind.Platform,
                        $"{Say.NameOf(scenario.Platforms[k])} {(open == 0 ? "closes" : "opens")} to {Say.All(whom)}.");
                }
            }
        }
    }

    private void Leave(State state, int f)
    {
        if (fate[f] != Fate.Operating || state.Operates(f))
        {
            return;
        }

        var funds = state.RaisedTotal[f] > 0 ? Money(state.RaisedTotal[f]) : "nothing";
        var spent = $"It had raised {funds} and spent {Money(state.AdsTotal[f])} on ads";
        Tell(state, StoryKind.Exit, state.Fate[f] switch
        {
            Fate.Acquired => $"{Name(f)}, out of cash with {Say.Amount(users[f])} users, is bought by {Name(state.Into[f])}. {spent}.",
            Fate.Merged => $"{Name(f)} and {Name(state.Into[f])} merge: {Say.Amount(users[f])} users join {Say.Amount(users[state.Into[f]])}. {spent}.",
            _ => $"{Name(f)} is out of cash and closes with {Say.Amount(users[f])} users. {spent}.",
        });
    }

    private void End(State state)
    {
        var last = state.Leader < 0 ? "nobody leads" :
            $"{Name(state.Leader)} leads with {Say.Percent(state.LeaderShare)} of {Say.Amount(state.MarketUsers)} users";
        var verdict = outcome.Verdict switch
        {
            Verdict.WinnerTakeAll => "the winner takes all",
            Verdict.Nobody => "nobody is left",
            var other => other.ToString().ToLowerInvariant(),
        };
        Tell(state, StoryKind.End, $"The story ends: {last}; verdict: {verdict}.");
    }
}
