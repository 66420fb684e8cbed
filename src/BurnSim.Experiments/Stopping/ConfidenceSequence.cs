using BurnSim.Experiments.Quantities;

namespace BurnSim.Experiments.Stopping;

/// <summary>
/// A mean followed run by run until it is known to a precision, in fixed memory. Its intervals hold the true mean at 95 %,
/// all of them together, so that it may be looked at again and again and stopped at any look.
/// </summary>
/// <remarks>
/// When the interval is narrow enough is known but for the spread: after N = z²σ²/ε² runs (Chow and Robbins 1965). Until
/// then the sum of deviations from the true mean is a random walk of N steps, and that it ever leaves ±z σ√N is at most
/// twice as likely as that it ends outside (the reflection principle; Lévy's inequality). So with z for 2.5 % at the end
/// there are 5 % for all looks: the boundary of O'Brien and Fleming (1979) in the limit of many looks. Half the interval is
/// ε N/n after n runs and ε at the end. Looks are at run counts fixed beforehand: only the runs decide where it stops.
/// docs/decisions/0010-enough-runs.md has the coverage measured.
/// </remarks>
public sealed class ConfidenceSequence(QuantityKind kind, Precision precision)
{
    // Φ(z) = 1 − 0.05/4.
    private const double Z = 2.241402727604945;

    // The first look is after 32 runs, the next when there are a 64th part more (at least one). An amount that is mostly 0
    // must have been something else in as many.
    private const int First = 32, Part = 64;

    // After so few events a chance may still be 0: Wilson's lower end misses small chances too often (Brown, Cai and
    // DasGupta 2001, "Interval estimation for a binomial proportion", mend it for as many).
    private const int Few = 3;

    private Moments moments;
    private long something;

    /// <summary>Finished runs taken in.</summary>
    public long Runs { get; private set; }

    /// <summary>The run count at which it looks next whether that's enough.</summary>
    public long NextLook { get; private set; } = First;

    /// <summary>At the last look the interval was no wider than asked for: these runs are enough.</summary>
    public bool Reached { get; private set; }

    /// <summary>Takes in the next run's value, below 10¹⁸; NaN: it has none.</summary>
    /// <exception cref="InvalidOperationException">The runs were enough before.</exception>
    public void Add(double value)
    {
        if (Reached)
        {
            throw new InvalidOperationException($"{Runs} runs were enough; another must not change what they say");
        }

        Runs++;
        if (!double.IsNaN(value))
        {
            moments = moments.With(value);
            something += value != 0 ? 1 : 0;
        }

        if (Runs == NextLook)
        {
            NextLook += Math.Max(1, NextLook / Part);
            Reached = Estimate().Half <= precision.At(moments.Mean);
        }
    }

    /// <summary>
    /// What is known now. The more runs may still come the wider is the interval, for each has its chance to mislead.
    /// </summary>
    /// <param name="most">The run count at which it ends at the latest, however little is known then.</param>
    public Estimate Estimate(long most = long.MaxValue)
    {
        var count = moments.Count;
        var valued = count == 0 ? 0 : (double)count / Runs;
        var score = Score.Of(kind, moments);
        var half = precision.At(moments.Mean);
        var isTold = count > 0 && (kind != QuantityKind.Amount || something >= First);
        var needed = isTold && half > 0 ? score.Needed(Z, half) : double.PositiveInfinity;
        var end = Math.Min(needed, most * valued);
        return new(
            Runs, count == 0 ? double.NaN : moments.Mean,
            isTold && double.IsFinite(end) ? Interval(score, Z * Math.Sqrt(Math.Max(1, end / count))) : kind.Ends(),
            needed / valued);
    }

    private (double Low, double High) Interval(Score score, double z)
    {
        var ((least, most), (low, high)) = (kind.Ends(), score.Interval(z));
        return kind == QuantityKind.Chance
            ? (something <= Few ? 0 : low, moments.Count - something <= Few ? 1 : high)
            : (Math.Max(least, low), Math.Min(most, high));
    }
}
