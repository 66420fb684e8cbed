using BurnSim.Experiments.Games;
using BurnSim.Reports.Games;
using BurnSim.Reports.Sweeps;
using SkiaSharp;

namespace BurnSim.Reports.Pictures.Games;

/// <summary>What two players get, one map each: light to dark, best responses framed, equilibria dotted.</summary>
internal static class PayoffMatrix
{
    private const float Between = 46, Right = 24, Foot = 86, Head = 36;

    private static readonly Ink Settled = Palette.Of(5);

    public static Sheet? Draw(GameStory story)
    {
        if (story.Players != 2) return null;
        var (rows, columns) = (story.Profiles.Strategies[0], story.Profiles.Strategies[1]);
        var left = 34 + Enumerable.Range(0, rows).Max(row => story.Letters.Width(story.Move(0, row, story.Drawn), Panel.Small));
        var (width, height) = ((Sheet.Width - Right - left - Between) / 2, Math.Clamp(rows * 62, 150, 560));
        var sheet = new Sheet(story.Letters, Sheet.Top + Head + height + Foot)
        {
            Name = "payoffs",
            Title = Title(story),
            Subtitle = $"Rows: {story.Name(0, story.Drawn)}, columns: {story.Name(1, story.Drawn)}; mean of {story.Basis}",
            Caption = $"What each gets; where both do what they do today {story.Name(0)} gets {story.Value(0, story.Solution.Table[0, story.Game.Today])} "
                + $"and {story.Name(1)} {story.Value(1, story.Solution.Table[1, story.Game.Today])}.",
        };
        for (var player = 0; player < 2; player++)
        {
            var from = left + player * (width + Between);
            var area = new SKRect(from, Sheet.Top + Head, from + width, Sheet.Top + Head + height);
            var unit = story.Unit(player) is { Length: > 0 } money ? $", {money}" : "";
            Map(story, sheet, player, area).Head(story.Name(player, story.Drawn), $"{story.Payoff(player)}{unit}", Palette.Of(player).Text);
        }

        return sheet;
    }

    private static Panel Map(GameStory story, Sheet sheet, int player, SKRect area)
    {
        var (rows, columns) = (story.Profiles.Strategies[0], story.Profiles.Strategies[1]);
        var (cellWidth, cellHeight) = (area.Width / columns, area.Height / rows);
        string Short(int strategy) => story.Move(1, strategy, story.Drawn);
        var across = LevelAxis.Positions([.. Enumerable.Range(0, columns).Select(Short)],
            Math.Max(1, (int)(area.Width / (14 + Enumerable.Range(0, columns).Max(column => story.Letters.Width(Short(column), Panel.Small))))));
        var up = player > 0 ? new Scale(-0.5, rows - 0.5, false, [])
            : LevelAxis.Positions([.. Enumerable.Range(0, rows).Reverse().Select(row => story.Move(0, row, story.Drawn))], rows);
        var panel = sheet.Add(across, up, area.Left, area.Top, area.Right, area.Bottom);
        double[] all = [.. Enumerable.Range(0, story.Profiles.Count).Select(profile => story.Solution.Table[player, profile])];
        var range = new Scale(all.Min(), Math.Max(all.Max(), all.Min() + 1e-12 * Math.Max(1, Math.Abs(all.Min()))), false, []);
        var best = story.Solution.Responses.Where(response => response.Player == player).ToDictionary(response => response.Profile);
        var settled = story.Solution.Equilibria.Where(one => one.Of.IsPure).Select(one => story.Profiles.Of([.. one.Of.Supports.Select(own => own[0])])).ToHashSet();
        foreach (var profile in Enumerable.Range(0, story.Profiles.Count))
        {
            var (x, y) = (panel.PixelX(story.Profiles.Strategy(profile, 1)), panel.PixelY(rows - 1 - story.Profiles.Strategy(profile, 0)));
            var cell = new SKRect(MathF.Round(x - cellWidth / 2) + 1, MathF.Round(y - cellHeight / 2) + 1, MathF.Round(x + cellWidth / 2) - 1, MathF.Round(y + cellHeight / 2) - 1);
            var (colour, text) = (Ramp.At(0.85 * range.At(all[profile])), story.Bare(player, all[profile]));
            panel.Note(pen =>
            {
                pen.Fill(cell, colour);
                if (best.TryGetValue(profile, out var response))
                {
                    pen.Fill(SKRect.Inflate(cell, -2, -2), Ramp.On(colour));
                    var width = response.IsClear ? 5 : 3;
                    pen.Fill(SKRect.Inflate(cell, -width, -width), colour);
                }

                if (settled.Contains(profile)) pen.Dot(cell.Right - 13, cell.Top + 13, 5, Settled.Colour);
                if (cellHeight >= 17 && pen.Width(text, Panel.Small) + 6 <= cellWidth) pen.Write(text, x, y, Panel.Small, Ramp.On(colour), align: SKTextAlign.Center);
            });
        }

        if (player == 0) panel.Note(pen => Key(pen, area.Left, area.Bottom + 58));
        return panel;
    }

    private static void Key(Pen pen, float left, float middle)
    {
        const string Best = "best against what the other does (thin: by the means, not beyond chance)";
        pen.Fill(new(left, middle - 8, left + 24, middle + 8), Pen.Ink);
        pen.Fill(new(left + 3, middle - 5, left + 21, middle + 5), Pen.Paper);
        pen.Write(Best, left + 34, middle, Panel.Small);
        var next = left + 34 + pen.Width(Best, Panel.Small) + 36;
        pen.Dot(next, middle, 5, Settled.Colour);
        pen.Write("equilibrium in which nobody mixes", next + 14, middle, Panel.Small);
    }

    private static string Title(GameStory story)
    {
        string Both(Equilibrium of) => $"{story.Move(0, of.Supports[0][0], story.Drawn)} / {story.Move(1, of.Supports[1][0], story.Drawn)}";
        return story.Solution.Equilibria switch
        {
            [{ Of: { IsPure: true } only }] => $"Neither gains by changing alone at {Both(only)}",
            [] => "From every profile somebody gains by changing alone",
            [{ Of: var mixed }] => $"Only mixtures are in equilibrium: {story.Mix(0, mixed)} / {story.Mix(1, mixed)}",
            var all => $"{all.Length} equilibria: {Wording.Row([.. all.Select(one => one.Of.IsPure ? Both(one.Of) : "mixtures").Distinct()])}",
        };
    }
}
