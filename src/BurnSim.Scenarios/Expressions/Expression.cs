using BurnSim.Strategies;

namespace BurnSim.Scenarios.Expressions;

/// <summary>
/// A compiled expression. Calling it allocates nothing. Its value is finite: what divides by nothing counts as
/// <see cref="Greatest"/>, with its sign, and 0/0 as 0.
/// </summary>
internal sealed class Expression(string text, Quantity compiled)
{
    /// <summary>More money than there is.</summary>
    public const double Greatest = 1e18;

    /// <summary>As it stood in the file.</summary>
    public string Text => text;

    public double Value(Sight sight)
    {
        var value = compiled(sight);
        return double.IsNaN(value) ? 0 : Math.Clamp(value, -Greatest, Greatest);
    }

    /// <summary>The text a rule's quantity was compiled from.</summary>
    public static string TextOf(Quantity quantity) => ((Expression)quantity.Target!).Text;
}
