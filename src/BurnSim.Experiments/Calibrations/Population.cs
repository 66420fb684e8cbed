using MathNet.Numerics.Statistics;

namespace BurnSim.Experiments.Calibrations;

/// <summary>
/// A generation of particles: each a point of the uncertain numbers, a luck, and what a run with both reads.
/// Arrays have a row for every particle.
/// </summary>
public sealed record Population
{
    /// <summary>0: drawn from what was assumed.</summary>
    public required int Generation { get; init; }

    /// <summary>No particle misses the facts by more, in halves of their error bars, root mean square.</summary>
    public required double Tolerance { get; init; }

    /// <summary>[particle × dimension], within (0, 1).</summary>
    public required double[] Points { get; init; }

    /// <summary>[particle × stretch].</summary>
    public required uint[] Luck { get; init; }

    /// <summary>[particle × fact].</summary>
    public required double[] Readings { get; init; }

    /// <summary>[particle]: how far it misses the facts.</summary>
    public required double[] Misses { get; init; }

    /// <summary>The fraction of moves that were accepted on the way here; 1 in generation 0.</summary>
    public required double Accepted { get; init; }

    /// <summary>What is left of where particles were when they first met all facts: from 1, all, to 0.</summary>
    public required double Memory { get; init; }

    /// <summary>Runs played so far, those of earlier generations too.</summary>
    public required long Runs { get; init; }

    public int Particles => Misses.Length;

    public Span<double> Point(int particle) => Row(Points, particle);

    public Span<uint> LuckOf(int particle) => Row(Luck, particle);

    public Span<double> Reading(int particle) => Row(Readings, particle);

    /// <summary>
    /// How like another generation it is, particle by particle: the correlation of their points, averaged over the
    /// dimensions, or the fraction of luck that is the same where that is more.
    /// </summary>
    public double Likeness(Population other)
    {
        var points = Enumerable.Range(0, Points.Length / Particles)
            .Average(dimension => Correlation.Pearson(Column(dimension), other.Column(dimension)) is var alike && double.IsNaN(alike) ? 1 : alike);
        return Math.Max(points, (double)Luck.Zip(other.Luck).Count(pair => pair.First == pair.Second) / Luck.Length);
    }

    /// <summary>
    /// So many particles, all of different luck, would share as little of it: one over the sum of squares of the luck's
    /// shares (Kish 1965), in the stretch where it is least.
    /// </summary>
    public double Unrelated()
    {
        var stretches = Luck.Length / Particles;
        return Enumerable.Range(0, stretches).Min(stretch => Math.Pow(Particles, 2) / Enumerable.Range(0, Particles)
            .CountBy(particle => LuckOf(particle)[stretch]).Sum(same => Math.Pow(same.Value, 2)));
    }

    /// <summary>The first so many dimensions of all points: [particle × dimension].</summary>
    public double[] First(int dimensions) => [.. Enumerable.Range(0, Particles).SelectMany(particle => Point(particle)[..dimensions].ToArray())];

    /// <summary>One of the dimensions of all points.</summary>
    public double[] Column(int dimension) => [.. Enumerable.Range(0, Particles).Select(particle => Point(particle)[dimension])];

    /// <summary>Takes over a particle of another population.</summary>
    internal void Put(int particle, Population other, int from)
    {
        other.Point(from).CopyTo(Point(particle));
        other.LuckOf(from).CopyTo(LuckOf(particle));
        other.Reading(from).CopyTo(Reading(particle));
        Misses[particle] = other.Misses[from];
    }

    /// <summary>Particles that nothing is known of yet.</summary>
    internal static Population Of(int particles, int dimensions, int stretches, int facts) => new()
    {
        Generation = 0,
        Tolerance = double.PositiveInfinity,
        Points = new double[particles * dimensions],
        Luck = new uint[particles * stretches],
        Readings = new double[particles * facts],
        Misses = new double[particles],
        Accepted = 1,
        Memory = 1,
        Runs = 0,
    };

    /// <summary>A copy that can be changed.</summary>
    public Population Copy() => this with { Points = [.. Points], Luck = [.. Luck], Readings = [.. Readings], Misses = [.. Misses] };

    private Span<T> Row<T>(T[] rows, int particle)
    {
        var width = rows.Length / Particles;
        return rows.AsSpan(particle * width, width);
    }
}
