using System.Collections.Immutable;

namespace BurnSim.Results.Store;

/// <summary>What a part's <c>runs.parquet</c> keeps: the final table, with the point of the design in front.</summary>
public static class PartTable
{
    public static ImmutableArray<Column<RunRow>> Columns(Scenario scenario) =>
        [SweepTable.Point, .. RunTable.Columns(scenario.Platforms.Select(p => p.Id))];
}
