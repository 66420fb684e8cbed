using BurnSim.Market;
using BurnSim.Randomness;

namespace BurnSim.Phases;

/// <summary>
/// Phase 5. Users leave data, training buys compute, and on release days both become quality. Reads users, training
/// plans and synthetic shares; writes data, compute, fidelity and quality.
/// </summary>
public sealed class Train
{
    // Training compute per parameter squared at the compute-optimal ratio: 6 FLOP per parameter and token, 20 tokens
    // per parameter (Hoffmann et al. 2022).
    private const double FlopPerParameterSquared = 120;

    private readonly State state;
    private readonly double[] frontier;
    private int frontierSeen;

    public Train(State state)
    {
        this.state = state;
        frontier = new double[state.Scenario.Ticks + 1];
    }

    public void Begin() => frontierSeen = 0;

    public void Pass(in Draws draws)
    {
        var p = state.Parameters;
        for (var f = 0; f < state.Firms; f++)
        {
            if (!state.Operates(f))
            {
                continue;
            }

            var tokens = 0.0;
            for (var s = 0; s < state.Segments; s++)
            {
                var cell = f * state.Segments + s;
                tokens += p.DataPerUserDay[s] * (state.Trial[cell] + state.Core[cell]);
            }

            state.HumanData[f] += p.Value * tokens * state.Days;
            state.Compute[f] += state.TrainingPlan[f] * state.Days / (p.ComputePrice * state.ComputeLeft);
            if (state.NextRelease[f] <= state.Tick * state.Days)
            {
                Release(f, draws);
            }
        }

        FollowFrontier();
    }

    private void Release(int f, in Draws draws)
    {
        var p = state.Parameters;
        state.NextRelease[f] += Math.Max(state.Days, p.ReleaseEvery[f]);
        state.Fidelity[f] = NextFidelity(state.Fidelity[f], state.Synthetic[f], p.Memory);
        var luck = p.ReleaseLuck > 0
            ? p.ReleaseLuck * Normal.Quantile(
                draws.Uniform(Purposes.Release, state.Roster.Firms[f], (uint)state.Tick))
            : 0;
        var data = Tokens(p.Corpus[f] + state.HumanData[f], state.Synthetic[f], p.SyntheticWorth);
        state.Quality[f] =
            QualityOf(p, state.Compute[f], state.Fidelity[f] * data) + state.Shock[f] + luck;
        state.QualityMoved = true;
    }

    /// <summary>
    /// Fidelity after a release: v ← (1−φ) + φ(1 − 1/M)v. What is learnt from synthetic data has lost 1/M of its
    /// variance (Shumailov et al. 2024).
    /// </summary>
    public static double NextFidelity(double fidelity, double synthetic, double memory) =>
        1 - synthetic + synthetic * (1 - 1 / memory) * fidelity;

    /// <summary>
    /// Tokens that human data and synthetic data are worth together: H·(1 + R*(1 − e^(−R/R*))) with R = φ/(1−φ)
    /// synthetic tokens per human one. The law is that of repeated data (Muennighoff et al. 2023); with tokens counted
    /// at face value no share of synthetic data would be too much (docs/decisions/0003).
    /// </summary>
    public static double Tokens(double human, double synthetic, double worth)
    {
        if (synthetic <= 0 || worth <= 0)
        {
            return human;
        }

        var perHuman = synthetic < 1 ? synthetic / (1 - synthetic) : double.PositiveInfinity;
        return human * (1 + worth * (1 - Fixed.Exp(-perHuman / worth)));
    }

    /// <summary>Loss in nats per token: E + A·N^−α + B·D^−β with N = √(compute/120) (Besiroglu et al. 2024).</summary>
    public static double Loss(Parameters p, double compute, double tokens)
    {
        var parameters = Math.Sqrt(compute / FlopPerParameterSquared);
        return p.LossFloor + p.ParameterScale * Fixed.Pow(parameters, -p.ParameterExponent)
            + p.DataScale * Fixed.Pow(tokens, -p.DataExponent);
    }

    /// <summary>Quality in generations above the reference model: (L_ref − L)/ℓ.</summary>
    public static double QualityOf(Parameters p, double compute, double tokens) =>
        (p.ReferenceLoss - Loss(p, compute, tokens)) / p.Generation;

    /// <summary>Open weights: nobody is more than a gap behind the frontier of some days ago.</summary>
    private void FollowFrontier()
    {
        var p = state.Parameters;
        var best = double.NegativeInfinity;
        for (var f = 0; f < state.Firms; f++)
        {
            best = state.Operates(f) ? Math.Max(best, state.Quality[f]) : best;
        }

        best = double.IsFinite(best) ? best : state.BestQuality;
        frontier[frontierSeen++] = best;
        var then = frontierSeen - 1 - (int)(p.OpenLag / state.Days);
        if (then >= 0)
        {
            var least = frontier[then] - p.OpenGap;
            for (var f = 0; f < state.Firms; f++)
            {
                if (state.Operates(f) && state.Quality[f] < least)
                {
                    state.Quality[f] = least;
                    state.QualityMoved = true;
                }
            }
        }

        if (best != state.BestQuality)
        {
            state.BestQuality = best;
            state.QualityMoved = true;
        }
    }
}
