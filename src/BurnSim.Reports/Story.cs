using BurnSim.Experiments;
using BurnSim.Recording;

namespace BurnSim.Reports;

/// <summary>What the figures are drawn from: an ensemble's summary, its scenario, who is shown and in what letters.</summary>
internal sealed class Story(Summary summary, Scenario scenario, Lettering letters)
{
    private readonly Courses courses = new(summary);

    public Summary Summary { get; } = summary;
    public Scenario Scenario { get; } = scenario;
    public Lettering Letters { get; } = letters;
    public Cast Cast { get; } = new(summary);
    public Bands Bands => Summary.Bands;
    public int Points => Bands.Dates.Length;
    public string Currency { get; } = letters.Name(summary.Currency, "money");
    public bool HasOthers => !Cast.Others.IsEmpty;
    public string OthersName => $"{Amount.Count(Cast.Others.Length)} others";
    public string Runs => $"{Amount.Count(Summary.RunsFinished)} {(Summary.RunsFinished == 1 ? "run" : "runs")}";

    /// <summary>What to add to a median: nothing when there is but one run.</summary>
    public string Median => Summary.RunsFinished == 1 ? "" : " (median)";

    /// <summary>Days from the first date shown.</summary>
    public double X(int point) => Bands.Dates[point].DayNumber - Bands.Dates[0].DayNumber;

    public double XOf(DateOnly date) => date.DayNumber - Bands.Dates[0].DayNumber;

    /// <summary>An axis over all dates with about so many marks.</summary>
    public Scale Dates(int marks) => Scale.Dates(Bands.Dates[0], (int)X(Points - 1), marks);

    /// <summary>A firm's name as it can be drawn.</summary>
    public string Name(int firm) => Letters.Name(Summary.Firms[firm].Name, Summary.Firms[firm].Id);

    /// <summary>A firm's name for text that isn't drawn.</summary>
    public string Called(int firm) => Wording.NameOf(Summary.Firms[firm]);

    /// <summary>A platform's name as it can be drawn.</summary>
    public string Platform(int platform) => Letters.Name(Scenario.Platforms[platform].Name, Scenario.Platforms[platform].Id);

    /// <summary>A firm's spread over time, as long as enough runs have it in the market.</summary>
    public List<(double X, Spread Of)> Series(int firm, FirmMetric metric) => Placed(courses.Of(firm, metric));

    public List<(double X, Spread Of)> Series(MarketMetric metric) => Placed(courses.Of(metric));

    /// <summary>Fraction of runs in which a firm operates at a point.</summary>
    public double Operating(int firm, int point) => courses.Operating(firm, point);

    private List<(double X, Spread Of)> Placed(IEnumerable<(int Point, Spread Of)> course) => [.. course.Select(at => (X(at.Point), at.Of))];
}
