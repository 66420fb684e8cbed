using System.Collections.Immutable;
using BurnSim.Experiments.Calibrations;
using BurnSim.Reports.Calibrations;

namespace BurnSim.Reports;

/// <summary>A fact and what is read in its place, in words.</summary>
/// <param name="Name">What it is a fact of.</param>
/// <param name="Known">Its range.</param>
/// <param name="Assumed">Median of the runs as assumed.</param>
/// <param name="AssumedRange">What held nine tenths of them.</param>
/// <param name="Fitted">Median of the draws, with luck they haven't met.</param>
/// <param name="FittedRange">What holds nine tenths of them.</param>
/// <param name="Within">Fraction of them within the fact's range, as a percentage.</param>
/// <param name="Held">What one would say of it.</param>
/// <param name="Source">Who says so.</param>
public sealed record FitRow(
    string Name, string Known, string Assumed, string AssumedRange, string Fitted, string FittedRange, string Within, string Held, string Source)
{
    /// <summary>Every fact, in the scenario's order.</summary>
    public static ImmutableArray<FitRow> Of(Posterior posterior, Scenario scenario)
    {
        var words = new CalibrationStory(posterior, scenario).Called;
        return [.. posterior.Fits.Select(fit =>
        {
            var (unit, assumed, fitted) = (words.Unit(fit.Fact), Shown.Of(fit.Assumed), Shown.Of(fit.Fresh));
            return new FitRow(words.Name(fit.Fact), unit.Range(fit.Fact.Low, fit.Fact.High),
                unit.Value(assumed.P50), unit.Range(assumed.P5, assumed.P95), unit.Value(fitted.P50), unit.Range(fitted.P5, fitted.P95),
                Amount.Percent(fit.Within(fit.Fresh)), fitted.Beside(fit.Fact), fit.Fact.Source);
        })];
    }
}
