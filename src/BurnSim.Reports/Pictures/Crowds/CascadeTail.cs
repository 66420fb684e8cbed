using System.Globalization;
using BurnSim.Recording;
using BurnSim.Reports.Crowds;

namespace BurnSim.Reports.Pictures.Crowds;

/// <summary>How many cascades reach at least a size, both in logarithms: a straight line would be a power law.</summary>
internal static class CascadeTail
{
    public static Sheet? Draw(PeopleStory story)
    {
        // Those that began with an ad or by themselves: of the first users only those who won someone are known.
        var firms = (story.People.Cascades?.Sizes ?? []).Where(size => !size.IsFirst).GroupBy(size => size.Firm)
            .Select(of => (Firm: of.Key, Tail: Tail(of), Mean: of.Sum(size => (double)size.Size * size.Count) / of.Sum(size => (double)size.Count)))
            .OrderByDescending(of => story.Users[of.Firm]).Take(Palette.Count).ToArray();
        if (firms.Length == 0 || firms.All(of => of.Tail.Count < 2)) return null;
        var widest = firms.MaxBy(of => of.Tail[^1].Size);
        string Label(int at) => $"{story.Firm(firms[at].Firm)}: {Amount.Plain(firms[at].Mean)} on average";
        var (firm, most) = (story.Firm(widest.Firm), Amount.Count((long)widest.Tail[^1].Size));
        var sheet = new Sheet(story.Letters, 620)
        {
            Name = "cascades",
            Title = $"The widest cascade is {firm}'s: {most} adoptions began with one person won by an ad or by nobody",
            Subtitle = "Share of cascades of at least a size, both axes logarithmic, one run; a cascade is one adopter and all who came by their word, and by the word of those",
            Caption = $"The widest cascade is {firm}'s, of {most} adoptions.",
        };
        var panel = sheet.Add(
            Scale.Logarithmic(firms.SelectMany(of => of.Tail).Select(at => at.Size), size => size.ToString("N0", CultureInfo.InvariantCulture)),
            Scale.Logarithmic(firms.SelectMany(of => of.Tail).Select(at => at.Share), share => Amount.Significant(share)),
            110, Sheet.Top + 24, Names.Before(story.Letters, Enumerable.Range(0, firms.Length).Select(Label)), 540)
            .Head("Cascades of at least this size", "share of all").Across(alsoLevel: true).Foot("adoptions in a cascade, the first among them");
        for (var at = firms.Length - 1; at >= 0; at--)
        {
            var ink = new Ink(Palette.Of(firms[at].Firm).Colour);
            panel.Cloud(firms[at].Tail, ink.Colour, 9);
            panel.Line(firms[at].Tail, ink, 1.2f);
            panel.End(Label(at), ink, firms[at].Tail[^1].Size, firms[at].Tail[^1].Share);
        }

        return sheet;
    }

    /// <summary>At each size that occurs, the share of cascades of at least that.</summary>
    private static List<(double Size, double Share)> Tail(IEnumerable<CascadeSize> sizes)
    {
        var (tail, left, all) = (new List<(double, double)>(), 0.0, sizes.Sum(size => (double)size.Count));
        foreach (var size in sizes.OrderByDescending(size => size.Size))
        {
            left += size.Count;
            tail.Add((size.Size, left / all));
        }

        tail.Reverse();
        return tail;
    }
}
