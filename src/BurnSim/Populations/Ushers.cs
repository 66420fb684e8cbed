using System.Runtime.ExceptionServices;
using BurnSim.Market;

namespace BurnSim.Populations;

/// <summary>
/// Those who move people, one a thread. Which of them moves whom changes no bit. The first is whoever asks; the others help where
/// a thread can be had, and wait a little for more to do, as waking a thread takes longer than moving the people of some blocks.
/// </summary>
internal sealed class Ushers
{
    // Looks for more to do before a helper goes: some hundred microseconds, longer than what is done between two rounds.
    private const int Patience = 1000;

    private readonly People people;
    private readonly Action<int> help;
    private readonly int[] helping;
    private Round? round;

    public Ushers(State state, Tempers tempers, People people, int threads)
    {
        (this.people, help, helping) = (people, Help, new int[threads]);
        All = [.. Enumerable.Range(0, threads).Select(_ => new Usher(state, tempers, people))];
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
        var (blocks, threads) = (people.Crowds.Length, Math.Min(All.Length, people.Crowds.Length));
        if (threads > 1)
        {
            var all = new Round(act, All, blocks, threads);
            Volatile.Write(ref round, all);
            for (var helper = 1; helper < threads; helper++)
            {
                if (Interlocked.Exchange(ref helping[helper], 1) == 0) ThreadPool.UnsafeQueueUserWorkItem(help, helper, preferLocal: false);
            }

            all.Work(0);
            all.Wait();
            return;
        }

        for (var number = 0; number < blocks; number++) act(All[0], number);
    }

    private void Help(int helper)
    {
        var wait = new SpinWait();
        for (Round? done = null; wait.Count < Patience;)
        {
            var now = Volatile.Read(ref round)!;
            if (now == done)
            {
                wait.SpinOnce(sleep1Threshold: -1);
                continue;
            }

            now.Work(helper);
            done = now;
            wait.Reset();
        }

        Volatile.Write(ref helping[helper], 0);
    }

    /// <summary>Something to do to every block.</summary>
    private sealed class Round
    {
        // Numbers so far from each other that a processor keeps them apart.
        private const int Apart = 32;

        private readonly Action<Usher, int> act;
        private readonly Usher[] ushers;
        private readonly int blocks, threads;

        // The next block of each one's own, [usher × Apart].
        private readonly int[] next;

        private readonly Lock breaking = new();
        private (int Number, ExceptionDispatchInfo Cause)? broken;
        private int done;

        public Round(Action<Usher, int> act, Usher[] ushers, int blocks, int threads)
        {
            (this.act, this.ushers, this.blocks, this.threads, next) = (act, ushers, blocks, threads, new int[threads * Apart]);
            for (var thread = 0; thread < threads; thread++) next[thread * Apart] = First(thread);
        }

        /// <summary>
        /// Each begins with a stretch of blocks of its own, as what is kept of neighbours lies side by side, where two that write
        /// wait for each other; whose stretch is done helps with the others'.
        /// </summary>
        public void Work(int thread)
        {
            var did = 0;
            for (var turn = 0; turn < threads; turn++)
            {
                var whose = (thread + turn) % threads;
                ref var following = ref next[whose * Apart];
                var end = First(whose + 1);
                for (var number = Interlocked.Increment(ref following) - 1; number < end; number = Interlocked.Increment(ref following) - 1, did++)
                {
                    try
                    {
                        act(ushers[thread], number);
                    }
                    catch (Exception cause)
                    {
                        Break(number, cause);
                    }
                }
            }

            Interlocked.Add(ref done, did);
        }

        /// <summary>Waits for blocks that others are at. What breaks a run breaks it alike on any threads.</summary>
        public void Wait()
        {
            for (var wait = new SpinWait(); Volatile.Read(ref done) < blocks;) wait.SpinOnce(sleep1Threshold: -1);
            broken?.Cause.Throw();
        }

        private void Break(int number, Exception cause)
        {
            lock (breaking)
            {
                if (broken is not { } before || number < before.Number) broken = (number, ExceptionDispatchInfo.Capture(cause));
            }
        }

        private int First(int thread) => (int)((long)blocks * thread / threads);
    }
}
