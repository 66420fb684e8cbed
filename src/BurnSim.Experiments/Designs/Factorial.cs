using System.Collections.Immutable;

namespace BurnSim.Experiments.Designs;

/// <summary>Every value of every path with every value of every other; the last path changes fastest.</summary>
internal static class Factorial
{
    public static IEnumerable<Point> Points(ImmutableArray<Vary> paths)
    {
        var count = paths.Aggregate(1, (product, path) => product * path.Levels.Length);
        for (var point = 0; point < count; point++)
        {
            var levels = new Level[paths.Length];
            var rest = point;
            for (var path = paths.Length - 1; path >= 0; path--)
            {
                (rest, var level) = Math.DivRem(rest, paths[path].Levels.Length);
                levels[path] = paths[path].Levels[level];
            }

            yield return new Point([.. levels]);
        }
    }
}
