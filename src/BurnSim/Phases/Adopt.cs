using BurnSim.Market;
using BurnSim.Randomness;

namespace BurnSim.Phases;

/// <summary>
/// Phase 4. People adopt, settle, look around, lapse and come back. Reads attention, buzz and quality; writes users.
/// Everyone in a class faces the same competing risks, so counts move by multinomial draws, each binomial from one
/// uniform: the cohort has exactly the distribution of simulating every person.
/// </summary>
public sealed class Adopt
{
    private readonly State state;
    private readonly FirmTree tree;
    private readonly int cells, people;

    // Per cell.
    private readonly double[] contacts, pull, hazard, chance, settled, trialLapsed, trialMoved, coreLapsed, coreMoved;
    private readonly double[] settle, trialLapse, trialMove, coreLapse, coreMove, left, movers;

    // Luck: uniforms and their normal quantiles, purpose by purpose.
    private readonly double[] cellLuck, cellNormal, peopleLuck, peopleNormal;

    // Per segment: [adopt | win back].
    private readonly double[] classes, rates, odds, gained;

    public Adopt(State state)
    {
        this.state = state;
        tree = new FirmTree(state);
        (cells, people) = (state.Cells, state.Never.Length);
        double[] Cell(int times = 1) => new double[times * cells];
        double[] Person() => new double[2 * people];

        contacts = new double[state.Reached.Length];
        (pull, hazard, chance) = (Cell(), Cell(2), Cell(2));
        (settled, trialLapsed, trialMoved, coreLapsed, coreMoved) = (Cell(), Cell(), Cell(), Cell(), Cell());
        (settle, trialLapse, trialMove, coreLapse, coreMove) = (Cell(), Cell(), Cell(), Cell(), Cell());
        (left, movers) = (Cell(), Cell());
        (cellLuck, cellNormal) = (Cell(Exits), Cell(Exits));
        (peopleLuck, peopleNormal) = (Person(), Person());
        (classes, rates, odds, gained) = (Person(), Person(), Person(), Person());
    }

    // Settle, CoreLapse, TrialLapse, TrialMove, CoreMove, in the order of their purposes; one more makes it even.
    private const int Exits = 6;

    public void Pass(in Draws draws)
    {
        var tick = (uint)state.Tick;
        draws.Uniforms(Purposes.Settle, Exits, state.Roster.Cells, tick, cellLuck);
        Normal.Quantile(cellLuck, cellNormal);
        draws.Uniforms(Purposes.Adopt, 2, state.Roster.Segments, tick, peopleLuck);
        Normal.Quantile(peopleLuck, peopleNormal);

        if (state.QualityMoved)
        {
            Judge();
        }

        Reach();
        Pull();
        tree.Weigh(pull);
        Risks();
        Exit();
        Enter();
        tree.Pass(movers, gained, draws);
        Move();
    }

    /// <summary>Appeal exp(κ(Q − max Q)) and hold exp(−κ'Q), worked out anew when a quality has moved.</summary>
    private void Judge()
    {
        var p = state.Parameters;
        for (var s = 0; s < state.Segments; s++)
        {
            for (var f = 0; f < state.Firms; f++)
            {
                var cell = s * state.Firms + f;
                state.Appeal[cell] = Fixed.Exp(p.QualityPull[s] * (state.Quality[f] - state.BestQuality));
                state.Hold[cell] = Fixed.Exp(-p.QualityHold[s] * state.Quality[f]);
            }
        }

        var weights = 0.0;
        for (var f = 0; f < state.Firms; f++)
        {
            weights += state.Operates(f) ? state.Parameters.Organic[f] : 0;
        }

        for (var f = 0; f < state.Firms; f++)
        {
            state.Organic[f] = weights > 0 && state.Operates(f) ? state.Parameters.Organic[f] / weights : 0;
        }

        state.QualityMoved = false;
    }

    /// <summary>Saturation, 1 − exp(−m̃/R): the more is bought the dearer each next user.</summary>
    private void Reach()
    {
        var p = state.Parameters;
        for (var f = 0; f < state.Firms; f++)
        {
            for (var k = 0; k < state.Platforms; k++)
            {
                var spot = f * state.Platforms + k;
                contacts[spot] = p.Crowd[k] > 0 ? state.Attention[spot] / p.Crowd[k] : 0;
            }
        }

        Fixed.OneMinusExpMinus(contacts, state.Reached);
    }

    /// <summary>Adstock z ← θz + (1−θ)·y·e and pull λ = (z + β·e·A/N + ι·w)·a, per person and day.</summary>
    private void Pull()
    {
        var (p, firms, platforms) = (state.Parameters, state.Firms, state.Platforms);
        var (keep, fresh) = (p.AdstockKeep, 1 - p.AdstockKeep);
        for (var s = 0; s < state.Segments; s++)
        {
            var audience = p.Reach.AsSpan(s * platforms, platforms);
            var (perUser, innovation) = (p.Size[s] > 0 ? p.Imitation[s] / p.Size[s] : 0, p.Innovation[s]);
            for (var f = 0; f < firms; f++)
            {
                var cell = s * firms + f;
                if (!state.Operates(f))
                {
                    pull[cell] = 0;
                    continue;
                }

                var exposure = 0.0;
                for (var k = 0; k < audience.Length; k++)
                {
                    exposure += audience[k] * state.Reached[f * platforms + k];
                }

                var stock = keep * state.Adstock[cell] + fresh * exposure * state.Buzz[f];
                state.Adstock[cell] = stock;
                var talk = perUser * state.Buzz[f] * (state.Trial[cell] + state.Core[cell]);
                pull[cell] = (stock + talk + innovation * state.Organic[f]) * state.Appeal[cell];
            }
        }
    }

