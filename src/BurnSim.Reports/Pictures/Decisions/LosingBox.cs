using BurnSim.Experiments;
using BurnSim.Experiments.Decisions;
using BurnSim.Reports.Decisions;
using SkiaSharp;

namespace BurnSim.Reports.Pictures.Decisions;

/// <summary>Where the favourite loses: coverage and density on the way to the box, and the box in its two strongest dimensions.</summary>
internal static class LosingBox
{
    private const float Top = Sheet.Top + 34, Bottom = 560, Left = 84, Middle = 470, Between = 130;
    private const int MostDots = 1500, MostBars = 12;

    // Values further apart than this ratio are laid out by their logarithms.
    private const double Wide = 8;

    private static readonly Ink Loses = Palette.Of(5), Holds = Palette.Of(4);

    public static Sheet? Beaten(DecisionStory story) => Draw(story, story.Decided.Beaten, "beaten", "is beaten");

    public static Sheet? Short(DecisionStory story) => Draw(story, story.Decided.Short, "short", "falls short");

    private static Sheet? Draw(DecisionStory story, Discovery? found, string name, string verb)
    {
        if (found is not { IsFound: true }) return null;
        var words = new BoxWords(story, found);
        var favourite = story.Decided.Favourite;
        var sheet = new Sheet(story.Letters, Bottom + 92)
        {
            Name = name,
            Title = $"{story.DrawnOption(favourite, isQuoted: true)} {verb} in {Amount.Percent(found.Density.Value)} of runs in the box, in {Amount.Percent(found.Rate.Value)} of all",
            Subtitle = $"Left: boxes peeled smaller and smaller, of the runs searched; right: half of the runs, which judge the box; {story.Runs}",
            Caption = $"{story.Option(favourite)} {verb} in {Amount.Percent(found.Density.Value)} of runs (95 % interval {Amount.Interval(found.Density)}) in which {words.All}; "
                + $"those are {Amount.Percent(found.Coverage.Value)} of all such runs ({Amount.Interval(found.Coverage)}).",
        };
        Way(sheet, found);
        Plane(story, sheet, found, words, verb);
        return sheet;
    }

    /// <summary>Each box on the way as a dot; the chosen one big.</summary>
    private static void Way(Sheet sheet, Discovery found)
    {
        var panel = sheet.Add(Scale.FromZero([1], Amount.MarkPercent, 4), Scale.FromZero([1], Amount.MarkPercent, 5), Left, Top, Middle, Bottom).Across(alsoLevel: true)
            .Head("Density", "losses in a box's runs").Foot("coverage: part of all losses that a box holds");
        panel.Line([.. found.Way.SkipLast(1).Select(stage => (stage.Coverage, stage.Density))], Palette.Market, 1);
        foreach (var stage in found.Way.SkipLast(1)) panel.Dot(stage.Coverage, stage.Density, Palette.Market.Colour, 3);
        panel.Dot(found.Way[^1].Coverage, found.Way[^1].Density, Loses.Colour, 8);
    }

    private static void Plane(DecisionStory story, Sheet sheet, Discovery found, BoxWords words, string verb)
    {
        int[] numbers = [.. words.Ranked.Where(at => words.Unknown(at) is not null).Take(2)];
        if (numbers.Length == 0)
        {
            Futures(story, sheet, found, verb);
            return;
        }

        var across = Axis(story, found, words, numbers[0]);
        var up = numbers.Length > 1 ? Axis(story, found, words, numbers[1]) : (Scale: new Scale(0, 1, false, []), Of: found.Dimensions[0], Name: "");
        var panel = sheet.Add(across.Scale, up.Scale, Middle + Between, Top, Sheet.Width - 40, Bottom);
        panel.Head(up.Name == "" ? "Run by run" : Wording.Capital(up.Name), up.Name == "" ? "heights mean nothing" : "");
        panel.Foot(across.Name);
        int[] judge = [.. Enumerable.Range(0, found.Loses.Length).Where(row => row % 2 == 1).Take(MostDots)];
        foreach (var (lost, ink) in new[] { (false, Holds), (true, Loses) })
        {
            panel.Cloud([.. judge.Where(row => found.Loses[row] == lost).Select(row => (across.Of.Values[row],
                numbers.Length > 1 ? up.Of.Values[row] : (row * 0.6180339887498949) % 1))], ink.Colour, 5);
        }

        var x = found.Box.Restrictions[numbers[0]];
        var y = numbers.Length > 1 ? found.Box.Restrictions[numbers[1]] : Restriction.Of(0);
        Frame(panel, Within(across.Scale, x), Within(up.Scale, y));
        panel.Note(pen => Key.Draw(pen, story.Letters, [($"a run in which it {verb}", Loses.Colour), ("any other", Holds.Colour)], Middle + Between, Bottom + 70, Sheet.Width - 20));
    }

