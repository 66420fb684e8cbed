using BurnSim.Experiments;
using BurnSim.Experiments.Luck;
using BurnSim.Studio.Playing;

namespace BurnSim.Studio.Lessons;

/// <summary>A lesson's runs, played in the background a turn at a time.</summary>
public sealed class LiveLesson : IDisposable
{
    private readonly CancellationTokenSource stop = new();

    /// <param name="market">The lesson's scenario: its seed and as many runs as it says.</param>
    /// <param name="against">The second market; null: there is none.</param>
    /// <param name="turns">The line it waits in.</param>
    /// <param name="changed">Told from any thread when <see cref="Runs"/> is new, the last time when it is over.</param>
    public LiveLesson(Scenario market, Scenario? against, Turns turns, Action changed)
    {
        Asked = market.Runs;
        var (own, other, first) = (new Course(market), against is null ? null : new Course(against), new LeadTally(market));
        Over = Stretches.Play(Asked, turns, Play, Tell, stop.Token);

        long Play(long end)
        {
            var next = own.Play(end, stop.Token, run => first.Add(run.Outcome));
            return Done = other?.Play(next, stop.Token) ?? next;
        }

        void Tell(TimeSpan? left)
        {
            IsPlaying = left is not null;
            if (Done > 0) Runs = new(market, own.Summary(), Ahead.Of(first), other?.Summary());
            changed();
        }
    }

    /// <summary>Runs asked for.</summary>
    public long Asked { get; }

    /// <summary>Runs over.</summary>
    public long Done { get; private set; }

    /// <summary>What they say so far; null: none was told yet.</summary>
    public LessonRuns? Runs { get; private set; }

    /// <summary>Whether runs still arrive.</summary>
    public bool IsPlaying { get; private set; } = true;

    /// <summary>Ends when the last run is over or it was stopped.</summary>
    public Task Over { get; }

    public void Dispose() => stop.Cancel();

    /// <summary>One market's runs and what is counted of them.</summary>
    private sealed class Course(Scenario market)
    {
        private readonly Ensemble ensemble = new(market, market.Seed, market.Runs);
        private readonly EndTallies ends = new(market);
        private readonly BandTallies bands = new(market);
        private long done;

        public long Play(long end, CancellationToken cancel, Action<RunRecord>? finished = null) => done = ensemble.Play(done, end, 0, block =>
        {
            bands.Add(block, 0);
            foreach (var run in block)
            {
                ends.Add(run);
                if (run.Failure is null) finished?.Invoke(run);
            }
        }, cancel: cancel);

        public Summary Summary() => ends.Summary(market.Seed, done, bands.Bands());
    }
}
