using System.Numerics;
using System.Runtime.InteropServices;
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
    // Settle, CoreLapse, TrialLapse, TrialMove, CoreMove: what happens to a user, in the order of their purposes.
    private const int Causes = 5;

    // e^±60 is beyond any rate that matters, and products of it with rates are still numbers.
    private const double Beyond = 60;

    private readonly State state;
    private readonly FirmTree tree;
    private readonly int cells, people;

    // Rates by cell, that change with quality and with who is in the market; 0 for a firm that isn't.
    private readonly double[] appeal, innovation, settling, trialLapsing, coreLapsing, looking;

    // By cell: word of mouth per user; hazards and chances of trial, then core users; chances and counts by cause.
    private readonly double[] talk, hazard, chance;

    // By spot: contacts per person on the platform and day.
    private readonly double[] contacts;

    private readonly double[] settle, trialLapse, trialMove, coreLapse, coreMove;
    private readonly double[] settled, trialLapsed, trialMoved, coreLapsed, coreMoved, left, movers;

    // Luck: uniforms and their normal quantiles, purpose by purpose.
    private readonly double[] cellLuck, cellNormal, peopleLuck, peopleNormal;

    // By segment, never-users and then lapsed people: how many, hazards, chances and how many come.
    private readonly double[] classes, rates, odds, gained;

    public Adopt(State state)
    {
        this.state = state;
        tree = new FirmTree(state);
        (cells, people) = (state.Cells, state.Never.Length);
        double[] Cell(int times = 1) => new double[times * cells];
        double[] Person() => new double[2 * people];

        (appeal, innovation, settling, trialLapsing, coreLapsing) = (Cell(), Cell(), Cell(), Cell(), Cell());
        contacts = new double[state.Attention.Length];
        (looking, talk, hazard, chance) = (Cell(), Cell(), Cell(2), Cell(2));
        (settle, trialLapse, trialMove, coreLapse, coreMove) = (Cell(), Cell(), Cell(), Cell(), Cell());
        (settled, trialLapsed, trialMoved, coreLapsed, coreMoved) = (Cell(), Cell(), Cell(), Cell(), Cell());
        (left, movers, cellLuck, cellNormal) = (Cell(), Cell(), Cell(Causes), Cell(Causes));
        (peopleLuck, peopleNormal) = (Person(), Person());
        (classes, rates, odds, gained) = (Person(), Person(), Person(), Person());
    }

    public void Pass(in Draws draws)
    {
        var tick = (uint)state.Tick;
        draws.Uniforms(Purposes.Settle, Causes, state.Roster.Cells, tick, cellLuck);
        Normal.Quantile(cellLuck, cellNormal);
        draws.Uniforms(Purposes.Adopt, 2, state.Roster.Segments, tick, peopleLuck);
        Normal.Quantile(peopleLuck, peopleNormal);

        if (state.QualityMoved)
        {
            Judge();
        }

        Reach();
        Attract();
        tree.Weigh();
        Risk();
        Leave();
        Come();
        tree.Pass(movers, gained, draws);
        Arrive();
    }

    /// <summary>
    /// What quality decides, worked out anew when a quality has moved or a firm has come or gone: appeal
    /// exp(κ(Q − max Q)), lapsing held back by exp(−κ'Q), looking around at σ/a, and the organic weights.
    /// </summary>
    private void Judge()
    {
        var p = state.Parameters;
        var weights = 0.0;
        for (var f = 0; f < state.Firms; f++)
        {
            weights += state.Operates(f) ? p.Organic[f] : 0;
        }

        for (var f = 0; f < state.Firms; f++)
        {
            var here = state.Operates(f);
            var weight = here && weights > 0 ? p.Organic[f] / weights : 0;
            for (var s = 0; s < state.Segments; s++)
            {
                var cell = f * state.Segments + s;
                var drawn = Fixed.Exp(Math.Max(-Beyond, p.QualityPull[s] * (state.Quality[f] - state.BestQuality)));
                var held = Fixed.Exp(Math.Clamp(-p.QualityHold[s] * state.Quality[f], -Beyond, Beyond));
                state.Hold[cell] = held;
                talk[cell] = p.Size[s] > 0 ? p.Imitation[s] / p.Size[s] : 0;
                (appeal[cell], innovation[cell]) = here ? (drawn, p.Innovation[s] * weight) : (0, 0);
                (settling[cell], looking[cell]) = here ? (p.SettleRate[s], p.Openness[s] / drawn) : (0, 0);
                (trialLapsing[cell], coreLapsing[cell]) =
                    here ? (p.TrialLapse[s] * held, p.CoreLapse[s] * held) : (0, 0);
            }
        }

        state.QualityMoved = false;
    }

    /// <summary>Saturation, 1 − exp(−m̃/R): the more is bought the dearer each next user.</summary>
    private void Reach()
    {
        ReadOnlySpan<double> attention = state.Attention, perPerson = state.Parameters.PerPerson;
        var spot = 0;
        for (var f = 0; f < state.Firms; f++)
        {
            for (var k = 0; k < perPerson.Length; k++, spot++)
            {
                contacts[spot] = attention[spot] * perPerson[k];
            }
        }

        Fixed.OneMinusExpMinus(contacts, state.Reached);
    }

    /// <summary>Adstock z ← θz + (1−θ)·y·e and pull λ = (z + β·e·A/N + ι·w)·a, per person and day.</summary>
    private void Attract()
    {
        var (p, segments, platforms) = (state.Parameters, state.Segments, state.Platforms);
        var (keep, fresh) = (p.AdstockKeep, 1 - p.AdstockKeep);
        var pull = tree.Pull;
        ReadOnlySpan<double> audience = p.Reach, trial = state.Trial, core = state.Core;
        Span<double> adstock = state.Adstock;
        for (var f = 0; f < state.Firms; f++)
        {
            var buzz = state.Buzz[f];
            var reached = state.Reached.AsSpan(f * platforms, platforms);
            for (var s = 0; s < segments; s++)
            {
                var (cell, exposure) = (f * segments + s, 0.0);
                var here = audience.Slice(s * platforms, platforms);
                for (var k = 0; k < here.Length; k++)
                {
                    exposure += here[k] * reached[k];
                }

                adstock[cell] = keep * adstock[cell] + fresh * exposure * buzz;
                var mouth = talk[cell] * buzz * (trial[cell] + core[cell]);
                pull[cell] = (adstock[cell] + mouth + innovation[cell]) * appeal[cell];
            }
        }
    }

    /// <summary>
    /// Competing risks of each class, and their chances in a tick: cause / all · (1 − exp(−all·Δ)), each after those
    /// drawn before it. A user looks around at σΛ/a; picking his own firm is no move, which leaves σ(Λ − λ)/a.
    /// </summary>
    private void Risk()
    {
        var days = new Vector<double>(state.Days);
        var rivals = MemoryMarshal.Cast<double, Vector<double>>(tree.Rivals);
        var toSettle = State.Wide(settling);
        var toLapse = State.Wide(trialLapsing);
        var coreToLapse = State.Wide(coreLapsing);
        var toLook = State.Wide(looking);
        var trial = State.Wide(hazard.AsSpan(0, cells));
        var core = State.Wide(hazard.AsSpan(cells));
        for (var i = 0; i < trial.Length; i++)
        {
            var look = toLook[i] * rivals[i];
            trial[i] = (toSettle[i] + toLapse[i] + look) * days;
            core[i] = (coreToLapse[i] + look) * days;
        }

        for (var s = 0; s < state.Segments; s++)
        {
            rates[s] = tree.All(s) * state.Days;
            rates[people + s] = state.Parameters.WinBack[s] * rates[s];
        }

        Fixed.OneMinusExpMinus(hazard, chance);
        Fixed.OneMinusExpMinus(rates, odds);
        var trialLeaves = State.Wide(chance.AsSpan(0, cells));
        var coreLeaves = State.Wide(chance.AsSpan(cells));
        var settleChance = State.Wide(settle);
        var trialLapseChance = State.Wide(trialLapse);
        var trialMoveChance = State.Wide(trialMove);
        var coreLapseChance = State.Wide(coreLapse);
        var coreMoveChance = State.Wide(coreMove);
        for (var i = 0; i < trial.Length; i++)
        {
            var perRate = Ratio(trialLeaves[i] * days, trial[i]);
            var (first, second) = (toSettle[i] * perRate, toLapse[i] * perRate);
            settleChance[i] = Vector.Min(first, Vector<double>.One);
            trialLapseChance[i] = After(first, second);
            trialMoveChance[i] = After(first + second, trialLeaves[i] - first - second);
            first = coreToLapse[i] * Ratio(coreLeaves[i] * days, core[i]);
            coreLapseChance[i] = Vector.Min(first, Vector<double>.One);
            coreMoveChance[i] = After(first, coreLeaves[i] - first);
        }
    }

    /// <summary>a/b, and 0 where b is 0.</summary>
    private static Vector<double> Ratio(Vector<double> a, Vector<double> b) =>
        Vector.ConditionalSelect(Vector.GreaterThan(b, Vector<double>.Zero), a / b, Vector<double>.Zero);

    /// <summary>The chance of a cause given that earlier ones, taking up <paramref name="before"/>, didn't strike.</summary>
    private static Vector<double> After(Vector<double> before, Vector<double> chance) => Vector.Max(
        Vector<double>.Zero, Vector.Min(Vector<double>.One, Ratio(chance, Vector<double>.One - before)));

    /// <summary>Who leaves a class, and by which cause.</summary>
    private void Leave()
    {
        Draw(Purposes.Settle, state.Trial, settle, settled);
        Draw(Purposes.CoreLapse, state.Core, coreLapse, coreLapsed);
        Subtract(state.Trial, settled, left);
        Draw(Purposes.TrialLapse, left, trialLapse, trialLapsed);
        Subtract(left, trialLapsed, left);
        Draw(Purposes.TrialMove, left, trialMove, trialMoved);
        Subtract(state.Core, coreLapsed, left);
        Draw(Purposes.CoreMove, left, coreMove, coreMoved);
    }

    private void Draw(uint purpose, double[] from, double[] chances, double[] to)
    {
        var at = (int)(purpose - Purposes.Settle) * cells;
        Counts.Binomial(from, chances, cellLuck.AsSpan(at, cells), cellNormal.AsSpan(at, cells), to);
    }

    private static void Subtract(double[] from, double[] gone, double[] to)
    {
        var rest = State.Wide(to);
        var before = State.Wide(from);
        var less = State.Wide(gone);
        for (var i = 0; i < rest.Length; i++)
        {
            rest[i] = before[i] - less[i];
        }
    }

    /// <summary>Who adopts for the first time or comes back: both pick among all firms alike.</summary>
    private void Come()
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

        var all = State.Wide(movers);
        var fromTrial = State.Wide(trialMoved);
        var fromCore = State.Wide(coreMoved);
        for (var i = 0; i < all.Length; i++)
        {
            all[i] = fromTrial[i] + fromCore[i];
        }
    }

    /// <summary>Everyone arrives where he goes; people are conserved.</summary>
    private void Arrive()
    {
        var (firms, segments) = (state.Firms, state.Segments);
        ReadOnlySpan<double> arrived = tree.Arrived;
        Span<double> trial = state.Trial, core = state.Core;
        var fewest = 0.0;
        for (var f = 0; f < firms; f++)
        {
            var (won, became, users) = (0.0, 0.0, 0.0);
            for (var s = 0; s < segments; s++)
            {
                var cell = f * segments + s;
                trial[cell] += arrived[cell] - settled[cell] - trialLapsed[cell] - trialMoved[cell];
                core[cell] += settled[cell] - coreLapsed[cell] - coreMoved[cell];
                state.Lapsed[s] += trialLapsed[cell] + coreLapsed[cell];
                won += arrived[cell];
                became += settled[cell];
                users += trial[cell] + core[cell];
                fewest = Math.Min(fewest, Math.Min(trial[cell], core[cell]));
            }

            (state.Won[f], state.Settled[f], state.Users[f]) = (won, became, users);
        }

        if (fewest < 0)
        {
            throw new InvalidOperationException($"a count of users is {fewest:R}");
        }

        for (var s = 0; s < segments; s++)
        {
            var everyone = state.Never[s] + state.Lapsed[s];
            for (var cell = s; cell < firms * segments; cell += segments)
            {
                everyone += trial[cell] + core[cell];
            }

            if (everyone != state.Parameters.Size[s])
            {
                throw new InvalidOperationException(
                    $"segment {state.Scenario.Segments[s].Id} has {everyone:R} people, not {state.Parameters.Size[s]:R}");
            }
        }
    }
}
