using System.Collections.Immutable;

namespace BurnSim.Experiments.Sensitivity;

/// <summary>What a study of sensitivity moves: one draw, with all the numbers that share it.</summary>
/// <param name="Name">Of the draw: <see cref="Number.Name"/>.</param>
/// <param name="Numbers">At least one.</param>
public sealed record Factor(string Name, ImmutableArray<Number> Numbers)
{
    /// <summary>The factors behind free numbers, in the order of <see cref="Free.Names"/>.</summary>
    public static ImmutableArray<Factor> Of(Free free) =>
        [.. free.Numbers.GroupBy(number => number.Name).Select(draw => new Factor(draw.Key, [.. draw]))];
}
