using System.Numerics;
using BurnSim.Market;
using BurnSim.Populations;
using BurnSim.Randomness;

namespace BurnSim.Phases;

/// <summary>
/// Phase 4. People adopt, settle, look around, lapse and come back. Reads attention, buzz and quality; writes users. What
/// draws people is worked out here; how they move is their population's.
/// </summary>
public sealed class Adopt
{
    // e^±60 is beyond any rate that matters, and products of it with rates are still numbers.
    private const double Beyond = 60;

    private readonly State state;
    private readonly IPopulation people;

    // By spot: contacts per person on the platform and day.
    private readonly double[] contacts;

    // By cell: word of mouth per user, and what comes by itself; 0 for a firm that isn't in the market.
    private readonly double[] talk, innovation;

    public Adopt(State state, IPopulation people)
    {
        (this.state, this.people) = (state, people);
        contacts = new double[state.Attention.Length];
        (talk, innovation) = (new double[state.Cells], new double[state.Cells]);
    }

    public void Begin(in Draws draws) => people.Begin(draws);

    public void Pass(in Draws draws)
    {
        if (state.QualityMoved)
        {
            Judge();
        }

        Reach();
        Attract();
        people.Pass(draws);
        Count();
        state.QualityMoved = false;
    }

    /// <summary>
    /// What is worked out anew when a quality has moved or a firm has come or gone: how quality holds users, exp(−κ'Q), word
    /// of mouth per user and the organic weights.
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
                state.Hold[cell] = Fixed.Exp(Math.Clamp(-p.QualityHold[s] * state.Quality[f], -Beyond, Beyond));
                talk[cell] = p.Size[s] > 0 && people.HearsEveryone ? p.Imitation[s] / p.Size[s] : 0;
                innovation[cell] = here ? p.Innovation[s] * weight : 0;
            }
        }
    }

    /// <summary>Saturation, 1 − exp(−m̃/R): the more is bought the dearer each next user.</summary>
    private void Reach()
    {
        for (var k = 0; k < state.Platforms; k++)
        {
            var perPerson = new Vector<double>(state.Parameters.PerPerson[k]);
            var attention = State.Wide(state.On(state.Attention, k));
            var here = State.Wide(state.On(contacts, k));
            for (var i = 0; i < here.Length; i++)
            {
                here[i] = attention[i] * perPerson;
            }
        }

        Fixed.OneMinusExpMinus(contacts, state.Reached);
    }

    /// <summary>Adstock z ← θz + (1−θ)·y·e, and what draws people before they judge its quality: z + β·e·A/N + ι·w, per person and day.</summary>
    private void Attract()
    {
        var (p, segments, platforms) = (state.Parameters, state.Segments, state.Platforms);
        var (keep, fresh) = (p.AdstockKeep, 1 - p.AdstockKeep);
        ReadOnlySpan<double> audience = p.Reach, reached = state.Reached, trial = state.Trial, core = state.Core;
        Span<double> adstock = state.Adstock, draw = state.Draw;
        for (var f = 0; f < state.Firms; f++)
        {
            var buzz = state.Buzz[f];
            for (var s = 0; s < segments; s++)
            {
                var (cell, exposure) = (f * segments + s, 0.0);
                var here = audience.Slice(s * platforms, platforms);
                for (int k = 0, spot = f; k < here.Length; k++, spot += state.Row)
                {
                    exposure += here[k] * reached[spot];
                }

                adstock[cell] = keep * adstock[cell] + fresh * exposure * buzz;
                draw[cell] = adstock[cell] + talk[cell] * buzz * (trial[cell] + core[cell]) + innovation[cell];
            }
        }
    }

    /// <summary>Users by firm; and that nobody is missing.</summary>
    private void Count()
    {
        var segments = state.Segments;
        ReadOnlySpan<double> trial = state.Trial, core = state.Core;
        Array.Clear(state.Users);
        for (var s = 0; s < segments; s++)
        {
            var users = 0.0;
            for (int f = 0, cell = s; f < state.Firms; f++, cell += segments)
            {
                var here = trial[cell] + core[cell];
                users += here;
                state.Users[f] += here;
            }

            var everyone = state.Never[s] + state.Lapsed[s] + users;
            if (everyone != state.Parameters.Size[s])
            {
                throw new InvalidOperationException(
                    $"segment {state.Scenario.Segments[s].Id} has {everyone:R} people, not {state.Parameters.Size[s]:R}");
            }
        }
    }
}
