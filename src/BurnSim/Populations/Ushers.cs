using System.Runtime.ExceptionServices;
using BurnSim.Market;

namespace BurnSim.Populations;

/// <summary>Those who move people, one a thread. Which of them moves whom changes no bit.</summary>
internal sealed class Ushers
{
    // Numbers so far from each other that a processor keeps them apart.
    private const int Apart = 32;

    private readonly People people;

    // The block before the next of each one's own, [usher × Apart].
    private readonly int[] next;

    public Ushers(State state, Tempers tempers, People people, int threads)
    {
        this.people = people;
        All = [.. Enumerable.Range(0, threads).Select(_ => new Usher(state, tempers, people))];
        next = new int[threads * Apart];
    }

    public Usher[] All { get; }

    /// <summary>All forget what was said.</summary>
    public void Begin()
    {
        foreach (var usher in All) usher.Begin();
    }

    /// <summary>Does something to every block, each by any of them.</summary>
    public void Everywhere(Action<Usher, int> act)
    {
        var threads = Math.Min(All.Length, people.Crowds.Length);
        if (threads > 1)
        {
            Share(act, threads);
            return;
        }

        for (var number = 0; number < people.Crowds.Length; number++) act(All[0], number);
    }

    /// <summary>
    /// Each begins with a stretch of blocks of its own, as what is kept of neighbours lies side by side, where two that write
    /// wait for each other; whose stretch is done helps with the others'.
    /// </summary>
    private void Share(Action<Usher, int> act, int threads)
    {
        for (var thread = 0; thread < threads; thread++) next[thread * Apart] = First(thread) - 1;
        try
        {
            Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads }, thread =>
            {
                for (var turn = 0; turn < threads; turn++)
                {
                    var whose = (thread + turn) % threads;
                    ref var before = ref next[whose * Apart];
                    var end = First(whose + 1);
                    for (var number = Interlocked.Increment(ref before); number < end; number = Interlocked.Increment(ref before)) act(All[thread], number);
                }
            });
        }
        catch (AggregateException broke)
        {
            // What breaks a run breaks it alike on any threads.
            ExceptionDispatchInfo.Throw(broke.InnerExceptions[0]);
        }

        int First(int thread) => (int)((long)people.Crowds.Length * thread / threads);
    }
}
