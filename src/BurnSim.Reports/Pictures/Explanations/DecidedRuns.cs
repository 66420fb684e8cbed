using BurnSim.Experiments.Explanations;
using BurnSim.Reports.Explanations;

namespace BurnSim.Reports.Pictures.Explanations;

/// <summary>How many runs are decided by when: whoever leads at the end leads from there on.</summary>
internal static class DecidedRuns
{
    private const int Points = 120;

    public static Sheet? Draw(Standings standings, Scenario scenario, Lettering letters)
    {
        if (standings.Runs < 2) return null;
        var half = standings.DecidedIn(0.5);
        var sheet = new Sheet(letters, 560)
        {
            Name = "decided",
            Title = half is { } day ? $"Half of the runs are decided by {CounterfactualWords.Day(day)}" : "Most runs are open until the end",
            Subtitle = "Part of the runs in which whoever leads at the end leads from that day on; shade: 95 % Wilson interval over "
                + $"{Amount.Count(standings.Runs)} runs",
            Caption = $"{Amount.Percent(standings.Decided(scenario.DateOf(scenario.Ticks / 2)).Value)} of the runs are decided by the middle of the story"
                + (half is { } date ? $", half of them by {CounterfactualWords.Day(date)}." : "."),
        };
        var panel = sheet.Add(Scale.Dates(scenario.Start, scenario.Days, 9), Scale.FromZero([1], Amount.MarkPercent), 86, Sheet.Top + 24, Sheet.Width - 40, 490)
            .Head("Runs decided by then");
        var days = Enumerable.Range(0, Points + 1).Select(point => (int)((long)(scenario.Days - 1) * point / Points)).Distinct()
            .Select(at => (At: (double)at, Decided: standings.Decided(scenario.Start.AddDays(at)))).ToArray();
        panel.Band([.. days.Select(at => (at.At, at.Decided.Low, at.Decided.High))], Palette.Of(0).Colour, 0.2);
        panel.Line([.. days.Select(at => (at.At, at.Decided.Value))], Palette.Of(0));
        return sheet;
    }
}
