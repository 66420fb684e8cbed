using BurnSim.Experiments;
using BurnSim.Reports;
using BurnSim.Studio.Words;

namespace BurnSim.Studio.Stage;

/// <summary>What the pictures are drawn from: an ensemble as it stands, in whose words, and which firms are in the light.</summary>
/// <param name="summary">The runs so far.</param>
/// <param name="tongue">The language of names and marks.</param>
/// <param name="lit">Ids of the firms to look at; none: all.</param>
internal sealed class Scene(Summary summary, Tongue tongue, IReadOnlyCollection<string> lit)
{
    // Milliseconds.
    private const double Day = 86_400_000;

    public Summary Summary { get; } = summary;

    /// <summary>Who is shown by name, and in what ink: as in every figure of a report.</summary>
    public Cast Cast { get; } = new(summary);

    public Courses Courses { get; } = new(summary);

    public Bands Bands => Summary.Bands;

    public Tongue Tongue { get; } = tongue;

    public string OthersName => Say(new($"{Amount.Count(Cast.Others.Length)} others", $"其他 {Amount.Count(Cast.Others.Length)} 家"));

    public bool IsLit(int firm) => lit.Count == 0 || lit.Contains(Summary.Firms[firm].Id);

    public string Name(int firm) => Wording.NameOf(Summary.Firms[firm]);

    public string Say(Phrase phrase) => phrase.In(Tongue);

    /// <summary>The scenario's currency, where numbers stand without it.</summary>
    public string Currency => Say(DialWords.Unit("money", Summary.Currency));

    public string People(double count) => Numeral.People(count, Tongue);

    /// <summary>Money in the scenario's currency.</summary>
    public string Money(double money) => Numeral.Money(money, Summary.Currency, Tongue);

    public string Percent(double fraction) => Numeral.Percent(fraction, Tongue);

    public string Interval(Chance chance) => Numeral.Interval(chance, Tongue);

    public string Plain(double value) => Numeral.Plain(value, Tongue);

    /// <summary>A mark of an axis.</summary>
    public string Mark(double value) => Numeral.Mark(value, Tongue);

    /// <summary>A mark of an axis of fractions.</summary>
    public string MarkPercent(double fraction) => Numeral.MarkPercent(fraction, Tongue);

    /// <summary>A date as a mark of an axis or the head of a row.</summary>
    public string Date(int point) => Bands.Dates[point].ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A trace over the dates from a point on: those of bands lie at an even stride.</summary>
    public Trace From(int point) => new()
    {
        X0 = Date(point), Dx = Bands.Dates.Length < 2 ? Day : Day * (Bands.Dates[1].DayNumber - Bands.Dates[0].DayNumber), Y = [],
    };
}
