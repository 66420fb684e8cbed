using BurnSim.Experiments;
using BurnSim.Experiments.Luck;
using BurnSim.Studio.Playing;
using BurnSim.Studio.Words;

namespace BurnSim.Studio.Lessons;

/// <summary>A market beside the same of identical firms, as far as their runs have come.</summary>
/// <param name="Real">The market as it is.</param>
/// <param name="Alike">With all firms alike.</param>
/// <param name="Sentence">What <c>--null</c> says of as many runs.</param>
/// <param name="Done">Runs over on both.</param>
/// <param name="Left">Time to go as it looks; null: it is over.</param>
public sealed record LuckHeld(Ahead Real, Ahead Alike, Phrase Sentence, long Done, TimeSpan? Left)
{
    /// <summary>Plays both side by side in the background.</summary>
    /// <param name="market">The market.</param>
    /// <param name="seed">Root seed.</param>
    /// <param name="runs">How many runs of each; at most <see cref="LuckControl.MostRuns"/> are played.</param>
    /// <param name="turns">The line it waits in.</param>
    /// <param name="changed">Told from any thread when it stands otherwise, the last time when it is over.</param>
    public static Live<LuckHeld> Play(Scenario market, ulong seed, long runs, Turns turns, Action changed)
    {
        var (most, luck, done) = (Math.Min(runs, LuckControl.MostRuns), new LuckControl(market), 0L);
        var (real, alike) = (new Ensemble(market, seed, most), new Ensemble(NullMarket.Of(market), seed, most));
        return new(most, turns, Play, Say, changed);

        long Play(long end, CancellationToken cancel)
        {
            var next = real.Play(done, end, 0, block => Count(block, luck.Real), cancel: cancel);
            return done = alike.Play(done, next, 0, block => Count(block, luck.Null), cancel: cancel);
        }

        LuckHeld? Say(TimeSpan? left) => luck is not { Real.Runs: > 0, Null.Runs: > 0 } ? null : new(
            Ahead.Of(luck.Real), Ahead.Of(luck.Null),
            new(LuckSentences.Of(luck, market, Tongue.English), LuckSentences.Of(luck, market, Tongue.Chinese)), done, left);
    }

    private static void Count(IReadOnlyList<RunRecord> block, LeadTally into)
    {
        foreach (var run in block)
        {
            if (run.Failure is null) into.Add(run.Outcome);
        }
    }
}
