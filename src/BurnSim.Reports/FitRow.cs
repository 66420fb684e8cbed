using System.Collections.Immutable;
using BurnSim.Experiments.Calibrations;
using BurnSim.Reports.Calibrations;

namespace BurnSim.Reports;

/// <summary>A fact and what is read in its place, in words.</summary>
/// <param name="Name">What it is a fact of.</param>
/// <param name="Known">Its range.</param>
/// <param name="Assumed">Median of the runs as assumed.</param>
/// <param name="AssumedRange">What held nine tenths of them, without the unit; empty: all read the same.</param>
/// <param name="Fitted">Median of the draws, with the luck they were found with.</param>
/// <param name="FittedRange">What holds nine tenths of them.</param>
/// <param name="Fresh">Median of the draws, with luck they haven't met.</param>
/// <param name="FreshRange">What holds nine tenths of them.</param>
/// <param name="Within">Fraction of the latter within the fact's range, as a percentage.</param>
/// <param name="Held">What one would say of the fact beside the latter.</param>
/// <param name="Source">Who says so.</param>
public sealed record FitRow(
    string Name, string Known, string Assumed, string AssumedRange, string Fitted, string FittedRange, string Fresh, string FreshRange,
    string Within, string Held, string Source)
{
    /// <summary>Every fact, in the scenario's order.</summary>
    public static ImmutableArray<FitRow> Of(Posterior posterior, Scenario scenario)
    {
        var words = new CalibrationStory(posterior, scenario).Called;
        return [.. posterior.Fits.Select(fit =>
        {
            var (unit, fresh) = (words.Unit(fit.Fact), Shown.Of(fit.Fresh));
            (string Median, string Range) Written(Shown shown) => (unit.Value(shown.P50), unit.Between(shown.P5, shown.P95));
            var (assumed, fitted, other) = (Written(Shown.Of(fit.Assumed)), Written(Shown.Of(fit.Last)), Written(fresh));
            return new FitRow(words.Name(fit.Fact), unit.Range(fit.Fact.Low, fit.Fact.High), assumed.Median, assumed.Range,
                fitted.Median, fitted.Range, other.Median, other.Range, Amount.Percent(fit.Within(fit.Fresh)), fresh.Beside(fit.Fact), fit.Fact.Source);
        })];
    }
}
