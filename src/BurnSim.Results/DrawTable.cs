using System.Collections.Immutable;
using BurnSim.Experiments.Calibrations;

namespace BurnSim.Results;

/// <summary>What <c>draws.parquet</c> tells: a row per draw of a posterior.</summary>
public static class DrawTable
{
    public const string Name = "draws";

    public static ImmutableArray<Column<int>> Columns(Posterior posterior) =>
    [
        new Values<int, long>("draw", "", "number of the draw, from 0", draw => draw),
        new Values<int, double>("weight", "0..1", "how likely it is among all; together 1", _ => 1.0 / posterior.Draws),
        new Values<int, double>("miss", "", "how far it misses the facts it was fitted to, in halves of their ranges, root mean square; 0: none",
            draw => posterior.Last.Misses[draw]),
        .. posterior.Parameters.Select(parameter => new Values<int, double>(
            parameter.Number.Path, parameter.Number.Unit.Name, "value", draw => parameter.Values[draw] * parameter.Number.Unit.Scale)),
    ];
}
