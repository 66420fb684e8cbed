using System.Collections.Immutable;

namespace BurnSim;

/// <summary>How the points of a sweep are chosen.</summary>
public enum DesignKind
{
    /// <summary>Every value of every path with every value of every other.</summary>
    Factorial,

    /// <summary>A Latin hypercube: each path's range is cut into as many slices as there are points, one in each.</summary>
    Lhs,

    /// <summary>A scrambled Sobol' sequence: even in every few paths at once, and longer without moving a point.</summary>
    Sobol,
}

/// <summary>What to vary in a scenario, at which points and how often. No path: nothing.</summary>
public sealed record Sweep
{
    /// <summary>Most points of a design, and most paths of one that isn't factorial.</summary>
    public const int MostPoints = 100_000, MostPaths = 64;

    public DesignKind Design { get; init; } = DesignKind.Factorial;

    /// <summary>Number of points, where the values don't say: of <see cref="DesignKind.Lhs"/> and <see cref="DesignKind.Sobol"/>.</summary>
    public int Points { get; init; } = 64;

    /// <summary>Runs a point.</summary>
    public int Runs { get; init; } = 200;

    /// <summary>In the order given: a factorial's last path changes fastest.</summary>
    public ImmutableArray<Vary> Vary { get; init; } = [];

    /// <summary>How many points the design has, as far as a double can tell.</summary>
    public double Count => Design == DesignKind.Factorial
        ? Vary.Aggregate(1.0, (count, vary) => count * vary.Levels.Length)
        : Points;

    /// <summary>The first rule it breaks and the path that breaks it (null: all together); null: none.</summary>
    public (string? Path, string Rule)? Fault()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var vary in Vary)
        {
            if (!seen.Add(vary.Path)) return (vary.Path, "a path is varied once");
            if (Design == DesignKind.Factorial && vary.Levels.IsEmpty)
            {
                return (vary.Path, $"a factorial design needs to know how many values of a range, such as {vary.From.Text}..{vary.To.Text}:4");
            }
        }

        var varied = Vary.Count(vary => !vary.IsFixed);
        return varied == 0 ? (null, "at least one path takes more than one value")
            : Design != DesignKind.Factorial && varied > MostPaths
                ? (null, $"a design of this kind varies at most {MostPaths} paths, not {varied}")
            : Count > MostPoints
                ? (null, FormattableString.Invariant($"a design has at most {MostPoints:N0} points, not {Count:N0}; take fewer values, or lhs"))
            : Count < 2 ? (null, "a design has at least two points")
            : null;
    }
}
