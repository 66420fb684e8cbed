using System.Collections.Immutable;
using BurnSim.Experiments.Quantities;

namespace BurnSim.Experiments.Tipping;

/// <summary>Plays a market along a path.</summary>
/// <param name="at">The scenario at a part of the range.</param>
/// <param name="turn">The day on which the market turns to a value, after an end of the range.</param>
/// <param name="quantity">What is read.</param>
/// <param name="seed">Root seed.</param>
/// <param name="threads">Threads to play on; 0: one a core.</param>
public sealed class MarketPlays(Func<double, Scenario> at, DateOnly turn, Quantity quantity, ulong seed, int threads)
{
    /// <summary>Told after every run how many there have been; from any thread.</summary>
    public Action<long>? Progress { get; set; }

    /// <summary>Ends it early.</summary>
    public CancellationToken Cancel { get; set; }

    /// <summary>Runs played, over all values.</summary>
    public long Played { get; private set; }

    /// <summary>Those that broke at some value: they count at none that was played with it.</summary>
    public long Failed { get; private set; }

    /// <summary>The first that did, and why; null: none.</summary>
    public FailedRun? Failure { get; private set; }

    /// <summary>Why the market can't turn to another value on the way; null: it can.</summary>
    public (string Path, string Rule)? Fault => Following(Way.There, at(1)).Faults() is [var first, ..] ? first : null;

    /// <inheritdoc cref="Plays"/>
    public long Play(Way way, ImmutableArray<double> places, long first, long end, Action<ReadOnlySpan<Reading>> sink)
    {
        var paired = new PairedRuns([.. places.Select(place => Following(way, at(place)))], seed, threads);
        var (readings, broken, next) = (new Reading[places.Length], Enumerable.Repeat(Reading.None, places.Length).ToArray(), first);
        void Broken(long before)
        {
            for (; next < before; next++) sink(broken);
        }

        var before = Played;
        var over = paired.Play(first, end, pair =>
        {
            Broken(pair[0].Run);
            for (var i = 0; i < readings.Length; i++) readings[i] = new(quantity.Of(pair[i].Outcome), pair[i].Outcome.DaysToTip);
            sink(readings);
            next++;
        }, done => Progress?.Invoke(before + done), Cancel);
        Broken(over);
        Played += (over - first) * places.Length;
        (Failed, Failure) = (Failed + paired.Failed, Failure ?? paired.Failure?.Run);
        return over;
    }

    private Course Following(Way way, Scenario scenario) => way == Way.Whole ? scenario
        : new Course(at(way == Way.There ? 0 : 1)) { Later = scenario, From = scenario.TickOf(turn) };
}
