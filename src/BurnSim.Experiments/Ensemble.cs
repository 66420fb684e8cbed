namespace BurnSim.Experiments;

/// <summary>Takes finished runs in the order of their numbers, one at a time.</summary>
public delegate void RunSink(uint run, Recording.Outcome outcome);

/// <summary>
/// Many runs of one scenario, from run 0. What it says depends on the scenario, the seed and the number of runs alone:
/// threads play the runs of a block, and the block is then counted in run order into integers. A block has a fixed size,
/// so memory grows neither with runs nor, but for a <see cref="Simulation"/> each, with threads.
/// </summary>
public sealed class Ensemble(Scenario scenario, ulong seed, long runs)
{
    // Long enough that waiting for a block's last run is lost in it, short enough that its samples are some 20 MB.
    private const int BlockRuns = 256;

    /// <summary>Runs by their number: 2³² names.</summary>
    public const long MostRuns = 1L << 32;

    public Scenario Scenario => scenario;

    public ulong Seed => seed;

    /// <summary>Runs asked for.</summary>
    public long Runs => runs;

    /// <summary>
    /// Plays the runs. A run that breaks is in <see cref="Summary.Failed"/> and the rest go on. When cancelled no run is
    /// begun any more, and the summary is that of the runs that were: always the first so many.
    /// </summary>
    /// <param name="threads">Threads to play on; 0: one a core.</param>
    /// <param name="sink">Gets every finished run.</param>
    /// <param name="progress">Told after every run how many are done; from any thread.</param>
    /// <param name="cancel">Ends the ensemble early.</param>
    public Summary Run(
        int threads = 0, RunSink? sink = null, Action<long>? progress = null, CancellationToken cancel = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(threads);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(runs, MostRuns);
        threads = threads == 0 ? Environment.ProcessorCount : threads;
        var simulations = new Simulation?[threads];
        var (ends, bands) = (new EndTallies(scenario), new BandTallies(scenario));
        var records = new RunRecord[(int)Math.Min(BlockRuns, runs)];
        for (var slot = 0; slot < records.Length; slot++)
        {
            records[slot] = new RunRecord(scenario);
        }

        for (long first = 0; first < runs && !cancel.IsCancellationRequested; first += BlockRuns)
        {
            var asked = (int)Math.Min(BlockRuns, runs - first);
            var played = records[..Play(simulations, records, first, asked, progress, cancel)];
            var finished = played.Where(run => run.Failure is null).ToList();
            bands.Add(finished, threads);
            foreach (var run in played)
            {
                ends.Add(run);
            }

            finished.ForEach(run => sink?.Invoke(run.Run, run.Outcome));
        }

        return ends.Summary(seed, runs, bands.Bands());
    }

    /// <summary>Plays a block on all threads; returns how many of its runs were begun, all of which are over.</summary>
    private int Play(
        Simulation?[] simulations, RunRecord[] records, long first, int asked, Action<long>? progress,
        CancellationToken cancel)
    {
        var (next, done) = (0, 0);
        var every = new ParallelOptions { MaxDegreeOfParallelism = simulations.Length };
        Parallel.For(0, simulations.Length, every, thread =>
        {
            while (!cancel.IsCancellationRequested)
            {
                var slot = Interlocked.Increment(ref next) - 1;
                if (slot >= asked)
                {
                    return;
                }

                var simulation = simulations[thread] ??= new Simulation(scenario, seed);
                if (!records[slot].Play(simulation, (uint)(first + slot)))
                {
                    // What a broken run leaves in a simulation is nobody's business.
                    simulations[thread] = null;
                }

                progress?.Invoke(first + Interlocked.Increment(ref done));
            }
        });
        return Math.Min(next, asked);
    }
}
