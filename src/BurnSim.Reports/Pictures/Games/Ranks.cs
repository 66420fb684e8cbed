using System.Collections.Immutable;
using BurnSim.Experiments.Games;
using BurnSim.Reports.Games;
using SkiaSharp;

namespace BurnSim.Reports.Pictures.Games;

/// <summary>α-rank: the first profiles as bars, and how their shares come about as selection grows stronger.</summary>
internal static class Ranks
{
    // As many as have inks that differ at a glance.
    private const int Most = 8;
    private const float Row = 40, Least = 300;

    // Below this at every intensity a share is a line along the axis.
    private const double Worth = 0.02;

    public static Sheet? Draw(GameStory story)
    {
        var (shares, sweep) = (story.Solution.Ranks, AlphaRank.Sweep(story.Solution.Table));
        int[] shown = [.. Enumerable.Range(0, shares.Length).OrderByDescending(profile => Math.Round(shares[profile], 9))
            .ThenByDescending(profile => Math.Round(sweep.Average(at => at.Shares[profile]), 9))
            .Take(Most).Where((profile, rank) => rank == 0 || sweep.Any(at => at.Shares[profile] >= Worth))];
        var first = shown[0];
        var bottom = Sheet.Top + 34 + Math.Max(Least, shown.Length * Row);
        var sheet = new Sheet(story.Letters, bottom + 74)
        {
            Name = "alpha-rank",
            Title = shown.Length > 1 && shares[shown[1]] > shares[first] - 1e-3 ? $"No profile is first: {story.Short(first, story.Drawn)} and others take {Amount.Percent(shares[first])} of the time each"
                : $"In the long run {Amount.Percent(shares[first])} of the time is spent at {story.Profile(first, story.Drawn)}",
            Subtitle = $"α-rank: the share of time in each profile when firms try strategies and keep what does better, by the means; {story.Basis}",
            Caption = $"α-rank puts {story.Profile(first)} first with {Amount.Percent(shares[first])} of the time"
                + (double.IsNaN(story.Solution.First.Again) ? "." : $", again in {Amount.Percent(story.Solution.First.Again)} of resamples."),
        };
        Bars(story, sheet, shown, bottom);
        Sweep(sheet, sweep, shown, bottom);
        return sheet;
    }

    private static void Bars(GameStory story, Sheet sheet, int[] shown, float bottom)
    {
        var shares = story.Solution.Ranks;
        var left = Math.Min(420, Names.Width(story.Letters, shown.Select(profile => story.Short(profile, story.Drawn))));
        var panel = sheet.Add(Scale.FromZero(shown.Select(profile => shares[profile]), Amount.MarkPercent, 4, least: 0.1), new(0, shown.Length, false, []),
            left, Sheet.Top + 30, 590, bottom).Across().Head(string.Join(" / ", Enumerable.Range(0, story.Players).Select(player => story.Name(player, story.Drawn))), "in the limit");
        for (var place = 0; place < shown.Length; place++)
        {
            var (name, middle, share) = (story.Short(shown[place], story.Drawn), shown.Length - place - 0.5, shares[shown[place]]);
            panel.Box(0, share, middle - 0.32, middle + 0.32, Palette.Of(place).Colour);
            panel.Write(Amount.Percent(share), share, middle, offX: 8, bold: true);
            panel.Note(pen => pen.Write(name, left - 12, panel.PixelY(middle), pen.Fit(name, Panel.Small, left - 24), align: SKTextAlign.Right));
        }
    }

    private static void Sweep(Sheet sheet, ImmutableArray<(double Alpha, ImmutableArray<double> Shares)> sweep, int[] shown, float bottom)
    {
        var panel = sheet.Add(Scale.Logarithmic(sweep.Select(at => at.Alpha), Amount.Mark), Scale.FromZero(sweep.SelectMany(at => shown.Select(profile => at.Shares[profile])), Amount.MarkPercent, 5, least: 0.1),
            740, Sheet.Top + 30, Sheet.Width - 40, bottom).Head("As selection grows stronger").Foot("α, the intensity of selection");
        for (var place = shown.Length - 1; place >= 0; place--)
        {
            panel.Line([.. sweep.Select(at => (at.Alpha, at.Shares[shown[place]]))], Palette.Of(place));
        }
    }
}
