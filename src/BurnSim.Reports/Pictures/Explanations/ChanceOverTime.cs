using System.Globalization;
using BurnSim.Experiments.Explanations;
using BurnSim.Recording;
using BurnSim.Reports.Explanations;

namespace BurnSim.Reports.Pictures.Explanations;

/// <summary>A firm's chance of leading along one run, with what happened where it moved most.</summary>
internal static class ChanceOverTime
{
    private const int MostNews = 6;
    private const float Bottom = 490, Line = 24;

    public static Sheet? Draw(Retelling told, Scenario scenario, Lettering letters, CounterfactualWords words)
    {
        if (told.Prospects.IsEmpty) return null;
        var (prospects, firm) = (told.Prospects, words.Firm(told.Firm));
        var lead = new Lead(scenario, told.Firm);
        var news = prospects.Where(prospect => prospect.Change.IsClear).OrderByDescending(prospect => Math.Abs(prospect.Change.Mean))
            .SelectMany(prospect => RetellingAdvice.News(told, prospect.During, lead.Name).Take(1).Select(entry => (Prospect: prospect, Entry: entry)))
            .Take(MostNews).OrderBy(at => at.Entry.Date).ToArray();
        var sheet = new Sheet(letters, Bottom + 62 + news.Length * Line)
        {
            Name = "chance",
            Title = RetellingAdvice.Title(told, words),
            Subtitle = $"Chance that {firm} leads at the end, given the run up to that day; shade: 95 % interval over "
                + $"{Amount.Count(told.Anyhow.Count)} runs with other luck after; grey: in any run",
            Caption = $"In run {told.Run} the chance that {lead.Name} leads goes from {Amount.Percent(prospects[0].Leads.Mean)} to {(told.IsLed ? "100 %" : "0 %")}"
                + (told.Turn is { } turn ? $", most {words.During(turn.During)} ({lead.Change(turn.Change)})." : "."),
        };
        var panel = sheet.Add(Scale.Dates(scenario.Start, scenario.Days, 9), Scale.FromZero([1], Amount.MarkPercent), 86, Sheet.Top + 24, Sheet.Width - 40, Bottom)
            .Head($"P({firm} leads)", $"in any run {Amount.Percent(told.Anyhow.Mean)}");
        double Day(DateOnly date) => date.DayNumber - scenario.Start.DayNumber;
        var end = told.IsLed ? 1.0 : 0;
        (double X, double Y)[] line = [.. prospects.Select(prospect => (Day(prospect.During.From), prospect.Leads.Mean)), (scenario.Days, end)];
        panel.Band([.. prospects.Select(prospect => (Day(prospect.During.From), prospect.Leads.Low, prospect.Leads.High)), (scenario.Days, end, end)],
            Palette.Of(0).Colour, 0.2);
        panel.Stroke(0, told.Anyhow.Mean, scenario.Days, told.Anyhow.Mean, Pen.Axis);
        panel.Line(line, Palette.Of(0));
        for (var at = 0; at < news.Length; at++)
        {
            var (prospect, entry) = news[at];
            var (day, number) = (Day(entry.Date), (at + 1).ToString(CultureInfo.InvariantCulture));
            var part = (day - Day(prospect.During.From)) / (prospect.During.To.DayNumber - prospect.During.From.DayNumber);
            var height = prospect.Leads.Mean + part * prospect.Change.Mean;
            panel.Dot(day, height, Palette.Of(5).Colour, 5);
            panel.Write(number, day, height, offX: 4, offY: height > 0.5 ? 16 : -14, bold: true);
            var (text, y) = ($"{number}   {CounterfactualWords.Day(entry.Date)}: {Drawn(entry, scenario, letters)}", Bottom + 56 + at * Line);
            panel.Note(pen => pen.Write(text, 86, y, pen.Fit(text, Panel.Small - 1, Sheet.Width - 126), Pen.Faint));
        }

        return sheet;
    }

    /// <summary>What happened, without the reasons of a change of leader, with firms called as they can be drawn.</summary>
    private static string Drawn(StoryEntry entry, Scenario scenario, Lettering letters) => scenario.Firms.Where(firm => firm.Name.Length > 0).Aggregate(
        (entry.What is LeadTaken lead ? entry with { What = lead with { Why = null } } : entry).Text,
        (told, firm) => told.Replace(firm.Name, letters.Name(firm.Name, firm.Id), StringComparison.Ordinal));
}
