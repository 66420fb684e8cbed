using System.Numerics;
using BurnSim.Market;
using BurnSim.Randomness;

namespace BurnSim.Phases;

/// <summary>
/// Part of Adopt: who goes to which firm. Firms are the leaves of a binary tree, each branch weighing what its firms
/// pull. A mover leaves his firm's path at one branch, to the other side; from there he is like everyone else, so one
/// draw a cell and level and one a branch replace a draw for every pair of firms, with the same distribution
/// (docs/decisions/0002).
/// </summary>
/// <remarks>
/// Nodes are numbered as in a heap: 1 is the root, node i has 2i and 2i + 1 below it, firm f is node Firms + f. Arrays
/// by node are [node × segments + segment], so that their second half is by cell.
/// </remarks>
public sealed class FirmTree
{
    private readonly State state;
    private readonly int firms, segments, cells, depth, firstDeep;

    // By node.
    private readonly double[] weight, arriving, odds, half, branchLuck, branchNormal;

    // By level, from the root, and cell: the node beside the path, and the chance to leave the path there.
    private readonly int[] beside;
    private readonly double[] leave, moveLuck, moveNormal;

    // By cell.
    private readonly double[] aside, rivals, remaining, turned;

    public FirmTree(State state)
    {
        this.state = state;
        (firms, segments, cells) = (state.Firms, state.Segments, state.Cells);
        depth = state.Roster.Depth;

        // Leaves past the last full level are one level deeper; they are the last firms.
        firstDeep = ((1 << depth) - firms) * segments;
        double[] Node() => new double[firms * segments + cells];
        double[] Cell() => new double[cells];
        double[] Level() => new double[depth * cells];

        (weight, arriving, odds, half) = (Node(), Node(), Node(), Node());
        (branchLuck, branchNormal) = (new double[state.Roster.Branches.Length], new double[state.Roster.Branches.Length]);
        (leave, moveLuck, moveNormal, beside) = (Level(), Level(), Level(), new int[depth * cells]);
        (aside, rivals, remaining, turned) = (Cell(), Cell(), Cell(), Cell());
        for (var f = 0; f < firms; f++)
        {
            var levels = BitOperations.Log2((uint)(firms + f));
            for (var level = 0; level < levels; level++)
            {
                for (var s = 0; s < segments; s++)
                {
                    beside[level * cells + f * segments + s] =
                        (((firms + f) >> (levels - 1 - level)) ^ 1) * segments + s;
                }
            }
        }
    }

    /// <summary>What each firm pulls, by cell; to be filled before <see cref="Weigh"/>.</summary>
    public Span<double> Pull => weight.AsSpan(firms * segments);

    /// <summary>Who has arrived, by cell, after <see cref="Pass"/>.</summary>
    public Span<double> Arrived => arriving.AsSpan(firms * segments);

    /// <summary>Λ_s − λ_fs by cell: what a firm's rivals pull, summed without it.</summary>
    public ReadOnlySpan<double> Rivals => rivals;

    /// <summary>Λ_s: what all firms pull.</summary>
    public double All(int segment) => weight[segments + segment];

    /// <summary>Sums pull up the tree, and for each cell what pulls away from its path, from the leaf up.</summary>
    public void Weigh()
    {
        for (var node = firms * segments - 1; node >= segments; node--)
        {
            var below = 2 * node - node % segments;
            var (left, both) = (weight[below], weight[below] + weight[below + segments]);
            weight[node] = both;
            odds[node] = both > 0 ? left / both : 0;
        }

        Array.Clear(rivals);
        for (var level = depth - 1; level >= 0; level--)
        {
            var first = level == depth - 1 ? firstDeep : 0;
            var nodes = beside.AsSpan(level * cells, cells);
            Array.Clear(aside);
            for (var cell = first; cell < firms * segments; cell++)
            {
                aside[cell] = weight[nodes[cell]];
            }

            var away = State.Wide(aside);
            var all = State.Wide(rivals);
            var chance = State.Wide(leave.AsSpan(level * cells, cells));
            for (var i = 0; i < away.Length; i++)
            {
                all[i] += away[i];
                chance[i] = Vector.ConditionalSelect(
                    Vector.GreaterThan(away[i], Vector<double>.Zero), away[i] / all[i], Vector<double>.Zero);
            }
        }
    }

    /// <summary>Sends movers (by cell) and newcomers (by segment) to firms, level by level from the root.</summary>
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
        draws.Uniforms(Purposes.MoveTo, depth, state.Roster.Cells, tick, moveLuck);
        movers.CopyTo(remaining);
        for (var level = 0; level < depth; level++)
        {
            Turn(level);
            Fork(level);
        }
    }

    /// <summary>Movers leave their path at this level, for the node beside it.</summary>
    private void Turn(int level)
    {
        // The deepest level is the last firms' alone, from a whole vector on.
        var first = level == depth - 1 ? firstDeep - firstDeep % State.Lanes : 0;
        var (at, length) = (level * cells + first, cells - first);
        var luck = moveLuck.AsSpan(at, length);
        var normal = moveNormal.AsSpan(at, length);
        Normal.Quantile(luck, normal);
        var gone = turned.AsSpan(first, length);
        var left = remaining.AsSpan(first, length);
        Counts.Binomial(left, leave.AsSpan(at, length), luck, normal, gone);
        var nodes = beside.AsSpan(at, length);
        for (var cell = 0; cell < length; cell++)
        {
            left[cell] -= gone[cell];
            arriving[nodes[cell]] += gone[cell];
        }
    }

    /// <summary>Whoever has arrived at a branch of this level goes left or right.</summary>
    private void Fork(int level)
    {
        var first = (1 << level) * segments;
        var length = Math.Min(first, firms * segments - first);

        // Whole vectors: what is drawn for nodes of the next level is drawn again when its turn comes.
        var lanes = State.Padded(length);
        Counts.Binomial(
            arriving.AsSpan(first, lanes), odds.AsSpan(first, lanes), branchLuck.AsSpan(first, lanes),
            branchNormal.AsSpan(first, lanes), half.AsSpan(first, lanes));
        for (var node = first; node < first + length; node++)
        {
            var below = 2 * node - node % segments;
            arriving[below] += half[node];
            arriving[below + segments] += arriving[node] - half[node];
        }
    }
}
