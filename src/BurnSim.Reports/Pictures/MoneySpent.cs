using SkiaSharp;

namespace BurnSim.Reports.Pictures;

/// <summary>Where each firm's money went: ads by platform, training, staff, serving.</summary>
internal static class MoneySpent
{
    private const float Row = 40;

    public static Sheet? Draw(Story story)
    {
        var rows = story.Cast.Ranked.Select(firm => (Name: story.Name(firm), Firm: firm, Spent: Spent(story, [firm])))
            .Where(row => row.Spent.Sum(part => part.Mean) > 0).OrderByDescending(row => row.Spent.Sum(part => part.Mean)).ToList();
        if (rows.Count == 0)
        {
            return null;
        }

        if (story.HasOthers && Spent(story, [.. story.Cast.Others]) is var others && others.Sum(part => part.Mean) > 0)
        {
            rows.Add((story.OthersName, -1, others));
        }

        var top = rows.First(row => row.Firm >= 0);
        var (total, ads) = (top.Spent.Sum(part => part.Mean), top.Spent.Where(part => PlatformOf(story, part.What) >= 0).Sum(part => part.Mean));
        var parts = rows.SelectMany(row => row.Spent).GroupBy(part => part.What).Where(part => part.Sum(of => of.Mean) > 0)
            .Select(part => part.Key).OrderBy(what => PlatformOf(story, what) is var place and >= 0 ? place : 1000 + Array.IndexOf(Fixed, what)).ToArray();
        var sheet = new Sheet(story.Letters, Sheet.Top + 24 + rows.Count * Row + 96 + (parts.Length > 7 ? 24 : 0))
        {
            Name = "money",
            Title = $"{top.Name} spends {Amount.Money(total, story.Currency)}, {Amount.Percent(ads / total)} of it on ads",
            Subtitle = $"Mean over {story.Runs} of what was paid, by use; left: amounts, right: of each firm's own total",
            Caption = $"Where the money went: {story.Called(top.Firm)} spends most, {Amount.Money(total, story.Summary.Currency)} on average, "
                + $"{Amount.Percent(ads / total)} of it on ads.",
        };
        var bottom = Sheet.Top + 24 + rows.Count * Row;
        var left = Names.Width(story.Letters, rows.Select(row => row.Name));
        var amounts = Scale.FromZero(rows.Select(row => 1.1 * row.Spent.Sum(part => part.Mean)), Amount.Mark, 4);
        var absolute = sheet.Add(amounts, new(0, rows.Count, false, []), left, Sheet.Top + 24, 700, bottom).Across().Head("Paid", story.Currency);
        var own = sheet.Add(Scale.FromZero([1], Amount.MarkPercent, 4), new(0, rows.Count, false, []), 800, Sheet.Top + 24, 1165, bottom).Across().Head("Of the total");
        for (var row = 0; row < rows.Count; row++)
        {
            var middle = rows.Count - row - 0.5;
            var sum = rows[row].Spent.Sum(part => part.Mean);
            absolute.Write(rows[row].Name, 0, middle, offX: -10, align: SKTextAlign.Right);
            var from = 0.0;
            foreach (var what in parts)
            {
                var to = from + rows[row].Spent.Where(part => part.What == what).Sum(part => part.Mean);
                absolute.Box(from, to, middle - 0.34, middle + 0.34, InkOf(story, what).Colour);
                own.Box(from / sum, to / sum, middle - 0.34, middle + 0.34, InkOf(story, what).Colour);
                from = to;
            }

            absolute.Write(Amount.Money(sum), sum, middle, offX: 8, colour: Pen.Faint);
        }

        absolute.Note(pen => Key.Draw(pen, story.Letters, [.. parts.Select(what => (Called(story, what), InkOf(story, what).Colour))], left, bottom + 58, 1180));
        return sheet;
    }

    private static readonly string[] Fixed = ["training", "staff", "serving"];

    private static (string What, double Mean)[] Spent(Story story, int[] firms) =>
        [.. firms.SelectMany(firm => story.Summary.Firms[firm].Spent).Where(part => double.IsFinite(part.Mean) && part.Mean > 0)
            .GroupBy(part => part.What).Select(part => (part.Key, part.Sum(of => of.Mean)))];

    private static int PlatformOf(Story story, string what)
    {
        for (var platform = 0; platform < story.Scenario.Platforms.Length; platform++)
        {
            if (story.Scenario.Platforms[platform].Id == what)
            {
                return platform;
            }
        }

        return -1;
    }

    private static string Called(Story story, string what) =>
        PlatformOf(story, what) is var platform and >= 0 ? $"ads: {story.Platform(platform)}" : story.Letters.Name(what, what);

    private static Ink InkOf(Story story, string what) => (PlatformOf(story, what), what) switch
    {
        ( >= 0 and var platform, _) => Palette.Channel(platform),
        (_, "training") => Palette.Training,
        (_, "staff") => Palette.Staff,
        (_, "serving") => Palette.Serving,
        _ => Palette.Others,
    };
}
