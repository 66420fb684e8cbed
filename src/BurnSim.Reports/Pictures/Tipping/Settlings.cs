using BurnSim.Experiments.Tipping;
using BurnSim.Reports.Tipping;

namespace BurnSim.Reports.Pictures.Tipping;

/// <summary>In how many runs the leader of a day is the leader at the end: at both ends of the range and at the threshold.</summary>
internal static class Settlings
{
    public static Sheet? Draw(TippingStory story)
    {
        var (settlings, days) = (story.Tipped.Settlings, story.Scenario.Days);
        if (settlings.Any(settling => settling.Shares.IsEmpty)) return null;
        string Name(Settling settling) => $"at {story.Value(settling.Place)}";
        // What happens at the threshold, where there is one.
        var headline = settlings[settlings.Length > 2 ? 1 : 0];
        var when = story.Day(headline.Day.Mean) is { } day ? $"from {day} on" : "not within the story";
        var sheet = new Sheet(story.Letters, 600)
        {
            Name = "settling",
            Title = $"The leader is final in 95 % of runs {when}, with {story.Drawn.Path(story.Tipped.Vary)} {Name(headline)}",
            Subtitle = "Share of runs whose leader of the day stays it to the end; shade: 95 % interval; dashes: 95 % of runs",
            Caption = $"{Wording.Capital(Name(headline))} the leader of the day is the leader at the end in 95 % of runs {when}.",
        };
        var panel = sheet.Add(Scale.Dates(story.Scenario.Start, days, 8), Scale.FromZero([1], Amount.MarkPercent, 5), 86, Sheet.Top + 24,
            Names.Before(story.Letters, settlings.Select(Name)), 530).Head("Leader is final", "share of runs");
        panel.Line([(0, Settling.Sure), (Math.Max(1, days), Settling.Sure)], new Ink(Pen.Faint, 4, 3), 1.5f);
        for (var i = settlings.Length - 1; i >= 0; i--)
        {
            var (ink, shares) = (Palette.Of(i), settlings[i].Shares);
            (double Day, Experiments.Chance Share)[] steps = [(0, Experiments.Chance.Of(0, shares[0].Share.Runs)), .. shares, (days, shares[^1].Share)];
            panel.Band([.. steps.SelectMany((step, at) => at == 0 ? [(step.Day, step.Share.Low, step.Share.High)]
                : new[] { (step.Day, steps[at - 1].Share.Low, steps[at - 1].Share.High), (step.Day, step.Share.Low, step.Share.High) })], ink.Colour, 0.16);
            panel.Steps([.. steps.Select(step => (step.Day, step.Share.Value))], ink);
            panel.End(Name(settlings[i]), ink, days, 1);
        }

        return sheet;
    }
}
