using System.Collections.Immutable;
using BurnSim.Experiments.Designs;
using BurnSim.Randomness;

namespace BurnSim.Experiments.Sensitivity;

/// <summary>
/// Rows of Saltelli 2002: two independent points A and B of the unit cube, and for every group of factors A with the group
/// taken from B (A_B) and B with it taken from A (B_A). A and B lie where Owen-scrambled Sobol' points do while there are
/// enough of those, else anywhere.
/// </summary>
public sealed class BasePoints : ILayout
{
    private readonly ImmutableArray<ImmutableArray<int>> groups;
    private readonly double[][]? fractions;
    private readonly uint[] names;
    private readonly ulong seed;

    /// <param name="factors">Their names, which their coordinates belong to.</param>
    /// <param name="together">Groups of factors, by number, that are moved together, beyond each for itself.</param>
    /// <param name="rows">How many rows there may be.</param>
    /// <param name="seed">Root seed.</param>
    public BasePoints(ImmutableArray<string> factors, ImmutableArray<ImmutableArray<int>> together, int rows, ulong seed)
    {
        (Dimensions, this.seed) = (factors.Length, seed);
        groups = [.. Enumerable.Range(0, factors.Length).Select(factor => ImmutableArray.Create(factor)), .. together];
        string[] both = [.. factors.Select(name => $"A {name}"), .. factors.Select(name => $"B {name}")];
        names = [.. both.Select(name => Names.Of(name))];
        fractions = both.Length <= Sweep.MostPaths ? Sobol.Fractions(both, rows, seed) : null;
    }

    /// <inheritdoc/>
    public int Dimensions { get; }

    /// <inheritdoc/>
    public int Points => PointsOf(groups.Length);

    /// <summary>Number of A in a row.</summary>
    public const int A = 0;

    /// <summary>Number of B in a row.</summary>
    public const int B = 1;

    /// <summary>Points of a row with so many groups.</summary>
    public static int PointsOf(int groups) => 2 + 2 * groups;

    /// <summary>Number of the A_B of a group: a factor's own, by number, then those moved together.</summary>
    public static int AB(int group) => 2 + 2 * group;

    /// <summary>Number of the B_A of a group.</summary>
    public static int BA(int group) => 3 + 2 * group;

    /// <summary>The group of some factors: a factor's own number, or that of the group they are moved in.</summary>
    public int GroupOf(ImmutableArray<int> factors)
    {
        var group = 0;
        while (!groups[group].SequenceEqual(factors)) group++;
        return group;
    }

    /// <inheritdoc/>
    public void Place(int row, Span<double> at)
    {
        for (var factor = 0; factor < Dimensions; factor++)
        {
            (at[factor], at[Dimensions + factor]) = (At(row, factor), At(row, Dimensions + factor));
        }

        var a = at[..Dimensions];
        var b = at.Slice(Dimensions, Dimensions);
        for (var group = 0; group < groups.Length; group++)
        {
            var ab = at.Slice(AB(group) * Dimensions, Dimensions);
            var ba = at.Slice(BA(group) * Dimensions, Dimensions);
            a.CopyTo(ab);
            b.CopyTo(ba);
            foreach (var factor in groups[group]) (ab[factor], ba[factor]) = (b[factor], a[factor]);
        }
    }

    /// <summary>A coordinate of A, or, from <see cref="Dimensions"/> on, of B.</summary>
    public double At(int row, int coordinate) => fractions?[coordinate][row]
        ?? new Draws(seed, 0).Uniform(Purposes.BasePoint, names[coordinate], (uint)row);
}
