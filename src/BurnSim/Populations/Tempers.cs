using BurnSim.Randomness;

namespace BurnSim.Populations;

/// <summary>
/// How people differ: each has a pull and a sensitivity to quality of their own, lognormal with mean 1, worked out from
/// their number whenever they are needed and kept nowhere.
/// </summary>
internal sealed class Tempers
{
    // One in two thousand is farther from the middle in either: few enough to look at every tick, far enough out that
    // the rest's greatest chances aren't much above their mean.
    private const double FarFrom = 3.5;
    private const double FarBelow = 2.32629079035525e-4;

    /// <summary>Standard deviation of the logarithm of each.</summary>
    public double Deviation { get; set; }

    /// <summary>Whether people differ at all.</summary>
    public bool Differ => Deviation > 0;

    /// <summary>The greatest pull and sensitivity of those who aren't far from the middle.</summary>
    public (double Pull, double Sense) Farthest => Differ ? (Of(FarFrom), Of(FarFrom)) : (1, 1);

    /// <summary>The greatest e^(exponent × sensitivity) of anyone who isn't far from the middle.</summary>
    public double Greatest(double exponent) =>
        Fixed.Exp(Outlook.Bounded(Differ ? Farthest.Sense * Math.Max(0, exponent) : exponent));

    /// <summary>Marks who is far above the middle in pull or sensitivity.</summary>
    /// <param name="names">People, by number.</param>
    /// <param name="draws">Of the run.</param>
    /// <param name="luck">Room for two numbers a person.</param>
    /// <param name="isFar">One a person.</param>
    public void Far(ReadOnlySpan<uint> names, in Draws draws, Span<double> luck, Span<bool> isFar)
    {
        if (!Differ)
        {
            isFar[..names.Length].Clear();
            return;
        }

        draws.Uniforms(Purposes.Pull, 2, names, 0, luck);
        for (var i = 0; i < names.Length; i++)
        {
            isFar[i] = Math.Max(luck[i], luck[names.Length + i]) > 1 - FarBelow;
        }
    }

    /// <summary>Pulls, then sensitivities of some people.</summary>
    public void Of(ReadOnlySpan<uint> names, in Draws draws, Span<double> pullThenSense)
    {
        draws.Uniforms(Purposes.Pull, 2, names, 0, pullThenSense);
        Normal.Quantile(pullThenSense, pullThenSense);
        for (var i = 0; i < pullThenSense.Length; i++) pullThenSense[i] = Deviation * (pullThenSense[i] - Deviation / 2);
        Fixed.Exp(pullThenSense, pullThenSense);
    }

    private double Of(double normal) => Fixed.Exp(Deviation * (normal - Deviation / 2));
}
