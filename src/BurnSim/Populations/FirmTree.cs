using System.Numerics;
using BurnSim.Market;
using BurnSim.Randomness;

namespace BurnSim.Populations;

/// <summary>
/// Part of cohorts: who goes to which firm. Firms are the leaves of a binary tree, each branch weighing what its firms
/// pull. Movers climb from their firm: at every node some cross to the node beside it, and those who don't are from
/// there on alike, whichever firm they left. Arrivals go down, left or right at every branch. One draw a node each way
/// replaces a draw for every pair of firms, with the same distribution (docs/decisions/0002).
/// </summary>
/// <remarks>
/// Nodes are numbered as in a heap: 1 is the root, node i has 2i and 2i + 1 below it, firm f is node Firms + f. Arrays
/// by node are [node × segments + segment], so that their second half is by cell.
/// </remarks>
public sealed class FirmTree
{
    private readonly State state;
    private readonly int firms, segments, branches, nodes, depth, lanes;

    // By node: where in these arrays the node above, beside and, for branches, below to the left is.
    private readonly int[] above, beside, below;

    // By node: what it pulls, what pulls beside it, and what pulls away from it.
    private readonly double[] weight, neighbour, rivals;

    // By node: chances to cross to the node beside, and to go left below; who does; who is climbing and who has arrived.
    private readonly double[] left, across, climbing, arriving, moved;

    // Luck by node: first to go left, then to cross.
    private readonly double[] luck, normal;

    public FirmTree(State state)
    {
        this.state = state;
        (firms, segments) = (state.Firms, state.Segments);
        (branches, nodes) = (firms * segments, 2 * firms * segments);
        depth = BitOperations.Log2(BitOperations.RoundUpToPowerOf2((uint)firms));
        lanes = state.Roster.Nodes.Length;
        double[] Node() => new double[lanes];

        (weight, neighbour, rivals) = (Node(), Node(), Node());
        (left, across, climbing, arriving, moved) = (Node(), Node(), Node(), Node(), Node());
        (luck, normal) = (new double[2 * lanes], new double[2 * lanes]);
        (above, beside, below) = (new int[nodes], new int[nodes], new int[branches]);
        for (var at = segments; at < nodes; at++)
        {
            var (node, s) = (at / segments, at % segments);
            (above[at], beside[at]) = (node / 2 * segments + s, (node ^ 1) * segments + s);
            if (node < firms)
            {
                below[at] = 2 * node * segments + s;
            }
        }
    }

    /// <summary>What each firm pulls, by cell; to be filled before <see cref="Weigh"/>.</summary>
    public Span<double> Pull => weight.AsSpan(branches);

    /// <summary>Who has arrived, by cell, after <see cref="Pass"/>.</summary>
    public Span<double> Arrived => arriving.AsSpan(branches);

    /// <summary>Λ_s − λ_fs by cell: what a firm's rivals pull, summed without it.</summary>
    public ReadOnlySpan<double> Rivals => rivals.AsSpan(branches);

    /// <summary>Λ_s: what all firms pull.</summary>
    public double All(int segment) => weight[segments + segment];

    /// <summary>Sums pull up the tree, and down it what pulls away from each node.</summary>
    public void Weigh()
    {
        for (var at = branches - 1; at >= segments; at--)
        {
            left[at] = weight[below[at]];
            weight[at] = left[at] + weight[below[at] + segments];
        }

        for (var at = 2 * segments; at < nodes; at++)
        {
            neighbour[at] = weight[beside[at]];
            rivals[at] = rivals[above[at]] + neighbour[at];
        }

        Divide(left, weight, left, branches);
        Divide(neighbour, rivals, across, nodes);
    }

    private static void Divide(double[] part, double[] whole, double[] to, int length)
    {
        var parts = State.Wide(part);
        var wholes = State.Wide(whole);
        var shares = State.Wide(to.AsSpan(0, State.Padded(length)));
        for (var i = 0; i < shares.Length; i++)
        {
            shares[i] = State.Ratio(parts[i], wholes[i]);
        }
    }

    /// <summary>Sends movers (by cell) and newcomers (by segment) to firms.</summary>
    public void Pass(ReadOnlySpan<double> movers, ReadOnlySpan<double> newcomers, in Draws draws)
    {
        Array.Clear(arriving);
        newcomers[..segments].CopyTo(arriving.AsSpan(segments));
        if (depth == 0)
        {
            return;
        }

        draws.Uniforms(Purposes.Left, 2, state.Roster.Nodes, (uint)state.Tick, luck);
        Near(0, branches);
        Near(lanes, nodes);
        Array.Clear(climbing);
        movers[..branches].CopyTo(climbing.AsSpan(branches));
        for (var level = depth; level > 1; level--)
        {
            Cross(level);
        }

        // Below the root there is nothing left to climb for: all cross.
        for (var at = 2 * segments; at < 4 * segments; at++)
        {
            arriving[beside[at]] += climbing[at];
        }

        for (var level = 0; level < depth; level++)
        {
            Fork(level);
        }
    }

    private void Near(int purpose, int length) => Normal.Near(
        luck.AsSpan(purpose, State.Padded(length)), normal.AsSpan(purpose, State.Padded(length)));

    /// <summary>Climbers at this level cross to the node beside theirs, or climb on.</summary>
    private void Cross(int level)
    {
        var (first, end) = ((1 << level) * segments, Math.Min((2 << level) * segments, nodes));
        Draw(climbing, across, first, end, lanes);
        for (var at = first; at < end; at++)
        {
            arriving[beside[at]] += moved[at];
            climbing[above[at]] += climbing[at] - moved[at];
            climbing[at] = 0;
        }
    }

    /// <summary>Whoever has arrived at a branch of this level goes left or right.</summary>
    private void Fork(int level)
    {
        var (first, end) = ((1 << level) * segments, Math.Min((2 << level) * segments, branches));
        Draw(arriving, left, first, end, 0);
        for (var at = first; at < end; at++)
        {
            arriving[below[at]] += moved[at];
            arriving[below[at] + segments] += arriving[at] - moved[at];
        }
    }

    /// <summary>Draws for a level in whole vectors; what that draws for nodes of the next is not used.</summary>
    private void Draw(double[] from, double[] chances, int first, int end, int purpose)
    {
        var length = State.Padded(end - first);
        Counts.Binomial(
            from.AsSpan(first, length), chances.AsSpan(first, length), luck.AsSpan(purpose + first, length),
            normal.AsSpan(purpose + first, length), moved.AsSpan(first, length));
    }
}
