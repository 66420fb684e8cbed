using BurnSim.Market;
using BurnSim.Randomness;

namespace BurnSim.Phases;

/// <summary>
/// Part of Adopt: who goes to which firm. Firms are the leaves of a binary tree, each branch weighing what its firms
/// pull. A mover leaves his firm's path at one branch, to the other side; from there he is like everyone else, so one
/// draw a cell and level and one a branch replace a draw for every pair of firms, with the same distribution.
/// </summary>
public sealed class FirmTree
{
    private readonly State state;
    private readonly int depth, leaves, segments, cells;

    /// <summary>Per segment and node: [node × segments + segment]; node 1 is the root, firm f is node leaves + f.</summary>
    private readonly double[] weight, arriving, odds, half, branchLuck, branchNormal;

    /// <summary>Per level and cell: a mover's chance to leave his path here, and the weight of rivals below.</summary>
    private readonly double[] rivals, leave, remaining, turned, moveLuck, moveNormal;

    public FirmTree(State state)
    {
        this.state = state;
        (depth, segments, cells) = (state.Roster.Depth, state.Segments, state.Cells);
        leaves = 1 << depth;
        double[] Node() => new double[2 * leaves * segments];
        double[] Branch() => new double[state.Roster.Branches.Length];
        double[] Level() => new double[(depth + 1) / 2 * 2 * cells];

        (weight, arriving, odds, half) = (Node(), Node(), Node(), Node());
        (branchLuck, branchNormal) = (Branch(), Branch());
        (rivals, remaining, turned) = (new double[cells], new double[cells], new double[cells]);
        (leave, moveLuck, moveNormal) = (Level(), Level(), Level());
    }

    /// <summary>Λ_s: what all firms pull.</summary>
    public double All(int segment) => weight[segments + segment];

    /// <summary>Λ_s − λ_fs: what a firm's rivals pull, summed without it.</summary>
    public double Rivals(int cell) => rivals[cell];

    /// <summary>Who arrived at a firm, after <see cref="Pass"/>.</summary>
    public double Arrived(int segment, int firm) => arriving[(leaves + firm) * segments + segment];

    /// <summary>Sums pull up the tree, and for each cell what pulls away from its path, from the leaf up.</summary>
    public void Weigh(double[] pull)
    {
        for (var f = 0; f < state.Firms; f++)
        {
            for (var s = 0; s < segments; s++)
            {
                weight[(leaves + f) * segments + s] = pull[s * state.Firms + f];
            }
        }

        for (var node = leaves - 1; node >= 1; node--)
        {
            for (var s = 0; s < segments; s++)
            {
                var (left, right) = (weight[2 * node * segments + s], weight[(2 * node + 1) * segments + s]);
                weight[node * segments + s] = left + right;
                odds[node * segments + s] = left + right > 0 ? left / (left + right) : 0;
            }
        }

        Array.Clear(rivals);
        for (var level = depth - 1; level >= 0; level--)
        {
            for (var f = 0; f < state.Firms; f++)
            {
                var sibling = (((leaves + f) >> (depth - 1 - level)) ^ 1) * segments;
                for (var s = 0; s < segments; s++)
                {
                    var cell = s * state.Firms + f;
                    var aside = weight[sibling + s];
                    rivals[cell] += aside;
                    leave[level * cells + cell] = aside > 0 ? aside / rivals[cell] : 0;
                }
            }
        }
    }

    /// <summary>
    /// Sends movers (per cell) and newcomers (per segment) to firms, level by level from the root.
    /// </summary>
    public void Pass(ReadOnlySpan<double> movers, ReadOnlySpan<double> newcomers, in Draws draws)
    {
        Array.Clear(arriving);
        newcomers[..segments].CopyTo(arriving.AsSpan(segments));
        if (depth == 0)
        {
            return;
        }

        var tick = (uint)state.Tick;
        draws.Uniforms(Purposes.Split, 1, state.Roster.Branches, tick, branchLuck);
        Normal.Quantile(branchLuck, branchNormal);
        draws.Uniforms(Purposes.MoveTo, moveLuck.Length / cells, state.Roster.Cells, tick, moveLuck);
        Normal.Quantile(moveLuck, moveNormal);
        movers.CopyTo(remaining);
        for (var level = 0; level < depth; level++)
        {
            Turn(level);
            Fork(level);
        }
    }

    /// <summary>Movers leave their path at this level, for the branch beside it.</summary>
    private void Turn(int level)
    {
        var at = level * cells;
        Counts.Binomial(
            remaining, leave.AsSpan(at, cells), moveLuck.AsSpan(at, cells), moveNormal.AsSpan(at, cells), turned);
        for (var f = 0; f < state.Firms; f++)
        {
            var sibling = (((leaves + f) >> (depth - 1 - level)) ^ 1) * segments;
            for (var s = 0; s < segments; s++)
            {
                var cell = s * state.Firms + f;
                arriving[sibling + s] += turned[cell];
                remaining[cell] -= turned[cell];
            }
        }
    }

    /// <summary>Whoever has arrived at a branch of this level goes left or right.</summary>
    private void Fork(int level)
    {
        var (at, length) = ((1 << level) * segments, (1 << level) * segments);
        Counts.Binomial(
            arriving.AsSpan(at, length), odds.AsSpan(at, length), branchLuck.AsSpan(at, length),
            branchNormal.AsSpan(at, length), half.AsSpan(at, length));
        for (var node = 1 << level; node < 2 << level; node++)
        {
            for (var s = 0; s < segments; s++)
            {
                var here = node * segments + s;
                arriving[2 * node * segments + s] += half[here];
                arriving[(2 * node + 1) * segments + s] += arriving[here] - half[here];
            }
        }
    }
}
