using System.Collections.Immutable;
using BurnSim.Experiments.Designs;

namespace BurnSim.Results;

/// <summary>What a sweep's <c>runs.parquet</c> tells: a row per run, point and firm, with what the point sets.</summary>
public static class SweepTable
{
    /// <param name="design">What was varied: a column for each path.</param>
    /// <param name="platforms">Ids of the platforms.</param>
    public static ImmutableArray<Column<RunRow>> Columns(Design design, IEnumerable<string> platforms) =>
    [
        Point,
        .. design.Paths.Select((vary, path) => Of(design, vary, path)),
        .. RunTable.Columns(platforms),
    ];

    /// <summary>Which point of the design a row is of.</summary>
    internal static Column<RunRow> Point => new Values<RunRow, long>("point", "", "point of the design, from 0", r => r.Point)
    {
        Fill = (r, value) => r.Point = (int)value!.Value,
    };

    private static Column<RunRow> Of(Design design, Vary vary, int path)
    {
        const string Meaning = "what the point sets";
        return vary.IsNumeric
            ? new Values<RunRow, double>(vary.Path, vary.Unit, Meaning, r => design.Points[r.Point].Levels[path].Number)
            : new Names<RunRow>(vary.Path, Meaning, r => design.Points[r.Point].Levels[path].Text);
    }
}
