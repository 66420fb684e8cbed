using System.Collections.Immutable;
using BurnSim.Experiments.Calibrations;

namespace BurnSim.Reports.Calibrations;

/// <summary>What a calibration's pictures and page are made from: its posterior, what matters in it, and what that is called.</summary>
internal sealed class CalibrationStory
{
    private readonly ImmutableArray<string> firms;

    public CalibrationStory(Posterior posterior, Scenario scenario)
    {
        (Posterior, Scenario) = (posterior, scenario);
        Letters = Lettering.For([.. scenario.Firms.Select(firm => firm.Name), .. scenario.Platforms.Select(platform => platform.Name),
            .. scenario.Segments.Select(segment => segment.Name)]);
        (Drawn, Called) = (new(scenario, posterior.Free.Numbers, Letters.Name), new(scenario, posterior.Free.Numbers, (name, _) => name));
        Draws = [.. posterior.Parameters.DistinctBy(parameter => parameter.Number.Name).OrderByDescending(parameter => parameter.Learned)];
        Unidentified = [.. Draws.Where(parameter => !parameter.IsIdentified)];
        Unmet = [.. posterior.Fits.Where(fit => fit.Miss > 0).OrderByDescending(fit => fit.Miss)];
        Lucky = [.. posterior.Fits.Where(fit => fit.Miss == 0 && !Shown.Of(fit.Fresh).Reaches(fit.Fact))];
        string[] all = [.. scenario.Firms.Select(firm => firm.Id)];
        firms = [.. all.Length <= Palette.Count ? all : all.Where(id => posterior.Facts.Any(fact => fact.Firm == id)).Take(Palette.Count)];
    }

    public Posterior Posterior { get; }
    public Scenario Scenario { get; }
    public Lettering Letters { get; }

    /// <summary>Names as they can be drawn.</summary>
    public CalibrationWords Drawn { get; }

    /// <summary>Names for text that isn't drawn.</summary>
    public CalibrationWords Called { get; }

    /// <summary>One number of each draw, the most learned first.</summary>
    public ImmutableArray<Parameter> Draws { get; }

    /// <summary>Those of them that the facts say nothing of.</summary>
    public ImmutableArray<Parameter> Unidentified { get; }

    /// <summary>Every two of them, the closest first.</summary>
    public ImmutableArray<Pair> Pairs => field.IsDefault ? field = Pair.Of(Draws) : field;

    /// <summary>Those of which only a combination is known.</summary>
    public IEnumerable<Pair> Tied => Pairs.TakeWhile(pair => pair.IsTied);

    /// <summary>Facts that most draws miss, the furthest first.</summary>
    public ImmutableArray<Fit> Unmet { get; }

    /// <summary>Facts that draws meet, but nine of ten don't reach with other luck.</summary>
    public ImmutableArray<Fit> Lucky { get; }

    public bool IsMet => Posterior.Last.Tolerance == 0;

    public string Runs => $"{Amount.Count(Posterior.Last.Runs)} {(Posterior.Last.Runs == 1 ? "run" : "runs")}";

    /// <summary>What it rests on.</summary>
    public string Basis => $"{Amount.Count(Posterior.Draws)} draws, worth {Amount.Count((long)Math.Round(Posterior.Effective))} unrelated ones at least, from {Runs}";

    /// <summary>A fact's range beside what draws read: <c>15.2M where 9.1M to 13.6M is known</c>.</summary>
    public string Beside(Fit fit, double[] readings)
    {
        var (unit, read) = (Called.Unit(fit.Fact), Shown.Of(readings));
        return $"{(read.IsThere ? unit.Value(read.P50) : "nothing")} where {unit.Range(fit.Fact.Low, fit.Fact.High)} is known";
    }

    /// <summary>How many more numbers share a number's draw, in brackets.</summary>
    public string Sharing(Parameter parameter) =>
        Posterior.Free.Numbers.Count(number => number.Name == parameter.Number.Name) - 1 is var more and > 0 ? $" (and {more} more)" : "";

    /// <summary>A firm's ink, in id order as in the pictures of its runs; the market's for none.</summary>
    public Ink InkOf(Target fact) => fact.Firm is null ? Palette.Market : InkOf(fact.Firm);

    /// <summary>The ink of a number's firm or platform.</summary>
    public Ink InkOf(Number number)
    {
        var steps = number.Path.Split('.');
        var platform = steps[0] == "platforms" ? Scenario.Platforms.Select(platform => platform.Id).ToList().IndexOf(steps[1]) : -1;
        return platform >= 0 ? Palette.Channel(platform)
            : steps[0] == "firms" ? InkOf(steps[1])
            : Drawn.EventFirm(number) is { } firm ? InkOf(firm) : Palette.Channel(0);
    }

    private Ink InkOf(string firm) => firms.IndexOf(firm) is var place and >= 0 ? Palette.Of(place) : Palette.Others;
}