    /// <summary>Competing risks of each class, and their chances in a tick: cause / all · (1 − exp(−all·Δ)).</summary>
    private void Risks()
    {
        var (p, firms, days) = (state.Parameters, state.Firms, state.Days);
        var trial = hazard.AsSpan(0, cells);
        var core = hazard.AsSpan(cells);
        for (var s = 0; s < state.Segments; s++)
        {
            for (var f = 0; f < firms; f++)
            {
                var cell = s * firms + f;
                if (!state.Operates(f))
                {
                    (trial[cell], core[cell], settle[cell], trialLapse[cell], coreLapse[cell]) = (0, 0, 0, 0, 0);
                    continue;
                }

                // A user looks around at σΛ/a; picking his own firm is no move, which leaves σ(Λ − λ)/a.
                var look = p.Openness[s] * tree.Rivals(cell) / state.Appeal[cell];
                settle[cell] = p.SettleRate[s];
                trialLapse[cell] = p.TrialLapse[s] * state.Hold[cell];
                coreLapse[cell] = p.CoreLapse[s] * state.Hold[cell];
                trial[cell] = (settle[cell] + trialLapse[cell] + look) * days;
                core[cell] = (coreLapse[cell] + look) * days;
            }

            rates[s] = tree.All(s) * days;
            rates[people + s] = p.WinBack[s] * rates[s];
        }

        Fixed.OneMinusExpMinus(hazard, chance);
        Fixed.OneMinusExpMinus(rates, odds);
        for (var cell = 0; cell < cells; cell++)
        {
            // Chances per unit of rate, then each cause after those drawn before it.
            var perRate = trial[cell] > 0 ? chance[cell] * days / trial[cell] : 0;
            var (toCore, toLapse) = (settle[cell] * perRate, trialLapse[cell] * perRate);
            settle[cell] = Math.Min(1, toCore);
            trialLapse[cell] = After(toCore, toLapse);
            trialMove[cell] = After(toCore + toLapse, chance[cell] - toCore - toLapse);
            perRate = core[cell] > 0 ? chance[cells + cell] * days / core[cell] : 0;
            coreLapse[cell] = Math.Min(1, coreLapse[cell] * perRate);
            coreMove[cell] = After(coreLapse[cell], chance[cells + cell] - coreLapse[cell]);
        }
    }

    /// <summary>The chance of a cause given that earlier ones, taking up <paramref name="before"/>, didn't strike.</summary>
    private static double After(double before, double chance) =>
        before < 1 ? Math.Clamp(chance / (1 - before), 0, 1) : 0;

    /// <summary>Who leaves a class, and by which cause.</summary>
    private void Exit()
    {
        Draw(Purposes.Settle, state.Trial, settle, settled);
        Draw(Purposes.CoreLapse, state.Core, coreLapse, coreLapsed);
        Remain(state.Trial, settled);
        Draw(Purposes.TrialLapse, left, trialLapse, trialLapsed);
        Remain(left, trialLapsed);
        Draw(Purposes.TrialMove, left, trialMove, trialMoved);
        Remain(state.Core, coreLapsed);
        Draw(Purposes.CoreMove, left, coreMove, coreMoved);
        for (var cell = 0; cell < cells; cell++)
        {
            movers[cell] = trialMoved[cell] + coreMoved[cell];
        }
    }

    private void Draw(uint purpose, double[] from, double[] chances, double[] to)
    {
        var at = (int)(purpose - Purposes.Settle) * cells;
        Counts.Binomial(from, chances, cellLuck.AsSpan(at, cells), cellNormal.AsSpan(at, cells), to);
    }

    private void Remain(double[] from, double[] gone)
    {
        for (var cell = 0; cell < cells; cell++)
        {
            left[cell] = from[cell] - gone[cell];
        }
    }

    /// <summary>Who adopts for the first time or comes back: both pick among all firms alike.</summary>
    private void Enter()
    {
        state.Never.CopyTo(classes, 0);
        state.Lapsed.CopyTo(classes, people);
        Counts.Binomial(classes, odds, peopleLuck, peopleNormal, gained);
        for (var s = 0; s < state.Segments; s++)
        {
            state.Never[s] -= gained[s];
            state.Lapsed[s] -= gained[people + s];
            gained[s] += gained[people + s];
        }
    }

    /// <summary>Everyone arrives where he goes; people are conserved.</summary>
    private void Move()
    {
        var firms = state.Firms;
        Array.Clear(state.Won);
        Array.Clear(state.Settled);
        for (var s = 0; s < state.Segments; s++)
        {
            var everyone = state.Never[s];
            for (var f = 0; f < firms; f++)
            {
                var cell = s * firms + f;
                var arrived = tree.Arrived(s, f);
                state.Won[f] += arrived;
                state.Settled[f] += settled[cell];
                state.Trial[cell] += arrived - settled[cell] - trialLapsed[cell] - trialMoved[cell];
                state.Core[cell] += settled[cell] - coreLapsed[cell] - coreMoved[cell];
                state.Lapsed[s] += trialLapsed[cell] + coreLapsed[cell];
                everyone += state.Trial[cell] + state.Core[cell];
                if (!(state.Trial[cell] >= 0 && state.Core[cell] >= 0))
                {
                    throw new InvalidOperationException($"a negative count of users in cell {cell}");
                }
            }

            if (everyone + state.Lapsed[s] != state.Parameters.Size[s])
            {
                throw new InvalidOperationException(
                    $"segment {state.Scenario.Segments[s].Id} has {everyone + state.Lapsed[s]:R} people, not {state.Parameters.Size[s]:R}");
            }
        }
    }
}
