using BurnSim.Experiments;
using BurnSim.Experiments.Designs;
using BurnSim.Experiments.Quantities;
using BurnSim.Reports.Sweeps;

namespace BurnSim.Reports.Explanations;

/// <summary>A firm's chance of leading at the end, in words.</summary>
/// <param name="scenario">The market.</param>
/// <param name="firm">The firm, by number in id order.</param>
internal sealed class Lead(Scenario scenario, int firm)
{
    private readonly SweepWords words = new(scenario, (name, _) => name);

    /// <summary>The chance as a quantity.</summary>
    public Quantity Quantity { get; } = Quantity.Parse($"p_win({scenario.Firms[firm].Id})", scenario);

    public string Name => words.Firm(firm);

    /// <summary><c>21 % (95 % interval 19–23 %)</c>.</summary>
    public static string With(Interval chance) => $"{Amount.Percent(chance.Mean)} (95 % interval {Amount.PercentRange(chance.Low, chance.High)})";

    /// <summary>The same of a count of runs.</summary>
    public static string With(Chance chance) => $"{Amount.Percent(chance.Value)} (95 % interval {Amount.Interval(chance)})";

    /// <summary><c>−47 points, −50 to −44</c>.</summary>
    public string Change(Interval change) => $"{words.Change(Quantity, change.Mean)}, {words.Between(Quantity, change)}";

    /// <summary>A cell with a chance.</summary>
    public static Cell Cell(Interval chance) => new(Amount.Percent(chance.Mean), Amount.PercentRange(chance.Low, chance.High));

    /// <summary>A cell with a change, in points.</summary>
    public Cell Moved(Interval change) => new(SweepWords.Plus(Quantity, change.Mean), words.Between(Quantity, change));
}
