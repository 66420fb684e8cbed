using System.Collections.Immutable;
using BurnSim.Randomness;

namespace BurnSim.Experiments.Calibrations;

/// <summary>
/// Approximate Bayesian computation by sequential Monte Carlo: generation after generation of particles, each nearer to
/// the facts, until every fact is within its error bar. Then particles are draws from what is known after the facts: the
/// error bars are the only approximation, and they are the facts' own.
/// </summary>
/// <remarks>
/// A particle is a point and a luck, and keeps both (Del Moral, Doucet, Jasra 2012, "An adaptive sequential Monte Carlo
/// method for approximate Bayesian computation"; Prangle, Everitt, Kypraios 2018, "A rare event approach to
/// high-dimensional approximate Bayesian computation"): what moves a little under the same luck reads a little otherwise,
/// so that many facts can be met at once. Luck moves too, a stretch of the story at a time. Assumptions are uniform on the
/// cube by construction, so a move is accepted just when the facts allow it. Every draw is named by generation, particle
/// and move: what a generation becomes depends on it alone.
/// </remarks>
/// <param name="trials">The model.</param>
/// <param name="bars">The facts, in the order of the trials' results.</param>
/// <param name="dimensions">Of a point.</param>
/// <param name="stretches">Of a luck.</param>
/// <param name="particles">How many.</param>
/// <param name="seed">Root seed of moves.</param>
public sealed class Calibration(Trials trials, ImmutableArray<Bar> bars, int dimensions, int stretches, int particles, ulong seed)
{
    // Runs of scenarios are numbered from 0: a calibration's luck is no other's.
    private const uint FirstLuck = 1u << 31;

    // Moves of a particle a generation: enough for copies of one to part, where a few in a hundred are accepted or more.
    private const int Moves = 24;
    private const double FewestAccepted = 0.01;

    // Particles that remember less than this of where they were when they met the facts are draws of their own.
    private const double Forgotten = 0.1;

    /// <summary>Why the last generation is the last; null: it isn't.</summary>
    /// <param name="last">The last generation.</param>
    /// <param name="budget">Most runs of all generations.</param>
    public Ending? End(Population last, long budget) =>
        last.Tolerance == 0 && last.Memory < Forgotten ? Ending.Met
        : last.Accepted < FewestAccepted || last.Tolerance > 0 && Nearer(last) == last.Tolerance ? Ending.Stuck
        : last.Runs + (long)Moves * Movers(last, Nearer(last)).Length > budget ? Ending.Spent
        : null;

    /// <summary>The next generation, nearer to the facts or, once they are met, walked on among what meets them; null: cancelled.</summary>
    public Population? Next(Population last)
    {
        var tolerance = Nearer(last);
        var movers = Movers(last, tolerance);
        int[] alive = [.. Enumerable.Range(0, particles).Where(particle => last.Misses[particle] <= tolerance)];
        var draws = new Draws(seed, (uint)last.Generation + 1);
        var next = last.Copy() with { Generation = last.Generation + 1, Tolerance = tolerance };
        var offset = draws.Uniform(Purposes.Survivor, 0, 0);
        int[] fallen = [.. movers.Where(particle => last.Misses[particle] > tolerance)];
        for (var place = 0; place < fallen.Length; place++)
        {
            next.Put(fallen[place], last, alive[(int)((place + offset) / fallen.Length * alive.Length)]);
        }

        var (step, accepted) = (new Step(last, alive, draws), 0L);
        var tried = Population.Of(movers.Length, dimensions, stretches, bars.Length);
        for (var move = 0; move < Moves; move++)
        {
            for (var mover = 0; mover < movers.Length; mover++)
            {
                tried.Put(mover, next, movers[mover]);
                step.Take(tried, mover, (uint)movers[mover], (uint)move, FirstLuck + (uint)(next.Runs + mover));
            }

            if (!Try(tried)) return null;
            next = next with { Runs = next.Runs + movers.Length };
            for (var mover = 0; mover < movers.Length; mover++)
            {
                if (tried.Misses[mover] > tolerance) continue;
                accepted++;
                next.Put(movers[mover], tried, mover);
            }
        }

        return next with
        {
            Accepted = (double)accepted / ((long)Moves * movers.Length),
            Memory = last.Tolerance == 0 ? last.Memory * next.Likeness(last) : 1,
        };
    }

    /// <summary>Generation 0, drawn from what was assumed; null: cancelled.</summary>
    public Population? Begin()
    {
        var (first, draws) = (Population.Of(particles, dimensions, stretches, bars.Length), new Draws(seed, 0));
        for (var particle = 0; particle < particles; particle++)
        {
            first.LuckOf(particle).Fill(FirstLuck + (uint)particle);
            for (var dimension = 0; dimension < dimensions; dimension++)
            {
                first.Point(particle)[dimension] = draws.Uniform(Purposes.Particle, (uint)particle, (uint)dimension);
            }
        }

        return Try(first) ? first with { Runs = particles } : null;
    }

    /// <summary>For each particle luck that no particle has had: [particle].</summary>
    public uint[] Fresh(Population last) => [.. Enumerable.Range(0, particles).Select(particle => FirstLuck + (uint)(last.Runs + particle))];

    /// <summary>Half of the particles are as near; where many are equally far, as many as are nearer than before.</summary>
    private double Nearer(Population last)
    {
        var misses = last.Misses.Order().ToArray();
        var half = misses[(particles - 1) / 2];
        return half < last.Tolerance ? half : misses.LastOrDefault(miss => miss < last.Tolerance, last.Tolerance);
    }

    /// <summary>Survivors stay where they are until all facts are met; then all walk.</summary>
    private int[] Movers(Population last, double tolerance) =>
        [.. Enumerable.Range(0, particles).Where(particle => tolerance == 0 || last.Misses[particle] > tolerance)];

    private bool Try(Population tried)
    {
        if (!trials(tried.Points, tried.Luck, tried.Readings)) return false;
        for (var particle = 0; particle < tried.Particles; particle++) tried.Misses[particle] = Miss(tried.Reading(particle));
        return true;
    }

    /// <summary>Root mean square over the facts, in halves of their bars; 0: all are met.</summary>
    private double Miss(ReadOnlySpan<double> reading)
    {
        var squares = 0.0;
        for (var fact = 0; fact < bars.Length; fact++)
        {
            var miss = bars[fact].Miss(reading[fact]);
            squares += miss * miss;
        }

        return Math.Sqrt(squares / bars.Length);
    }
}
