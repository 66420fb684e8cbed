using BurnSim.Experiments.Games;
using BurnSim.Reports.Games;
using BurnSim.Reports.Sweeps;
using SkiaSharp;

namespace BurnSim.Reports.Pictures.Games;

/// <summary>
/// Best responses as moves between profiles: of two players on their grid, of more round a circle. Dots are as big as the
/// time that is spent there in the long run.
/// </summary>
internal static class Responses
{
    // Names round a circle still stand beside each other.
    private const int MostRound = 40;

    private static readonly Ink Rest = Palette.Of(5), Move = Palette.Market;

    public static Sheet? Draw(GameStory story)
    {
        if (story.Players > 2 && story.Profiles.Count > MostRound) return null;
        var graph = new ResponseGraph(story.Solution.Table);
        var rows = story.Profiles.Strategies[0];
        var height = story.Players > 2 ? 640 : Math.Clamp(rows * 84, 200, 620);
        var sheet = new Sheet(story.Letters, Sheet.Top + 40 + height + 96)
        {
            Name = "responses",
            Title = Title(story),
            Subtitle = "Arrows lead to a player's best response to what the others do, by the means; a dot's size is the time spent there (α-rank), hollow is today",
            Caption = $"From {Amount.Count(Enumerable.Range(0, story.Profiles.Count).Count(profile => graph.From(profile).Length > 0))} of {story.Profiles.Count} profiles somebody does better by a change of his own; "
                + $"α-rank puts {story.Profile(story.Solution.First.Of)} first with {Amount.Percent(story.Solution.Ranks[story.Solution.First.Of])} of the time.",
        };
        var (panel, at) = story.Players == 2 ? OnGrid(story, sheet, height) : Round(story, sheet, height);
        var around = story.Solution.Cycles.SelectMany(cycle => cycle.Of).ToHashSet();
        var moves = Enumerable.Range(0, story.Profiles.Count).SelectMany(from => graph.From(from).Select(to => (From: from, To: to, IsRound: around.Contains(from) && around.Contains(to))));
        foreach (var (from, to, isRound) in moves.OrderBy(move => move.IsRound)) Arrow(panel, at(from), at(to), Size(story, to), isRound ? Rest : Move);

        foreach (var profile in Enumerable.Range(0, story.Profiles.Count))
        {
            var (isRest, (x, y), size) = (graph.From(profile).IsEmpty, at(profile), Size(story, profile));
            panel.Note(pen =>
            {
                pen.Dot(panel.PixelX(x), panel.PixelY(y), size, isRest || around.Contains(profile) ? Rest.Colour : Move.Colour);
                if (profile == story.Game.Today) pen.Dot(panel.PixelX(x), panel.PixelY(y), Math.Max(2.5f, size / 2.5f), Pen.Paper);
            });
        }

        panel.Note(pen => Key.Draw(pen, story.Letters, [("where best responses end, or go round", Rest.Colour), ("where somebody does better by a move", Move.Colour)],
            panel.Area.Left, panel.Area.Bottom + 72, Sheet.Width - 20));
        return sheet;
    }

    private static (Panel, Func<int, (double X, double Y)>) OnGrid(GameStory story, Sheet sheet, float height)
    {
        var (rows, columns) = (story.Profiles.Strategies[0], story.Profiles.Strategies[1]);
        var left = 60 + Enumerable.Range(0, rows).Max(row => story.Letters.Width(story.Move(0, row, story.Drawn), Panel.Small));
        var panel = sheet.Add(LevelAxis.Positions([.. Enumerable.Range(0, columns).Select(column => story.Move(1, column, story.Drawn))], columns),
            LevelAxis.Positions([.. Enumerable.Range(0, rows).Reverse().Select(row => story.Move(0, row, story.Drawn))], rows),
            left, Sheet.Top + 30, Sheet.Width - 60, Sheet.Top + 30 + height).Foot(story.Name(1, story.Drawn)).Head(story.Name(0, story.Drawn));
        return (panel, profile => (story.Profiles.Strategy(profile, 1), rows - 1 - story.Profiles.Strategy(profile, 0)));
    }

    private static (Panel, Func<int, (double X, double Y)>) Round(GameStory story, Sheet sheet, float height)
    {
        var count = story.Profiles.Count;
        var panel = sheet.Add(new(-1.9, 1.9, false, []), new(-1.1, 1.1, false, []), 30, Sheet.Top + 30, Sheet.Width - 30, Sheet.Top + 30 + height)
            .Bare().Head(string.Join(" / ", Enumerable.Range(0, story.Players).Select(player => story.Name(player, story.Drawn))));
        (double X, double Y) At(int profile) => (Math.Sin(2 * Math.PI * profile / count), Math.Cos(2 * Math.PI * profile / count));
        foreach (var profile in Enumerable.Range(0, count))
        {
            var (x, y) = At(profile);
            var away = Size(story, profile) + 14;
            panel.Write(story.Short(profile, story.Drawn), x, y, offX: away * (float)x, offY: -away * (float)y,
                align: x < -0.05 ? SKTextAlign.Right : x > 0.05 ? SKTextAlign.Left : SKTextAlign.Center);
        }

        return (panel, At);
    }

    /// <summary>A line from dot to dot with its tip at the edge of the one it leads to.</summary>
    private static void Arrow(Panel panel, (double X, double Y) from, (double X, double Y) to, float size, Ink ink) => panel.Note(pen =>
    {
        var (fromX, fromY, toX, toY) = (panel.PixelX(from.X), panel.PixelY(from.Y), panel.PixelX(to.X), panel.PixelY(to.Y));
        var length = MathF.Sqrt((toX - fromX) * (toX - fromX) + (toY - fromY) * (toY - fromY));
        var part = 1 - (size + 7) / length;
        var (tipX, tipY) = (fromX + part * (toX - fromX), fromY + part * (toY - fromY));
        pen.Rule(fromX, fromY, tipX, tipY, ink.Colour, 1.8f);
        pen.Arrow(fromX, fromY, tipX, tipY, ink.Colour);
    });

    private static float Size(GameStory story, int profile) => 6 + 16 * MathF.Sqrt((float)story.Solution.Ranks[profile]);

    private static string Title(GameStory story)
    {
        var ends = Nash.Pure(story.Solution.Table).Length;
        return !story.Solution.Cycles.IsEmpty ? $"Best responses go round: {string.Join(" → ", story.Solution.Cycles[0].Of.Take(4).Select(profile => story.Short(profile, story.Drawn)))} → …"
            : ends == 1 ? $"All best responses lead to {story.Profile(Nash.Pure(story.Solution.Table)[0], story.Drawn)}"
            : $"Best responses end in {ends} places";
    }
}
