using BurnSim.Experiments;
using BurnSim.Recording;

namespace BurnSim.Reports.Pictures;

/// <summary>Active users of the market and of each firm over time, with what was reported.</summary>
internal static class Users
{
    public static Sheet? Draw(Story story)
    {
        var market = story.Series(MarketMetric.Users);
        if (market.Count < 2)
        {
            return null;
        }

        var apps = story.Scenario.Observables.AppsPerUser.Value.Quantile(0.5);
        var facts = story.Scenario.Targets.Where(target => target.Metric == TargetMetric.AppUsers).ToArray();
        var fans = story.Cast.Ranked.Select(firm => (Firm: firm, Of: story.Series(firm, FirmMetric.Users)))
            .Where(fan => fan.Of.Count > 1).ToArray();
        var (from, to) = (market[0].Of.P50, market[^1].Of.P50);
        var count = fans.Length > 1 ? fans.Length + 1 : 1;
        var sheet = new Sheet(story.Letters, Grid.Height(count))
        {
            Name = "users",
            Title = $"Active users {Wording.Go(from, to, many: true)} from {Amount.People(from)} to {Amount.People(to)}{story.Median}",
            Subtitle = "Active users; line: median, dark: half of the runs, light: nine in ten"
                + (facts.Length == 0 ? "" : "; bars with a dot: reported" + (apps is > 0.999 and < 1.001 ? "" : $", divided by {Amount.Plain(apps)} apps a user")),
            Caption = $"Active users over time: the market {Wording.Go(from, to)} from {Amount.People(from)} to {Amount.People(to)}"
                + (market[^1].Of.P5 == market[^1].Of.P95 ? "."
                    : $" (median; 5–95 %: {Amount.People(market[^1].Of.P5)} to {Amount.People(market[^1].Of.P95)})."),
        };
        var values = market.Concat(count == 1 ? [] : fans.SelectMany(fan => fan.Of)).SelectMany(at => new[] { at.Of.P5, at.Of.P50, at.Of.P95 })
            .Concat(facts.SelectMany(fact => new[] { fact.Low / apps, fact.High / apps })).ToArray();
        // A firm's first dozen users would stretch a log axis over decades that hold nothing to see.
        var scale = Scale.Wide([.. values.Where(value => value >= values.Max() / 1e5)], Amount.Mark, sparse: count > 1);
        for (var i = 0; i < count; i++)
        {
            var cell = Grid.Cell(i, count);
            var panel = sheet.Add(story.Dates(Grid.Marks(count)), scale, cell.Left, cell.Top, cell.Right, cell.Bottom);
            var (name, of, ink, id) = i == 0
                ? ("All firms", market, Palette.Market, null)
                : (story.Name(fans[i - 1].Firm), fans[i - 1].Of, story.Cast.InkOf(fans[i - 1].Firm), story.Summary.Firms[fans[i - 1].Firm].Id);
            panel.Head(name, Amount.People(of[^1].Of.P50), ink.Text);
            Fan.Draw(panel, of, ink);
            foreach (var fact in facts.Where(fact => fact.Firm == id || count == 1))
            {
                Mark(story, panel, fact, apps);
            }
        }

        return sheet;
    }

    private static void Mark(Story story, Panel panel, Target fact, double apps)
    {
        var (from, to) = (story.XOf(fact.From), story.XOf(fact.To));
        if (to < 0 || from > story.X(story.Points - 1))
        {
            return;
        }

        var (low, high, middle) = (fact.Low / apps, fact.High / apps, (from + to) / 2);
        panel.Dot(middle, Math.Sqrt(Math.Max(0, low) * high), Pen.Paper, 4.5f);
        panel.Stroke(middle, low, middle, high, Pen.Paper, 5);
        panel.Stroke(middle, low, middle, high, Pen.Ink, 2);
        panel.Dot(middle, Math.Sqrt(Math.Max(0, low) * high), Pen.Ink, 2.2f);
    }
}
