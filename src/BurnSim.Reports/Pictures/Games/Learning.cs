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
    // Paths over one area, players side by side, and time that is shown.
    private const int MostPaths = 30, MostPanels = 4, MostTime = 100;

    public static Sheet? Draw(GameStory story)
    {
        var isSquare = story.Profiles.Strategies is [2, 2];
        int[] players = isSquare ? [0] : [.. Enumerable.Range(0, story.Players).Where(player => story.Profiles.Strategies[player] > 1).Take(MostPanels)];
        if (players.Length == 0) return null;
        var ends = story.Solution.Flows.GroupBy(flow => (flow.Profile, flow.IsSettled)).MaxBy(group => group.Count())!;
        string Where(SweepWords words) => ends.Key.Profile >= 0 ? story.Profile(ends.Key.Profile, words) : ends.Key.IsSettled ? "a mixture" : "no rest";
        var sheet = new Sheet(story.Letters, Grid.Height(players.Length) + 20)
        {
            Name = "learning",
            Title = $"From {ends.Count()} of {story.Solution.Flows.Length} mixed starts learning comes to {Where(story.Drawn)}",
            Subtitle = "Replicator dynamics: what does better than the average spreads, by the means"
                + (isSquare || players.Any(player => story.Profiles.Strategies[player] == 3) ? $"; {MostPaths} paths, a dot where each ends" : "; mean over all starts"),
            Caption = $"Of {story.Solution.Flows.Length} starts drawn evenly over all mixtures {ends.Count()} come to {Where(story.Called)}.",
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
            .Head(story.Name(player, story.Drawn), colour: Palette.Of(player).Text);
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
        foreach (var flow in story.Solution.Flows.Take(MostPaths))
        {
            (double X, double Y)[] path = [.. flow.Path.Take(flow.IsSettled ? flow.Path.Length : MostTime).Select(at => place([.. at.Select(own => (IReadOnlyList<double>)own)]))];
            panel.Line(path, Palette.Of(0), 1);
            panel.Dot(path[^1].X, path[^1].Y, Palette.Of(5).Colour, flow.IsSettled ? 5 : 2);
        }
    }

    private static void Time(GameStory story, Sheet sheet, SKRect area, int player)
    {
        var strategies = story.Profiles.Strategies[player];
        var time = Math.Min(MostTime, Math.Max(2, story.Solution.Flows.Max(flow => flow.Path.Length)));
        var room = 24 + Enumerable.Range(0, strategies).Max(strategy => story.Letters.Width(story.Move(player, strategy, story.Drawn), Panel.Small));
        var panel = sheet.Add(Scale.FromZero([time - 1.0], Amount.Plain, 4), Scale.FromZero([1], Amount.MarkPercent, 4), area.Left, area.Top, area.Right - room, area.Bottom)
            .Head(story.Name(player, story.Drawn), colour: Palette.Of(player).Text).Foot("time");
        for (var strategy = 0; strategy < strategies; strategy++)
        {
            (double X, double Y)[] line = [.. Enumerable.Range(0, time).Select(at => ((double)at, story.Solution.Flows.Average(flow => flow.Path[Math.Min(at, flow.Path.Length - 1)][player][strategy])))];
            panel.Line(line, Palette.Of(strategy));
            panel.End(story.Move(player, strategy, story.Drawn), Palette.Of(strategy), line[^1].X, line[^1].Y);
        }
    }
}
