using BurnSim.Experiments.Quantities;
using BurnSim.Recording;

namespace BurnSim.Experiments.Stopping;

/// <summary>
/// When runs are enough: a quantity's mean is to be known to a precision, <c>p_win(moonshot) ± 1%</c>. Given the finished
/// runs in the order of their numbers it says after which one to stop; what comes later must not be given.
/// </summary>
public sealed class Until
{
    private readonly ConfidenceSequence sequence;

    public Until(Quantity quantity, Precision precision)
    {
        (Quantity, Precision) = (quantity, precision);
        sequence = new ConfidenceSequence(quantity.Kind, precision);
    }

    public Quantity Quantity { get; }

    public Precision Precision { get; }

    /// <inheritdoc cref="ConfidenceSequence.Runs"/>
    public long Runs => sequence.Runs;

    /// <inheritdoc cref="ConfidenceSequence.NextLook"/>
    public long NextLook => sequence.NextLook;

    /// <inheritdoc cref="ConfidenceSequence.Reached"/>
    public bool Reached => sequence.Reached;

    /// <summary>Reads a quantity, ± (or +- or +/-) and a precision.</summary>
    /// <exception cref="Misreading">It is no such thing; says where and why.</exception>
    public static Until Parse(string text, Scenario scenario)
    {
        var (name, rest) = Passage.Of(text).CutAt("±", "+/-", "+-");
        var quantity = Quantity.Read(name, scenario);
        return rest is { } precision ? new(quantity, Precision.Read(precision, quantity.Kind))
            : throw new Misreading(text.Length, 0, $"a precision is missing, as in {quantity.Name} ± 1%", []);
    }

    /// <summary>Takes in the next finished run.</summary>
    public void Add(Outcome run) => sequence.Add(Quantity.Of(run));

    /// <inheritdoc cref="ConfidenceSequence.Estimate"/>
    public Estimate Estimate(long most = long.MaxValue) => sequence.Estimate(most);
}
