using System.Numerics;
using BurnSim.Randomness;

namespace BurnSim.Experiments.Designs;

/// <summary>
/// The sequence of Sobol' 1967 in base 2 with the direction numbers of <see cref="JoeKuo"/>, in the order of Antonov and
/// Saleev 1979, scrambled as Owen 1995 does: every digit is flipped or not by a draw that belongs to the path and to the
/// digits before it. Of any 2^k points from a multiple of 2^k on, each path then has one in each of 2^k equal slices,
/// none stands in a corner, and more points later move none.
/// </summary>
internal static class Sobol
{
    private const int Digits = 32;

    private static readonly uint[][] Directions = [.. Enumerable.Range(0, Sweep.MostPaths).Select(Of)];

    /// <summary>The first 32 binary digits of a coordinate, before scrambling.</summary>
    /// <param name="dimension">From 0, below <see cref="Sweep.MostPaths"/>.</param>
    /// <param name="point">From 0, which is the origin.</param>
    public static uint Coordinate(int dimension, uint point)
    {
        var digits = 0u;
        for (var gray = point ^ point >> 1; gray != 0; gray &= gray - 1)
        {
            digits ^= Directions[dimension][BitOperations.TrailingZeroCount(gray)];
        }

        return digits;
    }

    /// <summary>Where each point stands on each path, [path][point], within (0, 1).</summary>
    public static double[][] Fractions(IReadOnlyList<string> paths, int points, ulong seed) =>
    [
        .. paths.Select((path, dimension) => Enumerable.Range(0, points)
            .Select(point => (Scrambled(Coordinate(dimension, (uint)point), Names.Of(path), seed) + 0.5) / 4294967296.0).ToArray()),
    ];

    private static uint Scrambled(uint digits, uint path, ulong seed)
    {
        var draws = new Draws(seed, 0);
        var scrambled = digits;
        for (var digit = 0; digit < Digits; digit++)
        {
            // A one and the digits so far name a branch of the tree of all digits.
            var before = (uint)((1UL << 32 | digits) >> Digits - digit);
            if (draws.Uniform(Purposes.SobolDigit, path, before) > 0.5) scrambled ^= 1u << Digits - 1 - digit;
        }

        return scrambled;
    }

    /// <summary>v₁, v₂, …: v_k = m_k 2^(32−k), m_k by the recurrence of the polynomial (Bratley and Fox 1988, eq. 2).</summary>
    private static uint[] Of(int dimension)
    {
        var v = new uint[Digits];
        int[] row = dimension == 0 ? [0, 0] : JoeKuo.Rows[dimension - 1];
        var (degree, inner) = (row[0], row[1]);
        for (var k = 0; k < Digits; k++)
        {
            if (degree == 0)
            {
                v[k] = 1u << Digits - 1 - k;
            }
            else if (k < degree)
            {
                v[k] = (uint)row[2 + k] << Digits - 1 - k;
            }
            else
            {
                v[k] = v[k - degree] ^ v[k - degree] >> degree;
                for (var i = 1; i < degree; i++) v[k] ^= (uint)(inner >> degree - 1 - i & 1) * v[k - i];
            }
        }

        return v;
    }
}
