using System.Collections.Immutable;
using BurnSim.Experiments.Quantities;
using BurnSim.Recording;

namespace BurnSim.Experiments;

/// <summary>
/// Trials of a scenario: a point sets where some of its uncertain numbers lie, luck is the number of a run, which draws all
/// else. Threads change no result.
/// </summary>
public sealed class MarketTrials
{
    private readonly Func<Seat> make;
    private readonly Seat?[] seats;
    private readonly int results, stretches;
    private long played;

    /// <summary>What a thread plays trials with.</summary>
    /// <param name="Simulation">The market.</param>
    /// <param name="Pins">What a point sets.</param>
    /// <param name="Observer">Sees the run.</param>
    /// <param name="Read">Reads the results off what it saw.</param>
    private sealed record Seat(Simulation Simulation, Pins Pins, IObserver Observer, Action<Span<double>> Read);

    private MarketTrials(
        Scenario scenario, ulong seed, ImmutableArray<string> names, int threads, int results, int stretches,
        Func<(IObserver, Action<Span<double>>)> observer)
    {
        (this.results, this.stretches) = (results, stretches);
        seats = new Seat?[threads == 0 ? Environment.ProcessorCount : threads];
        make = () =>
        {
            var (sees, read) = observer();
            return new(new(scenario, seed), new(names), sees, read);
        };
    }

    /// <summary>Told after every trial how many there have been; from any thread.</summary>
    public Action<long>? Progress { get; set; }

    /// <summary>Ends trials early.</summary>
    public CancellationToken Cancel { get; set; }

    /// <summary>How many trials broke.</summary>
    public long Failed { get; private set; }

    /// <summary>The first that did, and why; null: none.</summary>
    public FailedRun? Failure { get; private set; }

    /// <summary>Results are the readings of the targets; the story ends with the last of them.</summary>
    /// <param name="scenario">With at least one target.</param>
    /// <param name="seed">Root seed.</param>
    /// <param name="names">The draws a point sets, in its order: <see cref="Number.Name"/>.</param>
    /// <param name="threads">Threads to play on; 0: one a core.</param>
    /// <param name="stretches">Runs that a trial has its luck of, one after another.</param>
    public static MarketTrials OfTargets(Scenario scenario, ulong seed, ImmutableArray<string> names, int threads, int stretches = 1)
    {
        var days = Readings.LastDay(scenario).DayNumber - scenario.Start.DayNumber + 1;
        var story = scenario with { Days = Math.Min(scenario.Days, days) };
        return new(story, seed, names, threads, story.Targets.Length, stretches, () =>
        {
            var readings = new Readings(story);
            return (readings, results => readings.Values.CopyTo(results));
        });
    }

    /// <summary>Results are quantities at the end.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="seed">Root seed.</param>
    /// <param name="names">The draws a point sets, in its order: <see cref="Number.Name"/>.</param>
    /// <param name="threads">Threads to play on; 0: one a core.</param>
    /// <param name="quantities">The results.</param>
    public static MarketTrials OfQuantities(
        Scenario scenario, ulong seed, ImmutableArray<string> names, int threads, ImmutableArray<Quantity> quantities) =>
        new(scenario, seed, names, threads, quantities.Length, 1, () =>
        {
            var outcome = new Outcome(scenario);
            return (outcome, results =>
            {
                for (var quantity = 0; quantity < quantities.Length; quantity++) results[quantity] = quantities[quantity].Of(outcome);
            }
            );
        });

    /// <inheritdoc cref="Trials"/>
    public bool Play(double[] points, uint[] luck, double[] results)
    {
        var next = 0;
        var failures = new FailedRun?[luck.Length / stretches];
        var every = new ParallelOptions { MaxDegreeOfParallelism = seats.Length };
        Parallel.For(0, seats.Length, every, thread =>
        {
            while (!Cancel.IsCancellationRequested && Interlocked.Increment(ref next) - 1 is var trial && trial < failures.Length)
            {
                var seat = seats[thread] ??= make();
                var dimension = seat.Pins.At.Length;
                points.AsSpan(trial * dimension, dimension).CopyTo(seat.Pins.At);
                failures[trial] = Play(seat, luck.AsSpan(trial * stretches, stretches), results.AsSpan(trial * this.results, this.results));

                // What a broken run leaves in a simulation is nobody's business.
                seats[thread] = failures[trial] is null ? seat : null;
                Progress?.Invoke(Interlocked.Increment(ref played));
            }
        });
        Failed += failures.Count(failure => failure is not null);
        Failure ??= failures.FirstOrDefault(failure => failure is not null);
        return !Cancel.IsCancellationRequested;
    }

    private static FailedRun? Play(Seat seat, ReadOnlySpan<uint> luck, Span<double> results)
    {
        try
        {
            seat.Simulation.Run(luck, seat.Pins, seat.Observer);
            seat.Read(results);
            return null;
        }
        catch (Exception broke) when (broke is not OutOfMemoryException)
        {
            results.Fill(double.NaN);
            return new FailedRun(luck[0], seat.Simulation.Stage, broke.Message);
        }
    }
}
