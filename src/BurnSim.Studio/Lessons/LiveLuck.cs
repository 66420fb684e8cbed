using BurnSim.Experiments;
using BurnSim.Experiments.Luck;
using BurnSim.Reports.Explanations;
using BurnSim.Studio.Playing;

namespace BurnSim.Studio.Lessons;

/// <summary>How far ahead the first is, over runs.</summary>
/// <param name="Share">Its share of users.</param>
/// <param name="Lead">That less the second's.</param>
/// <param name="TakesAll">How often the winner takes all.</param>
public sealed record Ahead(Spread Share, Spread Lead, Chance TakesAll)
{
    public static Ahead Of(LeadTally tally) => new(tally.Share, tally.Lead, tally.TakesAll);
}

/// <summary>A market beside the same of identical firms, as far as their runs have come.</summary>
/// <param name="Real">The market as it is.</param>
/// <param name="Alike">With all firms alike.</param>
/// <param name="Sentence">What <c>--null</c> says of as many runs.</param>
/// <param name="Done">Runs over on both.</param>
public sealed record LuckHeld(Ahead Real, Ahead Alike, string Sentence, long Done);

/// <summary>Plays a market and the same of identical firms side by side in the background, a turn at a time.</summary>
public sealed class LiveLuck : IDisposable
{
    private readonly CancellationTokenSource stop = new();

    /// <param name="market">The market.</param>
    /// <param name="seed">Root seed.</param>
    /// <param name="runs">How many runs of each; at most <see cref="LuckControl.MostRuns"/> are played.</param>
    /// <param name="turns">The line it waits in.</param>
    /// <param name="changed">Told from any thread when <see cref="Held"/> is new, the last time when it is over.</param>
    public LiveLuck(Scenario market, ulong seed, long runs, Turns turns, Action changed)
    {
        Runs = Math.Min(runs, LuckControl.MostRuns);
        var (luck, done) = (new LuckControl(market), 0L);
        var (real, alike) = (new Ensemble(market, seed, Runs), new Ensemble(NullMarket.Of(market), seed, Runs));
        Over = Stretches.Play(Runs, turns, Play, Tell, stop.Token);

        long Play(long end)
        {
            var next = real.Play(done, end, 0, block => Count(block, luck.Real), cancel: stop.Token);
            return done = alike.Play(done, next, 0, block => Count(block, luck.Null), cancel: stop.Token);
        }

        void Tell(TimeSpan? left)
        {
            IsPlaying = left is not null;
            if (luck is { Real.Runs: > 0, Null.Runs: > 0 }) Held = new(Ahead.Of(luck.Real), Ahead.Of(luck.Null), LuckWords.Of(luck, market), done);
            changed();
        }
    }

    /// <summary>Runs asked for of each.</summary>
    public long Runs { get; }

    /// <summary>How it stands; null: no run was told yet.</summary>
    public LuckHeld? Held { get; private set; }

    /// <summary>Whether runs still arrive.</summary>
    public bool IsPlaying { get; private set; } = true;

    /// <summary>Ends when the last run is over or it was stopped.</summary>
    public Task Over { get; }

    public void Dispose() => stop.Cancel();

    private static void Count(IReadOnlyList<RunRecord> block, LeadTally into)
    {
        foreach (var run in block)
        {
            if (run.Failure is null) into.Add(run.Outcome);
        }
    }
}
