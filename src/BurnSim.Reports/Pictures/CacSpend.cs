namespace BurnSim.Reports.Pictures;

/// <summary>What a new user costs against what is spent: each firm's way through the story, quarter by quarter.</summary>
internal static class CacSpend
{
    public static Sheet? Draw(Story story)
    {
        var paths = story.Points < 2 ? [] : story.Cast.Ranked.Select(firm => (Firm: firm, Of: Path(story, firm)))
            .Where(path => path.Of.Length > 0).ToArray();
        if (paths.Length == 0)
        {
            return null;
        }

        var (firm, path) = paths.MaxBy(path => path.Of.Max(at => at.X));
        var moved = path.Length > 1;
        var sheet = new Sheet(story.Letters, 720)
        {
            Name = "cac-spend",
            Title = moved
                ? $"The ads that win {story.Name(firm)} a user {Wording.Go(path[0].Y, path[^1].Y, many: true)} from {Amount.Money(path[0].Y)} to {Amount.Money(path[^1].Y, story.Currency)}"
                : $"The ads that win {story.Name(firm)} a user cost {Amount.Money(path[0].Y, story.Currency)}",
            Subtitle = "Medians quarter by quarter: hollow dot first, arrow last; up is dearer, right is more spent",
            Caption = $"Ads paid per registered user against ads paid a day; the biggest spender, {story.Called(firm)}, goes from "
                + $"{Amount.Money(path[0].Y, story.Summary.Currency)} to {Amount.Money(path[^1].Y, story.Summary.Currency)} a user.",
        };
        var all = paths.SelectMany(path => path.Of).ToArray();
        var panel = sheet.Add(Scale.Wide([.. all.Select(at => at.X)], Amount.Mark), Scale.Wide([.. all.Select(at => at.Y)], Amount.Mark),
                90, Sheet.Top + 24, Names.Before(story.Letters, paths.Select(path => story.Name(path.Firm))) - 10, 640).Across(alsoLevel: true)
            .Head($"Ads paid per registered user, {story.Currency}").Foot($"Ads paid a day, {story.Currency}");
        var spots = new Spots(story.Letters, panel.Area with { Right = Sheet.Width - 10 });
        foreach (var way in paths)
        {
            spots.Avoid([.. way.Of.Select(at => (panel.PixelX(at.X), panel.PixelY(at.Y)))]);
        }

        foreach (var way in paths.Reverse())
        {
            var ink = story.Cast.InkOf(way.Firm);
            panel.Line(way.Of, ink, 2);
            for (var i = 1; i < way.Of.Length - 1; i++)
            {
                panel.Dot(way.Of[i].X, way.Of[i].Y, ink.Colour, 2.5f);
            }

            if (way.Of.Length > 1)
            {
                panel.Dot(way.Of[0].X, way.Of[0].Y, ink.Colour, 5);
                panel.Dot(way.Of[0].X, way.Of[0].Y, Pen.Paper, 3);
                panel.Arrow(way.Of[^2], way.Of[^1], ink.Colour);
            }
            else
            {
                panel.Dot(way.Of[0].X, way.Of[0].Y, ink.Colour, 5);
            }
        }

        foreach (var way in paths)
        {
            var ink = story.Cast.InkOf(way.Firm);
            var (text, endX, endY) = (story.Name(way.Firm), panel.PixelX(way.Of[^1].X), panel.PixelY(way.Of[^1].Y));
            var (x, y) = spots.Place(text, endX, endY);
            panel.Note(pen => pen.Write(text, x, y, Panel.Small, ink.Text, bold: true));
        }

        return sheet;
    }

    private static (double X, double Y)[] Path(Story story, int firm) =>
        [.. new Courses(story.Summary).Quarters(firm).Select(at => (at.Spend, at.Cac))];
}
