using System.Collections.Immutable;

namespace BurnSim.Experiments.Decisions;

/// <summary>A part of a space of values: each dimension that is restricted lies in its range.</summary>
/// <param name="Restrictions">At most one a dimension; none: the whole space.</param>
public sealed record Box(ImmutableArray<Restriction> Restrictions)
{
    /// <summary>The whole space.</summary>
    public static Box All { get; } = new([]);

    /// <summary>Whether a row lies in it.</summary>
    public bool Holds(IReadOnlyList<Dimension> dimensions, int row)
    {
        foreach (var restriction in Restrictions)
        {
            if (!restriction.Holds(dimensions[restriction.Dimension].Values[row])) return false;
        }

        return true;
    }

    /// <summary>What it asks of a dimension, were it only that all may be.</summary>
    public Restriction On(int dimension) => Restrictions.FirstOrDefault(restriction => restriction.Dimension == dimension) ?? Restriction.Of(dimension);

    /// <summary>The same with another restriction of that dimension.</summary>
    public Box With(Restriction restriction) => new([.. Without(restriction.Dimension).Restrictions, restriction]);

    /// <summary>The same with a dimension left free.</summary>
    public Box Without(int dimension) => new([.. Restrictions.Where(restriction => restriction.Dimension != dimension)]);

    /// <summary>How many of some rows lie in it, and how many of these are hits.</summary>
    public (int Rows, int Hits) Count(IReadOnlyList<Dimension> dimensions, IReadOnlyList<bool> hits, IEnumerable<int> rows)
    {
        var (inside, hit) = (0, 0);
        foreach (var row in rows)
        {
            if (!Holds(dimensions, row)) continue;
            inside++;
            hit += hits[row] ? 1 : 0;
        }

        return (inside, hit);
    }

    /// <summary>
    /// By dimension restricted: the chance that a box which left it free, and as many rows drawn blindly from it as are in this
    /// one, would hold as many hits: the hypergeometric law. It is exact where box and rows have nothing to do with each other;
    /// after the quasi-p-values of Bryant and Lempert (2010), who take the binomial.
    /// </summary>
    public ImmutableArray<double> Chances(IReadOnlyList<Dimension> dimensions, IReadOnlyList<bool> hits, IReadOnlyList<int> rows)
    {
        var (drawn, hit) = Count(dimensions, hits, rows);
        return [.. Restrictions.Select(restriction =>
        {
            var (all, of) = Without(restriction.Dimension).Count(dimensions, hits, rows);
            return AtLeast(hit, drawn, of, all);
        })];
    }

    /// <summary>The chance of at least so many hits among rows drawn from rows of which so many are hits.</summary>
    internal static double AtLeast(int hit, int drawn, int hits, int rows)
    {
        // Ratios of one term to the next, from the observed one both ways: no logarithms, whose last bits depend on the processor.
        var (least, most) = (Math.Max(0, drawn - (rows - hits)), Math.Min(drawn, hits));
        var (above, below, term) = (1.0, 0.0, 1.0);
        for (var x = hit; x < most && term > 0; x++)
        {
            term *= (double)(hits - x) * (drawn - x) / ((x + 1.0) * (rows - hits - drawn + x + 1.0));
            above += term;
        }

        term = 1;
        for (var x = hit; x > least && below < 1e300; x--)
        {
            term *= x * (double)(rows - hits - drawn + x) / ((hits - x + 1.0) * (drawn - x + 1.0));
            below += term;
        }

        return above / (above + below);
    }
}
