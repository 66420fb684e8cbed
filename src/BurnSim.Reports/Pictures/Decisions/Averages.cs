using BurnSim.Experiments.Decisions;
using BurnSim.Reports.Decisions;
using BurnSim.Reports.Sweeps;
using SkiaSharp;

namespace BurnSim.Reports.Pictures.Decisions;

/// <summary>What each option pays on average, with its interval, and in each future.</summary>
internal static class Averages
{
    private const float Row = 56;

    // So many dots of futures are told apart by their colours.
    private const int MostFutures = 6;

    private static readonly Ink Mean = Palette.Of(0);

    public static Sheet Draw(DecisionStory story)
    {
        var (table, order, ranking) = (story.Decided.Table, story.Ranked, story.Decided.By(Criterion.ExpectedValue));
        var bottom = Sheet.Top + order.Length * Row;
        var sheet = new Sheet(story.Letters, bottom + 112)
        {
            Name = "average",
            Title = ranking.IsClear ? $"{story.DrawnOption(ranking.Pick, isQuoted: true)} pays most on average: {story.Value(table.Average[ranking.Pick].Mean)}"
                : $"No option pays most on average beyond chance; {story.DrawnOption(ranking.Pick, isQuoted: true)} comes first",
            Subtitle = $"Mean {(story.IsSum ? "payoff" : SweepWords.Kind(story.Payoff))}{(story.HasFutures ? ", over futures by their weights and in each" : "")}; whiskers: 95 % interval; {story.Runs}",
            Caption = $"{story.Option(ranking.Pick)} is {story.Size(ranking.Lead.Mean)} ahead of {story.Option(ranking.RunnerUp)} on average ({story.Difference(ranking.Lead)}).",
        };
        var values = order.SelectMany(option => table.Mean.Select(future => future[option]).Append(table.Average[option])).SelectMany(of => new[] { of.Mean, of.Low, of.High })
            .Where(double.IsFinite).ToArray();
        var scale = Scale.Around(values.Min(), values.Max(), value => SweepWords.Mark(story.Payoff, value), 6);
        scale = scale with { Low = scale.Low - 0.02 * (scale.High - scale.Low), High = scale.High + 0.02 * (scale.High - scale.Low) };
        string[] labels = [.. order.Select(option => story.DrawnOption(option))];
        var panel = sheet.Add(scale, new(0, order.Length, false, []), Names.Width(story.Letters, labels), Sheet.Top, Sheet.Width - 40, bottom).Across();
        panel.Foot(Wording.Capital(story.IsSum ? "payoff" : SweepWords.Kind(story.Payoff)) + story.Unit);
        for (var row = 0; row < order.Length; row++)
        {
            var (middle, of) = (order.Length - row - 0.5, table.Average[order[row]]);
            panel.Write(labels[row], scale.Low, middle, offX: -14, align: SKTextAlign.Right, colour: order[row] == ranking.Pick ? Pen.Ink : Pen.Faint);
            for (var future = 0; future < table.Mean.Length && story.HasFutures; future++) panel.Dot(table.Mean[future][order[row]].Mean, middle - 0.2, InkOf(future).Colour, 4);
            panel.Stroke(of.Low, middle, of.High, middle, Mean.Colour, 3);
            panel.Dot(of.Mean, middle, Mean.Colour, 6);
            panel.Write(story.Bare(of.Mean), of.Mean, middle, offY: -17, align: SKTextAlign.Center);
        }

        if (story.HasFutures)
        {
            var futures = Enumerable.Range(0, Math.Min(MostFutures, table.Mean.Length)).Select(future => (story.DrawnFuture(future), InkOf(future).Colour));
            var rest = table.Mean.Length > MostFutures ? [("in other futures", Palette.Others.Colour)] : Array.Empty<(string, string)>();
            panel.Note(pen => Key.Draw(pen, story.Letters, [("on average", Mean.Colour), .. futures, .. rest], 40, bottom + 72, Sheet.Width - 20));
        }

        return sheet;
    }

    private static Ink InkOf(int future) => future < MostFutures ? Palette.Of(future + 1) : Palette.Others;
}
