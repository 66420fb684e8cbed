using BurnSim.Experiments.Designs;
using BurnSim.Experiments.Quantities;
using BurnSim.Experiments.Stopping;

namespace BurnSim.Experiments.Tipping;

/// <summary>A value that a quantity's mean may reach: <c>p_win(moonshot)=50%</c>, <c>valuation(moonshot) - raised(moonshot)=2bn</c>.</summary>
/// <param name="Quantity">A quantity or a payoff.</param>
/// <param name="Value">In its unit.</param>
public sealed record Goal(Quantity Quantity, double Value)
{
    /// <summary>Reads a quantity, <c>=</c> and a value.</summary>
    /// <exception cref="Misreading">It is no such thing, or the value can never be crossed; says where and why.</exception>
    public static Goal Parse(string text, Scenario scenario)
    {
        var (of, after) = Passage.Of(text).CutAt("=");
        var quantity = Payoff.Parse(of.Text, scenario);
        var isAmount = quantity.Kind == QuantityKind.Amount;
        var written = after?.Trimmed() ?? throw new Misreading(text.Length, 0, $"a value is missing, as in {quantity.Name}={(isAmount ? "20m" : "50%")}", []);
        var isNegative = written.Text.StartsWith('-');
        var size = Precision.Amount(isNegative ? written.Text[1..].TrimStart() : written.Text)
            ?? throw written.Wrong(written.Length == 0 ? "a value is missing here, such as 50% or 20m" : $"'{written.Text}' is not a value; write a number such as 50%, 0.5 or 20m");
        var value = isNegative ? -size : size;
        return !isAmount && value is not (> 0 and < 1)
            ? throw written.Wrong($"'{written.Text}' is never crossed by what lies between 0 and 1; 50% is 0.5")
            : isAmount && written.Text.EndsWith('%') ? throw written.Wrong($"'{written.Text}' of what? {quantity.Name} is no share; write a number such as 20m")
            : new(quantity, value);
    }

    /// <summary>The side of a mean.</summary>
    public Side Of(Interval mean) => mean.Low > Value ? Side.Above : mean.High < Value ? Side.Below : Side.Open;
}
