using System.Collections.Immutable;
using System.Globalization;

namespace BurnSim.Experiments.Designs;

/// <summary>The points of a design that have one value of a path, or values within one part of its range.</summary>
/// <param name="Level">That value; of a part its ends as text and its middle as number.</param>
/// <param name="Points">By number, rising.</param>
internal sealed record Slice(Level Level, int[] Points)
{
    // Parts of a range hold a handful of points at least, and are no more than a reader compares at a glance.
    private const int FewestPoints = 8, MostParts = 6;

    /// <summary>The slices of a path, in the order of its values; none is empty.</summary>
    /// <param name="design">The design.</param>
    /// <param name="path">By its place in <see cref="Design.Paths"/>.</param>
    public static ImmutableArray<Slice> Of(Design design, int path)
    {
        var vary = design.Paths[path];
        var points = Enumerable.Range(0, design.Points.Length);
        if (!vary.Levels.IsEmpty)
        {
            var byLevel = points.ToLookup(point => design.Points[point].Levels[path]);
            return [.. vary.Levels.Where(byLevel.Contains).Select(level => new Slice(level, [.. byLevel[level]]))];
        }

        var parts = Math.Clamp(design.Points.Length / FewestPoints, 2, MostParts);
        var byPart = points.ToLookup(point => Math.Min(parts - 1,
            (int)((design.Points[point].Levels[path].Number - vary.From.Number) / (vary.To.Number - vary.From.Number) * parts)));
        return [.. Enumerable.Range(0, parts).Where(byPart.Contains).Select(part => new Slice(Part(vary, part, parts), [.. byPart[part]]))];
    }

    private static Level Part(Vary vary, int part, int parts)
    {
        var (from, span) = (vary.From.Number, vary.To.Number - vary.From.Number);
        double At(double place) => from + span * place / parts;
        // Ends for a reader: as short as neighbours stay apart.
        string Edge(int place) => At(place).ToString(100 * span < Math.Abs(from) ? "G9" : "G4", CultureInfo.InvariantCulture);
        return new($"{Edge(part)}–{Edge(part + 1)}{vary.To.Suffix}", At(part + 0.5), vary.To.Suffix);
    }
}
