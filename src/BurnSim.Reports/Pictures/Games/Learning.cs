using BurnSim.Experiments.Games;
using BurnSim.Reports.Games;
using BurnSim.Reports.Sweeps;
using SkiaSharp;

namespace BurnSim.Reports.Pictures.Games;

/// <summary>
/// Replicator dynamics: of two players with two strategies each their paths over the square, of three strategies over a
/// triangle, else how common each strategy is on average.
/// </summary>
internal static class Learning
{
    // Paths over one area: of those that never rest a few, and not for ever, or nothing is seen. Players side by side.
    private const int MostPaths = 30, MostRestless = 4, MostPanels = 4;

    private const double RestlessTime = 50, MostTime = 100;

    public static Sheet? Draw(GameStory story)
    {
        var isSquare = story.Profiles.Strategies is [2, 2];
        int[] players = isSquare ? [0] : [.. Enumerable.Range(0, story.Players).Where(player => story.Profiles.Strategies[player] > 1).Take(MostPanels)];
        if (players.Length == 0) return null;
        var ends = story.Solution.Flows.GroupBy(flow => (flow.Profile, flow.IsSettled)).MaxBy(group => group.Count())!;
        string Where(SweepWords words) => ends.Key.Profile >= 0 ? $"ends at {story.Profile(ends.Key.Profile, words)}" : ends.Key.IsSettled ? "ends in a mixture" : "comes to no rest";
        var sheet = new Sheet(story.Letters, Grid.Height(players.Length) + 20)
        {
            Name = "learning",
            Title = $"Learning {Where(story.Drawn)} from {ends.Count()} of {story.Solution.Flows.Length} mixed starts",
            Subtitle = "Replicator dynamics: what does better than the average spreads, by the means"
                + (isSquare || players.Any(player => story.Profiles.Strategies[player] == 3) ? "; a dot where a path ends" : "; mean over all starts"),
            Caption = $"Replicator dynamics {Where(story.Called)} from {ends.Count()} of {story.Solution.Flows.Length} starts drawn evenly over all mixtures.",
        };
        for (var at = 0; at < players.Length; at++)
        {
            var area = Grid.Cell(at, players.Length);
            if (isSquare) Square(story, sheet, area);
            else if (story.Profiles.Strategies[players[at]] == 3) Triangle(story, sheet, area, players[at]);
            else Time(story, sheet, area, players[at]);
        }

        return sheet;
    }

    private static void Square(GameStory story, Sheet sheet, SKRect area)
    {
        var side = Math.Min(area.Width, area.Height);
        var left = area.MidX - side / 2;
        var panel = sheet.Add(Scale.FromZero([1], Amount.MarkPercent, 4), Scale.FromZero([1], Amount.MarkPercent, 4), left, area.Top, left + side, area.Top + side)
            .Across(alsoLevel: true).Head($"up: {story.Name(1, story.Drawn)}, {story.Move(1, 0, story.Drawn)}").Foot($"{story.Name(0, story.Drawn)}, {story.Move(0, 0, story.Drawn)}");
        Paths(story, panel, at => (at[0][0], at[1][0]));
    }

    /// <summary>Corners: all of a strategy; a point's distance from a side is how common the strategy across is.</summary>
    private static void Triangle(GameStory story, Sheet sheet, SKRect area, int player)
    {
        const double Height = 0.8660254037844386;
        var panel = sheet.Add(new(-0.3, 1.3, false, []), new(-0.12, 1, false, []), area.Left, area.Top, area.Right, area.Bottom)
            .Bare().Head(story.Name(player, story.Drawn), colour: Palette.Of(player).Text);
        foreach (var (from, to) in new[] { ((0.0, 0.0), (1.0, 0.0)), ((1.0, 0.0), (0.5, Height)), ((0.5, Height), (0.0, 0.0)) })
        {
            panel.Stroke(from.Item1, from.Item2, to.Item1, to.Item2, Pen.Axis);
        }

        panel.Write(story.Move(player, 0, story.Drawn), 0, 0, offY: 16, align: SKTextAlign.Center);
        panel.Write(story.Move(player, 1, story.Drawn), 1, 0, offY: 16, align: SKTextAlign.Center);
        panel.Write(story.Move(player, 2, story.Drawn), 0.5, Height, offY: -14, align: SKTextAlign.Center);
        Paths(story, panel, at => (at[player][1] + at[player][2] / 2, Height * at[player][2]));
    }

    private static void Paths(GameStory story, Panel panel, Func<IReadOnlyList<IReadOnlyList<double>>, (double X, double Y)> place)
    {
        var flows = story.Solution.Flows;
        foreach (var flow in flows.Where(flow => flow.IsSettled).Take(MostPaths).Concat(flows.Where(flow => !flow.IsSettled).Take(MostRestless)))
        {
            (double X, double Y)[] path = [.. flow.Path.Take(flow.IsSettled ? flow.Path.Length : (int)(RestlessTime / Flow.Interval))
                .Select(at => place([.. at.Select(own => (IReadOnlyList<double>)own)]))];
            panel.Line(path, Palette.Of(0), 1.2f);
            if (flow.IsSettled) panel.Dot(path[^1].X, path[^1].Y, Palette.Of(5).Colour, 5);
        }
    }

    private static void Time(GameStory story, Sheet sheet, SKRect area, int player)
    {
        var strategies = story.Profiles.Strategies[player];
        var points = Math.Clamp(story.Solution.Flows.Max(flow => flow.Path.Length), 2, (int)(MostTime / Flow.Interval));
        var room = 24 + Enumerable.Range(0, strategies).Max(strategy => story.Letters.Width(story.Move(player, strategy, story.Drawn), Panel.Small));
        var panel = sheet.Add(Scale.FromZero([Flow.Interval * (points - 1)], Amount.Mark, 4), Scale.FromZero([1], Amount.MarkPercent, 4), area.Left, area.Top, area.Right - room, area.Bottom)
            .Head(story.Name(player, story.Drawn), colour: Palette.Of(player).Text).Foot("time");
        for (var strategy = 0; strategy < strategies; strategy++)
        {
            (double X, double Y)[] line = [.. Enumerable.Range(0, points).Select(at => (Flow.Interval * at, story.Solution.Flows.Average(flow => flow.Path[Math.Min(at, flow.Path.Length - 1)][player][strategy])))];
            panel.Line(line, Palette.Of(strategy));
            panel.End(story.Move(player, strategy, story.Drawn), Palette.Of(strategy), line[^1].X, line[^1].Y);
        }
    }
}
