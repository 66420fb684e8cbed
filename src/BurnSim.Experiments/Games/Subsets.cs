using System.Numerics;

namespace BurnSim.Experiments.Games;

/// <summary>Subsets of 0 to n − 1, a bit for each member; n up to 63.</summary>
internal static class Subsets
{
    /// <summary>Those with so many members, by Gosper's step (HAKMEM 175, 1972).</summary>
    public static IEnumerable<ulong> OfSize(int n, int members)
    {
        var set = (1UL << members) - 1;
        while (set < 1UL << n)
        {
            yield return set;
            var (lowest, carried) = (set & (0 - set), set + (set & (0 - set)));
            set = carried | (set ^ carried) / lowest >> 2;
        }
    }

    /// <summary>The members.</summary>
    public static int[] Members(ulong set)
    {
        var members = new int[BitOperations.PopCount(set)];
        for (var at = 0; at < members.Length; at++, set &= set - 1) members[at] = BitOperations.TrailingZeroCount(set);
        return members;
    }

    /// <summary>How many subsets of n have so many members; what is above 10¹⁵ is only known to be.</summary>
    public static long Count(int n, int members)
    {
        var count = 1L;
        for (var k = 1; k <= members && count < 1_000_000_000_000_000; k++) count = count * (n - members + k) / k;
        return count;
    }
}
