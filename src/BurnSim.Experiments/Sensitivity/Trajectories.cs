using System.Collections.Immutable;
using BurnSim.Randomness;

namespace BurnSim.Experiments.Sensitivity;

/// <summary>
/// Rows of Morris 1991: from a point of a grid, one factor after another is moved by half of its range, each once, in an order
/// of chance. The grid has the middles of four equal parts of a range, (2l + 1)/8, so that unbounded factors have no ends, all
/// levels are as likely before a move as after it, and a move leads from the lower half of a range to the upper or back.
/// </summary>
/// <param name="factors">Their names, which their levels and their place in the order belong to.</param>
/// <param name="seed">Root seed.</param>
public sealed class Trajectories(ImmutableArray<string> factors, ulong seed) : ILayout
{
    private const int Levels = 4;

    /// <summary>How far a factor is moved, as a part of its range.</summary>
    public const double Step = 0.5;

    private readonly uint[] names = [.. factors.Select(name => Names.Of(name))];

    /// <inheritdoc/>
    public int Dimensions => names.Length;

    /// <inheritdoc/>
    public int Points => names.Length + 1;

    /// <summary>The factor that each step of a row moves.</summary>
    public int[] Order(int row)
    {
        var draws = new Draws(seed, 0);
        return [.. Enumerable.Range(0, Dimensions).OrderBy(factor => draws.Uniform(Purposes.TrajectoryOrder, names[factor], (uint)row))];
    }

    /// <summary>Whether a row moves a factor up.</summary>
    public bool GoesUp(int row, int factor) => Level(row, factor) < Levels / 2;

    /// <inheritdoc/>
    public void Place(int row, Span<double> at)
    {
        for (var factor = 0; factor < Dimensions; factor++) at[factor] = (2 * Level(row, factor) + 1) / (2.0 * Levels);
        var order = Order(row);
        for (var step = 0; step < order.Length; step++)
        {
            var next = at.Slice((step + 1) * Dimensions, Dimensions);
            at.Slice(step * Dimensions, Dimensions).CopyTo(next);
            next[order[step]] += GoesUp(row, order[step]) ? Step : -Step;
        }
    }

    /// <summary>Where a row's factor starts, from 0.</summary>
    private int Level(int row, int factor) =>
        (int)(new Draws(seed, 0).Uniform(Purposes.Trajectory, names[factor], (uint)row) * Levels);
}
