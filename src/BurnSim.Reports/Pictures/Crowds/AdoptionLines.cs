using BurnSim.Recording;
using BurnSim.Reports.Crowds;

namespace BurnSim.Reports.Pictures.Crowds;

/// <summary>What part of each segment has ever used such an app, dashed, and what part uses one.</summary>
internal static class AdoptionLines
{
    public static Sheet? Draw(PeopleStory story)
    {
        var shown = Math.Min(story.Scenario.Segments.Length, Palette.Count);
        var curves = story.People.Adoption.All.Where(at => at.Segment < shown).ToLookup(at => at.Segment);
        var ends = Enumerable.Range(0, shown).Select(segment => curves[segment].Last()).ToArray();
        var biggest = ends.MaxBy(end => end.People);
        var (name, ever, users) = (story.Segment(biggest.Segment), Amount.Percent(biggest.Ever / biggest.People), Amount.Percent(biggest.Users / biggest.People));
        var labels = ends.SelectMany(end => new[] { Label(story, end, end.Ever, "tried"), Label(story, end, end.Users, "use") });
        var told = story.People.Adoption.All.Sum(at => at.Told) / story.People.Adoption.All.Sum(at => at.Came);
        var sheet = new Sheet(story.Letters, 600)
        {
            Name = "adoption",
            Title = $"Of {name} {ever} have used an app at the end, {users} do"
                + (double.IsFinite(told) ? $"; {Amount.Percent(told)} of all who came were told by someone they know" : ""),
            Subtitle = "Share of the segment, one run; dashes: have ever used one; line: active users",
            Caption = $"Of {name} {ever} have used an app at the end of the run, and {users} do.",
        };
        var panel = sheet.Add(story.Dates(8), Scale.FromZero(ends.Select(end => end.Ever / end.People), Amount.MarkPercent), 86, Sheet.Top + 24,
            Names.Before(story.Letters, labels), 540).Head("Adoption", "share of the segment");
        foreach (var end in ends)
        {
            var ink = Palette.Of(end.Segment);
            Line(end, at => at.Ever, new(ink.Colour, 4, 3), "tried");
            Line(end, at => at.Users, new(ink.Colour), "use");
        }

        return sheet;

        void Line(Adoption end, Func<Adoption, double> read, Ink ink, string what)
        {
            panel.Line([.. curves[end.Segment].Select(at => (story.X(at.Tick), read(at) / at.People))], ink);
            panel.End(Label(story, end, read(end), what), ink, story.X(end.Tick), read(end) / end.People);
        }
    }

    private static string Label(PeopleStory story, Adoption end, double people, string what) =>
        $"{story.Segment(end.Segment)}: {Amount.Percent(people / end.People)} {what}";
}
