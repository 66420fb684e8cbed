using BurnSim.Recording;
using BurnSim.Reports.Crowds;

namespace BurnSim.Reports.Pictures.Crowds;

/// <summary>Who leads in which neighbourhood, over time: a row each, in the colour of the firm, the stronger the greater its share.</summary>
internal static class HoodStrips
{
    // More rows can't be told apart; of more neighbourhoods every so many is shown.
    private const int MostRows = 60;

    private const float Tall = 440;

    public static Sheet? Draw(PeopleStory story)
    {
        // The segment with the most neighbourhoods; one alone has nothing to show.
        var segment = story.People.Neighbourhoods.All.Where(place => place.Tick == story.Last).MaxBy(place => place.Number)?.Segment ?? 0;
        var places = story.People.Neighbourhoods.All.Where(place => place.Segment == segment).ToLookup(place => place.Number);
        if (story.Neighbourhood is not { } called || places.Count < 2) return null;
        var ends = places.Select(place => place.Last()).ToArray();
        var best = Enumerable.Range(0, story.Users.Length).MaxBy(firm => ends.Count(end => Leader(end) == firm));
        var (kept, all) = (Amount.Count(ends.Count(end => Leader(end) == best)), Amount.Count(ends.Length));
        var firms = Enumerable.Range(0, story.Users.Length).Where(firm => places.Any(place => place.Any(at => Leader(at) == firm))).ToArray();
        var title = $"{story.Firm(best)} leads in {kept} of {all} {(called == "campus" ? "campuses" : "stretches of the ring")} at the end";
        var sheet = new Sheet(story.Letters, Sheet.Top + Tall + 100)
        {
            Name = "neighbourhoods",
            Title = title,
            Subtitle = $"A row is a {called} of {story.Segment(segment)}, in the colour of its leader, the deeper the greater the share of users there"
                + (ends.Length > MostRows ? $"; {MostRows} of {all}, by the leader's share at the end" : "; by the leader's share at the end"),
            Caption = $"{title}, of one run.",
        };

        // Those of the overall leader first, its strongest on top; then the rest.
        var order = ends.OrderByDescending(end => Share(end, best)).ThenBy(end => end.Number).ToArray();
        var rows = Enumerable.Range(0, Math.Min(MostRows, order.Length)).Select(row => order[(int)((long)row * order.Length / Math.Min(MostRows, order.Length))]).ToArray();
        var panel = sheet.Add(story.Dates(8), new(0, rows.Length, false, []), 40, Sheet.Top + 34, Sheet.Width - 40, Sheet.Top + 34 + Tall);
        for (var row = 0; row < rows.Length; row++)
        {
            var from = 0.0;
            foreach (var at in places[rows[row].Number])
            {
                var (leader, to) = (Leader(at), story.X(at.Tick));
                var (colour, share) = leader < 0 ? (Pen.Grid, 1) : (Palette.Of(leader).Colour, Share(at, leader));
                panel.Box(from, to, rows.Length - row - 0.94, rows.Length - row - 0.06, colour, Math.Clamp((share - 0.3) / 0.7, 0.15, 1));
                from = to;
            }
        }

        panel.Note(pen => Key.Draw(pen, story.Letters, [.. firms.Select(firm => (story.Firm(firm), Palette.Of(firm).Colour))], 40, Sheet.Top + 10, Sheet.Width - 40));
        return sheet;
    }

    /// <summary>The firm with most users in a neighbourhood; −1: nobody has any, or a tie.</summary>
    private static int Leader(Neighbourhood place)
    {
        var most = place.Users.Max();
        return most > 0 && place.Users.Count(users => users == most) == 1 ? Array.IndexOf(place.Users, most) : -1;
    }

    private static double Share(Neighbourhood place, int firm) => place.Users.Sum() is > 0 and var all ? place.Users[firm] / all : 0;
}
