using BurnSim.Randomness;

namespace BurnSim;

/// <summary>
/// A number of a scenario: certain, or uncertain and drawn once a run. The draw belongs to the number's
/// <see cref="Path"/>, so that two scenarios that share a number share its luck.
/// </summary>
/// <param name="Value">What it is drawn from.</param>
/// <param name="Path">Where it stands in the scenario, e.g. <c>firms.moonshot.cash</c>; the name of its draw.</param>
/// <param name="Min">Least value; draws outside [Min, Max] are drawn again.</param>
/// <param name="Max">Greatest value.</param>
public sealed record Number(
    Distribution Value, string Path = "", double Min = double.NegativeInfinity, double Max = double.PositiveInfinity)
{
    // Redrawing keeps the shape inside the range. A reader refuses shapes with little inside, so 64 is never reached
    // by luck: at one half inside it would fail once in 2⁶⁴ draws.
    private const uint Attempts = 64;

    public static implicit operator Number(double value) => new(new Certain(value));

    public bool IsUncertain => Value is not Certain;

    /// <summary>The number's value in one run.</summary>
    public double Draw(in Draws draws)
    {
        if (Value is Certain(var certain))
        {
            return certain;
        }

        var name = Names.Of(Path);
        for (uint attempt = 0; attempt < Attempts; attempt++)
        {
            var value = Value.Quantile(draws.Uniform(Purposes.Uncertain, name, attempt));
            if (value >= Min && value <= Max)
            {
                return value;
            }
        }

        return Math.Clamp(Value.Quantile(0.5), Min, Max);
    }
}
