using BurnSim.Randomness;

namespace BurnSim;

/// <summary>
/// A number of a scenario: certain, or uncertain and drawn once a run. The draw belongs to a name, so that two scenarios
/// that share a number share its luck.
/// </summary>
/// <param name="Value">What it is drawn from; of it, what lies inside [Min, Max].</param>
/// <param name="Path">Where it stands in the scenario, e.g. <c>firms.moonshot.cash</c>.</param>
/// <param name="Min">Least value.</param>
/// <param name="Max">Greatest value.</param>
/// <param name="With">The draw it shares with others, so that they go together; null: it has its own.</param>
public sealed record Number(
    Distribution Value, string Path = "", double Min = double.NegativeInfinity, double Max = double.PositiveInfinity, string? With = null)
{
    // The least and greatest uniform draw.
    private const double First = 1.0 / (1L << 53), Last = 1 - First;

    // What lies below Min, and what doesn't lie above Max, as fractions of the distribution. A reader refuses choices outside.
    private readonly double below = Value is Certain or ChoiceShape ? 0 : Below(Value, value => value < Min);
    private readonly double within = Value is Certain or ChoiceShape ? 1 : Below(Value, value => value <= Max);

    public static implicit operator Number(double value) => new(new Certain(value));

    /// <summary>How files have it.</summary>
    public Unit Unit { get; init; } = new("", 1);

    public bool IsUncertain => Value is not Certain;

    /// <summary>The name of its draw.</summary>
    public string Name => With ?? Path;

    /// <summary>The number's value in one run.</summary>
    public double Draw(in Draws draws) =>
        Value is Certain(var certain) ? certain
        : At(draws.Pins?.Of(this) ?? draws.Uniform(Purposes.Uncertain, Names.Of(Name), 0));

    /// <summary>The value with a fraction <paramref name="u"/>, within (0, 1), of what can be drawn below it.</summary>
    public double At(double u) => below == 0 && within == 1
        ? Value.Quantile(u)
        : Math.Clamp(Value.Quantile(Math.Clamp(below + u * (within - below), First, Last)), Min, Max);

    /// <summary>The fraction of a distribution for whose values something holds, which it does up to some value.</summary>
    private static double Below(Distribution of, Func<double, bool> holds)
    {
        if (holds(of.Quantile(Last))) return 1;
        if (!holds(of.Quantile(First))) return 0;
        var (low, high) = (First, Last);
        while (high - low > First)
        {
            var middle = low + (high - low) / 2;
            (low, high) = holds(of.Quantile(middle)) ? (middle, high) : (low, middle);
        }

        return low;
    }
}
