using BurnSim.Experiments;
using BurnSim.Reports;
using BurnSim.Studio.Words;

namespace BurnSim.Studio.Stage;

/// <summary>A median over time with its band.</summary>
/// <param name="Name">Whose it is.</param>
/// <param name="Ink">In what it is drawn.</param>
/// <param name="Of">Its points, rising.</param>
/// <param name="IsLit">Whether it is to be seen well.</param>
internal sealed record Fan(string Name, Ink Ink, IReadOnlyList<(int Point, Spread Of)> Of, bool IsLit)
{
    /// <summary>A firm's; without points where too few runs have it.</summary>
    public static Fan Firm(Scene scene, int firm, Recording.FirmMetric metric) =>
        new(scene.Name(firm), scene.Cast.InkOf(firm), [.. scene.Courses.Of(firm, metric)], scene.IsLit(firm));

    /// <summary>The market's.</summary>
    public static Fan Market(Scene scene, Recording.MarketMetric metric, Phrase name) =>
        new(scene.Say(name), Palette.Market, [.. scene.Courses.Of(metric)], IsLit: true);

    public double Last => Of[^1].Of.P50;

    /// <summary>The band, to lie below all lines.</summary>
    public IEnumerable<Trace> Band(Scene scene, Func<Spread, double> low, Func<Spread, double> high, double opacity)
    {
        yield return Brush.Edge(Points(scene, low));
        yield return Brush.Fill(Brush.Edge(Points(scene, high)), Ink.Colour, IsLit ? opacity : opacity / 6);
    }

    /// <summary>The median; it says itself and nine runs in ten.</summary>
    public Trace Line(Scene scene, Func<double, string> say) =>
        Brush.Line(Points(scene, of => of.P50) with { Text = [.. Each(of => Told(of, say), null)] }, Name, Ink, IsLit);

    /// <summary>What is written where its line ends.</summary>
    public (string Text, string Colour, double At) End => (Name, IsLit ? Ink.Text : Pen.Faint, Last);

    /// <summary>A spread in words: <c>12 % (3 % to 30 %)</c>.</summary>
    public static string Told(Spread of, Func<double, string> say) =>
        say(of.P5) == say(of.P95) ? say(of.P50) : $"{say(of.P50)} ({say(of.P5)} – {say(of.P95)})";

    /// <summary>Fans in numbers.</summary>
    public static Table Numbers(Scene scene, IReadOnlyList<Fan> fans, Func<double, string> say) => Table.OverTime(scene, fans.Select(fan => fan.Name), point =>
        fans.Select(fan => fan.Of.FirstOrDefault(at => at.Point == point, (-1, default)) is ( >= 0, var of) ? Told(of, say) : Amount.None));

    private Trace Points(Scene scene, Func<Spread, double> of) => scene.From(Of[0].Point) with { Y = [.. Each<double?>(at => of(at), null)] };

    private IEnumerable<T> Each<T>(Func<Spread, T> of, T gap)
    {
        var next = Of[0].Point;
        foreach (var (point, spread) in Of)
        {
            for (; next < point; next++) yield return gap;
            yield return of(spread);
            next++;
        }
    }
}
