using System.Globalization;
using BurnSim.Experiments.Designs;
using BurnSim.Experiments.Quantities;
using BurnSim.Experiments.Tipping;
using BurnSim.Reports.Sweeps;

namespace BurnSim.Reports.Tipping;

/// <summary>What a tipping point's pictures and page are made from, and what that is called.</summary>
internal sealed class TippingStory
{
    private const int MostDecimals = 9;

    public TippingStory(Tipped tipped, Scenario scenario)
    {
        (Tipped, Scenario) = (tipped, scenario);
        Letters = Lettering.For([.. scenario.Firms.Select(firm => firm.Name), .. scenario.Platforms.Select(platform => platform.Name)]);
        (Drawn, Called) = (new(scenario, Letters.Name), new(scenario, (name, _) => name));
    }

    public Tipped Tipped { get; }

    public Scenario Scenario { get; }

    public Lettering Letters { get; }

    /// <summary>Names as they can be drawn.</summary>
    public SweepWords Drawn { get; }

    /// <summary>Names for text that isn't drawn.</summary>
    public SweepWords Called { get; }

    public Goal Goal => Tipped.Goal;

    /// <summary>What tips: <c>P(win) of Kimi</c>, <c>the mean of users of Kimi</c>.</summary>
    public string Subject(SweepWords words) => $"{(Goal.Quantity.Kind == QuantityKind.Chance ? "" : "the mean of ")}{words.Title(Goal.Quantity)}";

    /// <summary>A mean of the quantity.</summary>
    public string Mean(double mean) => Called.Value(Goal.Quantity, mean);

    /// <summary>A mean's interval: <c>45 % to 51 %</c>.</summary>
    public string Range(Interval mean) => $"{Mean(mean.Low)} to {Mean(mean.High)}";

    /// <summary>A value played, to as many digits as tell it from others.</summary>
    public string Value(Place place) => Value(Tipped.At(place));

    /// <summary>The value that a market comes from on a way.</summary>
    public string From(Way way) => Value(way == Way.There ? Tipped.Vary.From : Tipped.Vary.To);

    /// <summary>A threshold: <c>1.82</c>.</summary>
    public string Threshold(Crossing crossing) => Tipped.InUnit(crossing.Where) is var at ? Written(at.Mean, at) + Suffix : "";

    /// <summary>Its interval: <c>1.71 to 1.95</c>.</summary>
    public string Range(Crossing crossing) => Between(Tipped.InUnit(crossing.Where));

    /// <summary>How far one threshold lies beyond another: <c>0.4 lower (95 % interval 0.3 to 0.5)</c>.</summary>
    public string Apart(Interval gap)
    {
        var apart = Tipped.InUnit(gap, isGap: true);
        var size = gap.Mean < 0 ? apart with { Mean = -apart.Mean, Low = -apart.High, High = -apart.Low } : apart;
        return $"{Written(size.Mean, size)}{Suffix} {(gap.Mean < 0 ? "lower" : "higher")} (95 % interval {Between(size)})";
    }

    /// <summary>An interval in the path's unit.</summary>
    public string Between(Interval interval) => $"{Written(interval.Low, interval)} to {Written(interval.High, interval)}{Suffix}";

    /// <summary>A day of the story, after so many days; null: not within it.</summary>
    public string? Day(double days) => days >= Scenario.Days ? null : Date(Scenario.Start.AddDays((int)days));

    public static string Date(DateOnly date) => date.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    private string Value(Level level) => level.Number.ToString("#,0." + new string('#', Decimals(Gap)), CultureInfo.InvariantCulture).Replace('-', '−')
        + (level.Number == 1 ? Suffix.TrimEnd('s') : Suffix);

    /// <summary>The smallest step between values played.</summary>
    private double Gap => Math.Abs(Tipped.Vary.To.Number - Tipped.Vary.From.Number) * Tipped.Curve.Places.Zip(Tipped.Curve.Places.Skip(1))
        .Select(pair => pair.Second.At - pair.First.At).DefaultIfEmpty(1).Min();

    private string Suffix => Tipped.Vary.To.Suffix;

    /// <summary>An end of an interval, to about a tenth of its width.</summary>
    private static string Written(double value, Interval interval)
    {
        var text = value.ToString("N" + FormattableString.Invariant($"{Decimals(interval.High - interval.Low)}"), CultureInfo.InvariantCulture);
        return text.Any(letter => letter is >= '1' and <= '9') ? text.Replace('-', '−') : text.TrimStart('-');
    }

    private static int Decimals(double width)
    {
        var decimals = 0;
        for (; width < 5 && decimals < MostDecimals; decimals++) width *= 10;
        return decimals;
    }
}
