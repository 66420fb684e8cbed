using BurnSim.Experiments.Decisions;
using BurnSim.Reports.Decisions;
using BurnSim.Reports.Sweeps;
using SkiaSharp;

namespace BurnSim.Reports.Pictures.Decisions;

/// <summary>Options by futures: the darker, the more is missed there; in the cells what is missed and what is paid.</summary>
internal static class RegretMap
{
    private const float Row = 58, Head = 62, WidestName = 300;
    private const int Most = 8;

    public static Sheet? Draw(DecisionStory story)
    {
        if (!story.HasFutures) return null;
        var (table, order, futures) = (story.Decided.Table, story.Ranked, Math.Min(Most, story.Decision.Futures.Length));
        var ranking = story.Decided.By(Criterion.MinimaxRegret);
        var (worst, where) = (ranking.Scores[ranking.Pick], table.WorstOf(ranking.Pick));
        string[] labels = [.. order.Select(option => story.DrawnOption(option))];
        var left = Math.Min(WidestName, Names.Width(story.Letters, labels));
        var (right, bottom) = (Sheet.Width - 40, Sheet.Top + Head + order.Length * Row);
        var sheet = new Sheet(story.Letters, bottom + 20)
        {
            Name = "regret",
            Title = worst.Mean == 0 ? $"{story.DrawnOption(ranking.Pick, isQuoted: true)} is best in every future"
                : $"{story.DrawnOption(ranking.Pick, isQuoted: true)} misses least at worst: {story.Size(worst.Mean)}",
            Subtitle = $"Less than the future's best option (dark: more is missed), below it the mean {(story.IsSum ? "payoff" : SweepWords.Kind(story.Payoff))}{story.Unit}; {story.Runs}",
            Caption = $"At worst {story.Option(ranking.Pick)} misses {story.Size(worst.Mean)} ({story.Difference(worst)}), in {story.Future(where)}"
                + $"{(ranking.IsClear ? "" : "; that it is the least, chance may have made")}.",
        };
        var most = table.Regret.Max(future => future.Max(of => of.Mean));
        var panel = sheet.Add(new(0, futures, false, []), new(0, order.Length, false, []), left, Sheet.Top + Head, right, bottom);
        var width = (right - left) / futures;
        for (var row = 0; row < order.Length; row++)
        {
            var (option, top, name) = (order[row], Sheet.Top + Head + row * Row, labels[row]);
            panel.Note(pen => pen.Write(name, left - 14, top + Row / 2, pen.Fit(name, Panel.Small, left - 24), align: SKTextAlign.Right));
            for (var future = 0; future < futures; future++)
            {
                var (regret, mean, x) = (table.Regret[future][option], table.Mean[future][option], left + future * width);
                var colour = Ramp.At(most > 0 ? regret.Mean / most : 0);
                var (first, second) = (regret is { Mean: 0, High: 0 } ? "best" : SweepWords.Plus(story.Payoff, -regret.Mean), story.Bare(mean.Mean));
                panel.Note(pen =>
                {
                    pen.Fill(new(x + 1, top + 1, x + width - 1, top + Row - 1), colour);
                    pen.Write(first, x + width / 2, top + Row / 2 - 10, Panel.Small, Ramp.On(colour), bold: true, align: SKTextAlign.Center);
                    pen.Write(second, x + width / 2, top + Row / 2 + 11, Panel.Small - 1, Ramp.On(colour), align: SKTextAlign.Center);
                });
            }
        }

        for (var future = 0; future < futures; future++)
        {
            var (name, weight, middle) = (story.DrawnFuture(future), $"weight {Amount.Percent(story.Decision.Futures[future].Weight)}", left + (future + 0.5f) * width);
            var lines = story.Letters.Width(name, Panel.Small, bold: true) > width - 12 ? Names.Halves(name) : [name];
            panel.Note(pen =>
            {
                for (var line = 0; line < lines.Length; line++)
                {
                    var y = Sheet.Top + Head - 32 - 18 * (lines.Length - 1 - line);
                    pen.Write(lines[line], middle, y, pen.Fit(lines[line], Panel.Small, width - 12, bold: true), bold: true, align: SKTextAlign.Center);
                }

                pen.Write(weight, middle, Sheet.Top + Head - 13, pen.Fit(weight, Panel.Small - 2, width - 12), Pen.Faint, align: SKTextAlign.Center);
            });
        }

        return sheet;
    }
}