    /// <summary>Where the box is of futures alone: how often the favourite loses in each.</summary>
    private static void Futures(DecisionStory story, Sheet sheet, Discovery found, string verb)
    {
        var of = found.Box.Restrictions[0];
        var futures = Enumerable.Range(0, Math.Min(MostBars, story.Decision.Futures.Length)).ToArray();
        string[] names = [.. futures.Select(story.DrawnFuture)];
        var left = Math.Min(Middle + 300, Middle + Names.Width(story.Letters, names));
        var panel = sheet.Add(Scale.FromZero([1], Amount.MarkPercent, 4), new(0, futures.Length, false, []), left, Top, Sheet.Width - 70, Bottom).Across()
            .Head("Future by future", $"runs in which it {verb}");
        foreach (var future in futures)
        {
            int[] here = [.. Enumerable.Range(0, found.Loses.Length).Where(row => row % 2 == 1 && (int)found.Dimensions[of.Dimension].Values[row] == future)];
            var (rate, middle, name) = (Chance.Of(here.Count(row => found.Loses[row]), here.Length), futures.Length - future - 0.5, names[future]);
            panel.Box(0, rate.Value, middle - 0.3, middle + 0.3, (of.Holds(future) ? Loses : Holds).Colour);
            panel.Stroke(rate.Low, middle, rate.High, middle, Pen.Ink);
            panel.Write(Amount.Percent(rate.Value), rate.High, middle, offX: 8);
            panel.Note(pen => pen.Write(name, left - 12, panel.PixelY(middle), pen.Fit(name, Panel.Small, left - Middle - 24), align: SKTextAlign.Right));
        }
    }

    private static (Scale Scale, Dimension Of, string Name) Axis(DecisionStory story, Discovery found, BoxWords words, int at)
    {
        var (of, unit) = (found.Dimensions[found.Box.Restrictions[at].Dimension], words.UnitOf(at));
        var (low, high) = (of.Values.Min(), of.Values.Max());
        var scale = low > 0 && high / low >= Wide ? Scale.Logarithmic(of.Values, unit.Mark) : Scale.Around(low, high, unit.Mark, 5);
        var room = scale.Log ? 0 : 0.02 * (scale.High - scale.Low);
        return (scale with { Low = scale.Low - room, High = scale.High + room }, of, words.Name(at, story.DrawnUnknowns) + (unit.After is "" or " %" ? "" : $",{unit.After}"));
    }

    private static (double Low, double High) Within(Scale scale, Restriction of) => (Math.Max(scale.Low, of.Low), Math.Min(scale.High, of.High));

    private static void Frame(Panel panel, (double Low, double High) x, (double Low, double High) y)
    {
        panel.Stroke(x.Low, y.Low, x.High, y.Low, Pen.Ink, 2);
        panel.Stroke(x.Low, y.High, x.High, y.High, Pen.Ink, 2);
        panel.Stroke(x.Low, y.Low, x.Low, y.High, Pen.Ink, 2);
        panel.Stroke(x.High, y.Low, x.High, y.High, Pen.Ink, 2);
    }
}
