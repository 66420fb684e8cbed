using System.Collections.Immutable;
using BurnSim.Experiments.Calibrations;
using BurnSim.Reports.Calibrations;

namespace BurnSim.Reports;

/// <summary>A calibrated number in words.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Path">Where it stands in the scenario.</param>
/// <param name="Before">Its median as assumed.</param>
/// <param name="BeforeRange">What held nine tenths, without the unit; empty: it was certain.</param>
/// <param name="After">Its median after the facts.</param>
/// <param name="AfterRange">What holds nine tenths of the draws, likewise.</param>
/// <param name="Learned">The distance of the two, as a percentage.</param>
/// <param name="IsIdentified">Whether that is more than chance.</param>
public sealed record ParameterRow(
    string Name, string Path, string Before, string BeforeRange, string After, string AfterRange, string Learned, bool IsIdentified)
{
    /// <summary>Every calibrated number, the most learned first.</summary>
    public static ImmutableArray<ParameterRow> Of(Posterior posterior, Scenario scenario)
    {
        var words = new CalibrationStory(posterior, scenario).Called;
        return [.. posterior.Parameters.OrderByDescending(parameter => parameter.Learned).Select(parameter =>
        {
            var unit = words.Unit(parameter.Number);
            return new ParameterRow(words.Name(parameter.Number), parameter.Number.Path,
                unit.Value(parameter.Before(0.5)), unit.Between(parameter.Before(0.05), parameter.Before(0.95)),
                unit.Value(parameter.After(0.5)), unit.Between(parameter.After(0.05), parameter.After(0.95)),
                Amount.Percent(parameter.Learned), parameter.IsIdentified);
        })];
    }
}
