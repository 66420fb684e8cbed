using BurnSim.Experiments.Explanations;
using BurnSim.Reports.Explanations;
using BurnSim.Reports.Pictures.Sweeps;
using SkiaSharp;

namespace BurnSim.Reports.Pictures.Explanations;

/// <summary>What a firm's lead hangs on: how far each thing otherwise moves its chance, the strongest on top.</summary>
internal static class Hinges
{
    private const int Most = 20;
    private const float Row = 36, Head = 24, WidestNames = 560;

    public static Sheet? Draw(Explaining explaining, Scenario scenario, int firm, Lettering letters, CounterfactualWords words)
    {
        if (explaining.Effects.IsEmpty) return null;
        var (lead, tried) = (new Lead(scenario, firm), explaining.Effects.Length);
        var shown = explaining.Effects.Take(Most).ToArray();
        var (changes, names) = (shown.Select(effect => effect.Change).ToArray(), shown.Select(effect => words.If(effect.Of)).ToArray());
        var (left, bottom) = (Math.Min(WidestNames, Names.Width(letters, names)), Sheet.Top + Head + shown.Length * Row);
        var clear = explaining.Effects.Count(effect => effect.IsBeyondChance(tried));
        var sheet = new Sheet(letters, bottom + 44)
        {
            Name = "tornado",
            Title = ExplanationAdvice.Title(explaining, words, firm),
            Subtitle = $"How far P(leads) of {words.Firm(firm)} moves if one thing were otherwise, under the same luck"
                + $"{(tried > Most ? $"; the {Most} strongest of {tried}" : "")}; whiskers: 95 % interval, pale: it holds 0",
            Caption = $"{clear} of {tried} things tried move the chance of {lead.Name} to lead beyond chance; the strongest, "
                + $"{words.If(shown[0].Of)}, by {lead.Change(shown[0].Change)}.",
        };
        const float Right = Sheet.Width - 30;
        var panel = sheet.Add(Tornado.Around(changes, lead.Quantity, Right - left), new(0, shown.Length, false, []), left, Sheet.Top + Head, Right, bottom)
            .Across().Head($"P(leads) of {words.Firm(firm)}, {Amount.Percent(explaining.Standings.Leads(firm).Value)} as it is", "points");
        panel.Stroke(0, 0, 0, shown.Length, Pen.Axis);
        for (var row = 0; row < shown.Length; row++)
        {
            var (middle, name) = (shown.Length - row - 0.5, names[row]);
            Tornado.Bar(panel, lead.Quantity, changes[row], middle);
            var y = panel.PixelY(middle);
            panel.Note(pen => pen.Write(name, left - 14, y, pen.Fit(name, Panel.Small, left - 24), align: SKTextAlign.Right));
        }

        return sheet;
    }
}
