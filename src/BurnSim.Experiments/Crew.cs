namespace BurnSim.Experiments;

/// <summary>Threads, each with a simulation of its own, that play runs into records; those for which there is no run help with the others'.</summary>
/// <param name="threads">How many; 0: one a core.</param>
/// <param name="seed">Root seed.</param>
internal sealed class Crew(int threads, ulong seed)
{
    private readonly (Course Course, int Threads, Simulation Simulation)?[] seats = new (Course, int, Simulation)?[threads == 0 ? Environment.ProcessorCount : threads];

    public int Threads => threads;

    /// <summary>
    /// Plays record after record, each on its own course, those of one course best one after another. Returns how many
    /// were begun, all of which are over: less than there are only when cancelled.
    /// </summary>
    /// <param name="records">Where runs are recorded.</param>
    /// <param name="run">The number of each record's run.</param>
    /// <param name="progress">Told after every run how many are done; from any thread.</param>
    /// <param name="cancel">No run is begun any more.</param>
    public int Play(
        IReadOnlyList<RunRecord> records, Func<int, uint> run, Action<long>? progress, CancellationToken cancel)
    {
        var (next, done) = (0, 0);
        var within = Math.Max(1, seats.Length / Math.Max(1, records.Count));
        var every = new ParallelOptions { MaxDegreeOfParallelism = seats.Length };
        Parallel.For(0, seats.Length, every, thread =>
        {
            while (!cancel.IsCancellationRequested)
            {
                var slot = Interlocked.Increment(ref next) - 1;
                if (slot >= records.Count)
                {
                    return;
                }

                var record = records[slot];
                if (seats[thread] is not { } seat || !ReferenceEquals(seat.Course, record.Course) || seat.Threads != within)
                {
                    seat = (record.Course, within, new Simulation(record.Course, seed, within));
                }

                // What a broken run leaves in a simulation is nobody's business.
                seats[thread] = record.Play(seat.Simulation, run(slot)) ? seat : null;

                progress?.Invoke(Interlocked.Increment(ref done));
            }
        });
        return Math.Min(next, records.Count);
    }
}
