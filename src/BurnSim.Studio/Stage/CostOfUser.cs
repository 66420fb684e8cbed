using System.Collections.Immutable;
using BurnSim.Reports;
using BurnSim.Studio.Words;

namespace BurnSim.Studio.Stage;

/// <summary>What a new user costs against what is spent: each firm's way through the story, quarter by quarter.</summary>
internal static class CostOfUser
{
    private const int Pixels = 320;

    public static Picture? Draw(Scene scene)
    {
        var ways = scene.Cast.Ranked.Select(firm => (Firm: firm, Of: scene.Courses.Quarters(firm))).Where(way => way.Of.Length > 0).ToArray();
        if (ways.Length == 0) return null;
        var all = ways.SelectMany(way => way.Of).ToArray();
        var (along, up) = (Scale.Wide([.. all.Select(at => at.Spend)], scene.Mark, sparse: true), Scale.Wide([.. all.Select(at => at.Cac)], scene.Mark));
        var layout = Canvas.Across(along, up, Pixels, scene.Say(new($"Ads paid a day, {scene.Currency}", $"每日广告费，{scene.Currency}")),
            [.. ways.Select(way => (scene.Name(way.Firm), scene.IsLit(way.Firm) ? scene.Cast.InkOf(way.Firm).Text : Pen.Faint, way.Of[^1].Cac))]);
        return new(new([.. ways.Reverse().Select(way => Way(scene, way.Firm, way.Of))], layout), () => new(
            [scene.Say(StageWords.Firm), .. Enumerable.Range(1, ways.Max(way => way.Of.Length)).Select(quarter => scene.Say(new($"Quarter {quarter}", $"第 {quarter} 季")))],
            [.. ways.Select(way => (ImmutableArray<string>)
                [scene.Name(way.Firm), .. Enumerable.Range(0, ways.Max(other => other.Of.Length)).Select(quarter => quarter < way.Of.Length ? Told(scene, way.Of[quarter]) : Amount.None)])]));
    }

    private static Trace Way(Scene scene, int firm, (double Spend, double Cac)[] of)
    {
        var ink = scene.Cast.InkOf(firm);
        var way = new Trace { X = [.. of.Select(at => at.Spend)], Y = [.. of.Select(at => (double?)at.Cac)], Text = [.. of.Select(at => Told(scene, at))] };
        return Brush.Line(way, scene.Name(firm), ink, scene.IsLit(firm)) with
        {
            Mode = "lines+markers",
            Marker = new(
                [.. of.Select((_, quarter) => quarter == 0 && of.Length > 1 ? Pen.Paper : ink.Colour)],
                [.. of.Select((_, quarter) => quarter == 0 || quarter == of.Length - 1 ? 9.0 : 5)], new(ink.Colour, 2)),
        };
    }

    private static string Told(Scene scene, (double Spend, double Cac) at) => scene.Say(new(
        $"{scene.Money(at.Cac)} a user at {scene.Money(at.Spend)} a day", Chinese.Say($"每用户{scene.Money(at.Cac)}，每日{scene.Money(at.Spend)}")));
}
