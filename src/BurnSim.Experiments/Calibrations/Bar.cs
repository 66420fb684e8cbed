using BurnSim.Randomness;

namespace BurnSim.Experiments.Calibrations;

/// <summary>A fact's error bar: what it was lies between the ends.</summary>
public readonly record struct Bar(double Low, double High)
{
    // Half a bar of no width, as a logarithm: the usual tolerance of ten percent. Beyond 1,000 times off all is as far.
    private const double Narrow = 0.1, Furthest = 1000;

    public static Bar Of(Target target) => new(target.Low, target.High);

    /// <summary>
    /// How far a reading lies outside, in halves of the bar: 0 inside. What is above 0 is measured by ratios, so that half
    /// and twice as much are as far off; a missing reading is infinitely far.
    /// </summary>
    public double Miss(double reading)
    {
        if (double.IsNaN(reading)) return double.PositiveInfinity;
        if (reading >= Low && reading <= High) return 0;
        var (near, half) = (reading < Low ? Low : High, (High - Low) / 2);
        return Low > 0
            ? Math.Abs(Fixed.Log(Math.Clamp(reading / near, 1 / Furthest, Furthest))) / (half > 0 ? Fixed.Log(High / Low) / 2 : Narrow)
            : Math.Abs(reading - near) / (half > 0 ? half : 1);
    }
}
