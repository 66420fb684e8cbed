using System.Collections.Immutable;

namespace BurnSim.Experiments.Designs;

/// <summary>Where a sweep looks: one value for each of its paths.</summary>
/// <param name="Levels">In the order of the design's <see cref="Design.Paths"/>.</param>
public sealed record Point(ImmutableArray<Level> Levels);

/// <summary>
/// The points of a sweep. They depend on the sweep and the seed alone; a path's own values depend on its name and, in a
/// factorial, not even on the seed.
/// </summary>
public sealed class Design
{
    private Design(Sweep sweep, ImmutableArray<Point> points)
    {
        (Sweep, Points) = (sweep, points);
        Varied = [.. Enumerable.Range(0, Paths.Length).Where(path => !Paths[path].IsFixed)];
    }

    public Sweep Sweep { get; }

    /// <summary>Every path that is set, those with one value too.</summary>
    public ImmutableArray<Vary> Paths => Sweep.Vary;

    /// <summary>The paths that take more than one value, by their place in <see cref="Paths"/>.</summary>
    public ImmutableArray<int> Varied { get; }

    public ImmutableArray<Point> Points { get; }

    /// <summary>Whether the points are a sample of all there could be, not all combinations of some values.</summary>
    public bool IsSample => Sweep.Design != DesignKind.Factorial;

    /// <summary>The design of a sweep. Throws where it breaks a rule of <see cref="Sweep.Fault"/>, with that rule.</summary>
    /// <param name="sweep">What to vary.</param>
    /// <param name="seed">Root seed: of all designs but factorials.</param>
    public static Design Of(Sweep sweep, ulong seed)
    {
        if (sweep.Fault() is var (path, rule)) throw new ArgumentException(path is null ? rule : $"{path}: {rule}");
        if (sweep.Design == DesignKind.Factorial) return new(sweep, [.. Factorial.Points(sweep.Vary)]);

        string[] varied = [.. sweep.Vary.Where(vary => !vary.IsFixed).Select(vary => vary.Path)];
        var fractions = varied.Zip(sweep.Design == DesignKind.Lhs
            ? LatinHypercube.Fractions(varied, sweep.Points, seed) : Sobol.Fractions(varied, sweep.Points, seed)).ToDictionary();
        return new(sweep, [.. Enumerable.Range(0, sweep.Points).Select(point => new Point([.. sweep.Vary
            .Select(vary => vary.IsFixed ? vary.From : vary.At(fractions[vary.Path][point]))]))]);
    }

    /// <summary>A point as overrides, in the order in which they are laid over the scenario.</summary>
    public IEnumerable<(string Path, string Value)> Overrides(int point) =>
        Paths.Zip(Points[point].Levels, (path, level) => (path.Path, level.Text));
}
