using System.Numerics;
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

    /// <summary>Depth of the tree of firms: the least d with 2^d firms or more.</summary>
    public readonly int Depth;

    /// <summary>[firm].</summary>
    public readonly uint[] Firms;

    /// <summary>Padded cells.</summary>
    public readonly uint[] Cells;

    /// <summary>Padded segments.</summary>
    public readonly uint[] Segments;

    /// <summary>Branches, padded by a vector and more, of the tree of firms, [node × segments + segment]; node 1 is the root.</summary>
    public readonly uint[] Branches;

    public Roster(Scenario scenario, int cells, int segments)
    {
        var ids = scenario.Firms.Select(f => f.Id).ToList();
        Owners = [.. scenario.Platforms.Select(p => p.Owner is null ? -1 : ids.IndexOf(p.Owner))];
        Depth = BitOperations.Log2(BitOperations.RoundUpToPowerOf2((uint)scenario.Firms.Length));
        Firms = [.. ids.Select(id => Names.Of(id))];
        (Cells, Segments) = (new uint[cells], new uint[segments]);
        Branches = new uint[State.Padded(Firms.Length * scenario.Segments.Length) + State.Lanes];
        for (var s = 0; s < scenario.Segments.Length; s++)
        {
            var segment = scenario.Segments[s].Id;
            Segments[s] = Names.Of(segment);
            for (var f = 0; f < Firms.Length; f++)
            {
                Cells[f * scenario.Segments.Length + s] = Names.Of($"{scenario.Firms[f].Id}/{segment}");
            }

            for (var node = 1; node < Firms.Length; node++)
            {
                Branches[node * scenario.Segments.Length + s] = Names.Of($"{segment}#{node}");
            }
        }
    }
}
