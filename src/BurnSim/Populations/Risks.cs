using System.Numerics;
using BurnSim.Market;
using BurnSim.Randomness;

namespace BurnSim.Populations;

/// <summary>
/// Part of cohorts: what may happen to a user in a tick, and how likely. A user looks around at σΛ/a; picking his own firm
/// is no move, which leaves σ(Λ − λ)/a. Arrays are by cell, 0 for a firm that isn't in the market.
/// </summary>
public sealed class Risks
{
    /// <summary>Settle, CoreLapse, TrialLapse, CoreMove and TrialMove, in the order of their purposes.</summary>
    public const int Causes = 5;

    // e^±60 is beyond any rate that matters, and products of it with rates are still numbers.
    private const double Beyond = 60;

    private readonly State state;
    private readonly int cells;

    // Rates, that change with quality and with who is in the market.
    private readonly double[] settling, trialLapsing, coreLapsing, looking;

    // Of trial, then core users: everything that may happen together, times a tick, and the chance that something does.
    private readonly double[] hazard, leaving;

    /// <summary>How quality draws people to a firm: exp(κ(Q − max Q)).</summary>
    public double[] Appeal { get; }

    /// <summary>Chances in a tick, [cause × cells + cell], each for those whom no cause before it took.</summary>
    public double[] Chances { get; }

    public Risks(State state)
    {
        (this.state, cells) = (state, state.Cells);
        double[] Cell(int times = 1) => new double[times * cells];
        (Appeal, Chances) = (Cell(), Cell(Causes));
        (settling, trialLapsing, coreLapsing, looking) = (Cell(), Cell(), Cell(), Cell());
        (hazard, leaving) = (Cell(2), Cell(2));
    }

    /// <summary>
    /// What quality decides, worked out anew when a quality has moved or a firm has come or gone: appeal
    /// exp(κ(Q − max Q)), lapsing held back by exp(−κ'Q), looking around at σ/a.
    /// </summary>
    public void Judge()
    {
        var p = state.Parameters;
        for (var f = 0; f < state.Firms; f++)
        {
            var here = state.Operates(f);
            for (var s = 0; s < state.Segments; s++)
            {
                var cell = f * state.Segments + s;
                var drawn = Fixed.Exp(Math.Max(-Beyond, p.QualityPull[s] * (state.Quality[f] - state.BestQuality)));
                var held = state.Hold[cell];
                Appeal[cell] = here ? drawn : 0;
                (settling[cell], looking[cell]) = here ? (p.SettleRate[s], p.Openness[s] / drawn) : (0, 0);
                (trialLapsing[cell], coreLapsing[cell]) =
                    here ? (p.TrialLapse[s] * held, p.CoreLapse[s] * held) : (0, 0);
            }
        }
    }

    /// <summary>Competing risks: cause / all · (1 − exp(−all·Δ)), each after those drawn before it.</summary>
    /// <param name="rivals">Λ − λ by cell.</param>
    public void Weigh(ReadOnlySpan<double> rivals)
    {
        var days = new Vector<double>(state.Days);
        var away = State.Wide(rivals);
        var toSettle = State.Wide(settling);
        var trialToLapse = State.Wide(trialLapsing);
        var coreToLapse = State.Wide(coreLapsing);
        var toLook = State.Wide(looking);
        var trial = State.Wide(hazard.AsSpan(0, cells));
        var core = State.Wide(hazard.AsSpan(cells));
        for (var i = 0; i < trial.Length; i++)
        {
            var look = toLook[i] * away[i];
            trial[i] = (toSettle[i] + trialToLapse[i] + look) * days;
            core[i] = (coreToLapse[i] + look) * days;
        }

        Fixed.OneMinusExpMinus(hazard, leaving);
        var trialLeaves = State.Wide(leaving.AsSpan(0, cells));
        var coreLeaves = State.Wide(leaving.AsSpan(cells));
        var settle = Of(Purposes.Settle);
        var coreLapse = Of(Purposes.CoreLapse);
        var trialLapse = Of(Purposes.TrialLapse);
        var coreMove = Of(Purposes.CoreMove);
        var trialMove = Of(Purposes.TrialMove);
        for (var i = 0; i < trial.Length; i++)
        {
            var perRate = State.Ratio(trialLeaves[i] * days, trial[i]);
            var (first, second) = (toSettle[i] * perRate, trialToLapse[i] * perRate);
            settle[i] = State.Smaller(first, Vector<double>.One);
            trialLapse[i] = After(first, second);
            trialMove[i] = After(first + second, trialLeaves[i] - first - second);
            first = coreToLapse[i] * State.Ratio(coreLeaves[i] * days, core[i]);
            coreLapse[i] = State.Smaller(first, Vector<double>.One);
            coreMove[i] = After(first, coreLeaves[i] - first);
        }
    }

    private Span<Vector<double>> Of(uint cause) =>
        State.Wide(Chances.AsSpan((int)(cause - Purposes.Settle) * cells, cells));

    /// <summary>The chance of a cause given that earlier ones, taking up <paramref name="before"/>, didn't strike.</summary>
    private static Vector<double> After(Vector<double> before, Vector<double> chance) => State.Larger(
        State.Smaller(State.Ratio(chance, Vector<double>.One - before), Vector<double>.One), Vector<double>.Zero);
}
