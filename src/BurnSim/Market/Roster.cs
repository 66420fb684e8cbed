using BurnSim.Randomness;

namespace BurnSim.Market;

/// <summary>
/// The names under which draws are made: ids, not positions, so that a firm keeps its luck when another leaves or the
/// file is put in another order.
/// </summary>
public sealed class Roster
{
    /// <summary>The firm that owns each platform, by number; −1: none of them.</summary>
    public readonly int[] Owners;

    /// <summary>A padded row of firms.</summary>
    public readonly uint[] Firms;

    /// <summary>Padded cells.</summary>
    public readonly uint[] Cells;

    /// <summary>Padded segments.</summary>
    public readonly uint[] Segments;

    /// <summary>
    /// Nodes of the tree of firms, [node × segments + segment], padded by a vector and more; node 1 is the root, and the
    /// second half are the firms', by cell.
    /// </summary>
    public readonly uint[] Nodes;

    public Roster(Scenario scenario, int cells, int segments)
    {
        var ids = scenario.Firms.Select(f => f.Id).ToList();
        Owners = [.. scenario.Platforms.Select(p => p.Owner is null ? -1 : ids.IndexOf(p.Owner))];
        var firms = ids.Count;
        Firms = new uint[State.Padded(firms)];
        (Cells, Segments) = (new uint[cells], new uint[segments]);
        Nodes = new uint[State.Padded(2 * firms * scenario.Segments.Length) + State.Lanes];
        for (var s = 0; s < scenario.Segments.Length; s++)
        {
            var segment = scenario.Segments[s].Id;
            Segments[s] = Names.Of(segment);
            for (var f = 0; f < firms; f++)
            {
                Firms[f] = Names.Of(ids[f]);
                var cell = f * scenario.Segments.Length + s;
                Cells[cell] = Names.Of($"{scenario.Firms[f].Id}/{segment}");
                Nodes[firms * scenario.Segments.Length + cell] = Cells[cell];
            }

            for (var node = 1; node < firms; node++)
            {
                Nodes[node * scenario.Segments.Length + s] = Names.Of($"{segment}#{node}");
            }
        }
    }
}
