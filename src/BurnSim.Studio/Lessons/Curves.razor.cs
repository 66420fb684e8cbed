using System.Collections.Immutable;
using System.Globalization;
using BurnSim.Experiments;
using BurnSim.Reports;
using Microsoft.AspNetCore.Components;

namespace BurnSim.Studio.Lessons;

/// <summary>One quantity of every firm over time.</summary>
public partial class Curves
{
    // The drawing's own units.
    private const double Width = 1000, Height = 300;

    // So that two firms on one line can be told apart without colour.
    private static readonly string[] Dashed = ["none", "14 6", "4 5", "20 5 4 5", "8 4"];

    private ImmutableArray<Curve> curves = [];

    [Parameter, EditorRequired]
    public Summary Summary { get; set; } = null!;

    [Parameter, EditorRequired]
    public Drawn Drawn { get; set; } = Drawn.Share;

    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    private double Low { get; set; }

    private double High { get; set; }

    private string Spoken => $"{Title}. {string.Join("; ", curves.Select(curve => $"{curve.Name}: {Mark(curve.First)} → {Mark(curve.Last)}"))}";

    protected override void OnParametersSet()
    {
        var points = Summary.Bands.Dates.Length;
        double[][] means = [.. Summary.Firms.Select((_, firm) => Enumerable.Range(0, points).Select(at => Drawn.Of(Summary, firm, at)).ToArray())];
        double[] known = [.. means.SelectMany(mean => mean).Where(double.IsFinite)];
        (Low, High) = Drawn.IsFraction || known.Length == 0 ? (0, 1) : (known.Min(), Math.Max(known.Max(), known.Min() + 1e-9));
        var cast = new Cast(Summary);
        curves = [.. Summary.Firms.Select((firm, at) => new Curve(Wording.NameOf(firm), cast.InkOf(at), Dashed[at % Dashed.Length], Line(means[at]), First(means[at]), First([.. means[at].Reverse()])))];
    }

    private static double First(double[] means) => means.FirstOrDefault(double.IsFinite, double.NaN);

    private string Line(double[] means) => string.Join(' ', means.Index().Where(point => double.IsFinite(point.Item)).Select(point => string.Create(
        CultureInfo.InvariantCulture, $"{Width * point.Index / Math.Max(1, means.Length - 1):0.#},{Height * (1 - (point.Item - Low) / (High - Low)):0.#}")));

    private string Mark(double value) => Drawn.IsFraction ? Amount.Percent(value) : Amount.Plain(Math.Round(value, 2));

    private string Day(Index at) => Summary.Bands.Dates[at].ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private sealed record Curve(string Name, Ink Ink, string Dashes, string Points, double First, double Last);
}
