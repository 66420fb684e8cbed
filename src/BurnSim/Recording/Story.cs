using System.Collections.Immutable;
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
                Tell(state, spike);
            }
        }

        for (var f = 0; f < state.Firms; f++)
        {
            Leave(state, f);
        }

        if (leads.See(state) is var (tick, change))
        {
            told.Add((tick, new StoryEntry(scenario.DateOf(tick), change)));
        }

        if (state.Tick == scenario.Ticks - 1)
        {
            End(state);
        }

        Keep(state);
    }

    private static double[] Rows(Scenario scenario, int rows = 1) => new double[rows * State.Padded(scenario.Firms.Length)];

    private string Name(int firm) => scenario.Firms[firm].Called;

    private Money Money(double amount) => new(amount, scenario.Currency);

    private void Tell(State state, Happening what) => told.Add((state.Tick, new StoryEntry(scenario.DateOf(state.Tick), what)));

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
            Tell(state, new CapitalTurned(regime, state.Regime));
        }
    }

    private void Enter(State state, int f)
    {
        // Who is there from the first day has no entry to tell.
        if (fate[f] == Fate.Waiting && state.Fate[f] != Fate.Waiting && state.Tick > 0)
        {
            Tell(state, new Entered(Name(f), Money(state.FirstCash[f]), state.Users[f]));
        }
    }

    private void Raise(State state, int f)
    {
        var amount = state.RaisedTotal[f] - raised[f];
        if (amount > 0)
        {
            // A first tick's round comes after the firm entered, with the last round of the scenario behind it.
            var before = fate[f] == Fate.Waiting ? state.Parameters.LastPostMoney[f] : post[f];
            Tell(state, new RoundRaised(
                Name(f), Money(amount), Money(state.LastPost[f]), before <= 0 ? null : state.LastPost[f] / before));
        }
    }

    private void Release(State state, int f)
    {
        if (!state.Operates(f) || fate[f] == Fate.Waiting)
        {
            return;
        }

        var (step, gap) = (state.Quality[f] - quality[f], state.BestQuality - state.Quality[f]);
        if (Math.Abs(step) >= WorthTelling)
        {
            var how = state.NextRelease[f] != release[f] ? Improvement.Release
                : state.Shock[f] == shock[f] ? Improvement.OpenModels : Improvement.Shock;
            Tell(state, new QualityMoved(Name(f), how, state.Quality[f], step, Math.Max(0, gap), WasBest: f == best));
        }

        best = gap > 0 ? best : f;
    }

    private void Allow(State state, int f)
    {
        if (state.AllowanceLeft[f] != allowance[f] && state.Operates(f))
        {
            Tell(state, new AllowanceSet(Name(f), state.AllowanceLeft[f]));
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
                    .Select(Name).ToImmutableArray();
                if (whom.Length > 0)
                {
                    var platform = scenario.Platforms[k].Called;
                    Tell(state, open == 0 ? new PlatformClosed(platform, whom) : new PlatformOpened(platform, whom));
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

        var (name, into) = (Name(f), state.Into[f]);
        var (had, ads) = (Money(state.RaisedTotal[f]), Money(state.AdsTotal[f]));
        Tell(state, state.Fate[f] switch
        {
            Fate.Acquired => new Bought(name, users[f], had, ads, Name(into)),
            Fate.Merged => new Merged(name, users[f], had, ads, Name(into), users[into]),
            _ => new Closed(name, users[f], had, ads),
        });
    }

    private void End(State state) => Tell(state, new Ended(
        state.Leader < 0 ? null : Name(state.Leader), state.LeaderShare, state.MarketUsers, outcome.Verdict));
}
