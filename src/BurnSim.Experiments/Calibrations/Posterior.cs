using System.Collections.Immutable;

namespace BurnSim.Experiments.Calibrations;

/// <summary>What a calibration says: draws from what is known after the facts, each as likely as the others.</summary>
public sealed record Posterior
{
    /// <summary>The numbers that were calibrated.</summary>
    public required Free Free { get; init; }

    /// <summary>The facts they were fitted to, in the order of readings.</summary>
    public required ImmutableArray<Target> Facts { get; init; }

    /// <summary>Generation 0: what was assumed.</summary>
    public required Population Assumed { get; init; }

    /// <summary>The last generation; the first dimensions of its points are <see cref="Free"/>'s draws.</summary>
    public required Population Last { get; init; }

    /// <summary>
    /// [draw × fact]: what the draws read under luck they haven't met, with all that isn't free drawn anew: what the
    /// calibrated scenario plays.
    /// </summary>
    public required double[] Fresh { get; init; }

    /// <summary>How it came about, generation after generation.</summary>
    public required ImmutableArray<Passed> Course { get; init; }

    public required Ending Ending { get; init; }

    /// <summary>Number of draws.</summary>
    public int Draws => Last.Particles;

    /// <summary>
    /// How many draws from as many runs' luck these are worth at least: draws that share the luck of a stretch of the story
    /// are relatives, and the stretch where most do counts.
    /// </summary>
    public double Effective => field == 0 ? field = Last.Unrelated() : field;

    /// <summary>Every calibrated number, in the order of <see cref="Free"/>.</summary>
    public ImmutableArray<Parameter> Parameters => field.IsDefault ? field = [.. Free.Numbers.Select(Parameter)] : field;

    /// <summary>Every fact and how it is met.</summary>
    public ImmutableArray<Fit> Fits => field.IsDefault ? field = [.. Facts.Select(Fit)] : field;

    private Parameter Parameter(Number number) =>
        new(number, Last.Column(Free.Names.IndexOf(number.Name)), Effective);

    private Fit Fit(Target fact, int at)
    {
        double[] Column(double[] readings) => [.. Enumerable.Range(0, readings.Length / Facts.Length).Select(row => readings[row * Facts.Length + at])];
        return new(fact, Column(Assumed.Readings), Column(Last.Readings), Column(Fresh));
    }
}
