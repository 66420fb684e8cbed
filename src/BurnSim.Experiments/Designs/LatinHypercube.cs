using BurnSim.Randomness;

namespace BurnSim.Experiments.Designs;

/// <summary>
/// A Latin hypercube (McKay, Beckman and Conover 1979) whose paths are all but uncorrelated: every path is cut into as
/// many slices as there are points, one point stands in the middle of each, and which is drawn by the path's name; then
/// the paths are made orthogonal to each other in turn and ranked again (Owen 1994, "Controlling correlations in Latin
/// hypercube samples").
/// </summary>
internal static class LatinHypercube
{
    // One brings 10 paths at 50 points from 0.3 to 0.04, two to 0.026, and eight no further.
    private const int Rounds = 2;

    /// <summary>Where each point stands on each path, [path][point], within (0, 1).</summary>
    public static double[][] Fractions(IReadOnlyList<string> paths, int points, ulong seed)
    {
        var draws = new Draws(seed, 0);
        int[][] slices =
        [
            .. paths.Select(path => Ranks([.. Enumerable.Range(0, points)
                .Select(point => draws.Uniform(Purposes.LatinSlice, Names.Of(path), (uint)point))], new int[points])),
        ];
        for (var round = 0; round < Rounds; round++)
        {
            // Forwards, then backwards: each path once gives way to each other.
            for (var j = 0; j < paths.Count; j++)
            {
                for (var k = j + 1; k < paths.Count; k++) slices[k] = Apart(slices[k], slices[j]);
            }

            for (var j = paths.Count - 1; j >= 0; j--)
            {
                for (var k = j - 1; k >= 0; k--) slices[k] = Apart(slices[k], slices[j]);
            }
        }

        return [.. slices.Select(path => path.Select(slice => (slice + 0.5) / points).ToArray())];
    }

    /// <summary>A path's ranks once what another explains of them is taken away.</summary>
    private static int[] Apart(int[] path, int[] other)
    {
        var middle = (path.Length - 1) / 2.0;
        var (both, own) = (0.0, 0.0);
        for (var i = 0; i < path.Length; i++)
        {
            both += (path[i] - middle) * (other[i] - middle);
            own += (other[i] - middle) * (other[i] - middle);
        }

        return Ranks([.. path.Select((rank, i) => rank - both / own * other[i])], path);
    }

    /// <summary>Ranks from 0; equals by what they were before, then by place.</summary>
    private static int[] Ranks(double[] values, int[] before)
    {
        var (order, ranks) = (Enumerable.Range(0, values.Length).ToArray(), new int[values.Length]);
        Array.Sort(order, (a, b) => values[a] != values[b] ? values[a].CompareTo(values[b])
            : before[a] != before[b] ? before[a].CompareTo(before[b]) : a.CompareTo(b));
        for (var rank = 0; rank < order.Length; rank++) ranks[order[rank]] = rank;
        return ranks;
    }
}
