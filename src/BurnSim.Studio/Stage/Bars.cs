using System.Collections.Immutable;
using BurnSim.Reports;
using BurnSim.Studio.Words;

namespace BurnSim.Studio.Stage;

/// <summary>A bar with its range.</summary>
/// <param name="Name">What it is of.</param>
/// <param name="Colour">#RRGGBB.</param>
/// <param name="Value">Its length, fraction of 1.</param>
/// <param name="Low">Where its range begins.</param>
/// <param name="High">Where its range ends.</param>
/// <param name="IsLit">Whether it is to be seen well.</param>
internal sealed record Bar(string Name, string Colour, double Value, double Low, double High, bool IsLit = true);

/// <summary>Fractions as bars with their ranges, the first on top.</summary>
internal static class Bars
{
    private const int Row = 26, Top = 6, Beside = 34;

    /// <param name="rows">The bars.</param>
    /// <param name="tongue">The language of numbers.</param>
    /// <param name="heads">What rows, bars and ranges are, over the same in numbers.</param>
    public static Picture Draw(IReadOnlyList<Bar> rows, Tongue tongue, params ImmutableArray<string> heads)
    {
        string Percent(double fraction) => Numeral.Percent(fraction, tongue);
        string Range(Bar row) => Numeral.PercentRange(row.Low, row.High, tongue);
        var along = Scale.FromZero(rows.Select(row => row.High), fraction => Numeral.MarkPercent(fraction, tongue), 4, least: 0.1);
        var layout = new Layout
        {
            Height = Beside + rows.Count * Row,
            Hovermode = "closest",
            Margin = new(Top, 52, Beside - Top, 16 + rows.Max(row => Canvas.Lengthy(Canvas.Short(row.Name)))),
            Xaxis = Canvas.Along(along),
            Yaxis = Canvas.Named([.. rows.Select(row => row.Name)]),
            Annotations = [.. rows.Select((row, at) => new Label($"<b>{Percent(row.Value)}</b>", row.High, at, Pen.Ink))],
        };
        var bars = new Trace
        {
            Type = "bar",
            Orientation = "h",
            X = [.. rows.Select(row => row.Value)],
            Y = [.. Enumerable.Range(0, rows.Count).Select(row => (double?)row)],
            Marker = new([.. rows.Select(row => row.IsLit ? row.Colour : Brush.Clear(row.Colour, 0.2))]),
            Errors = new([.. rows.Select(row => row.High - row.Value)], [.. rows.Select(row => row.Value - row.Low)], Pen.Ink),
            Text = [.. rows.Select(row => $"{row.Name}: {Percent(row.Value)} ({Range(row)})")],
            Textposition = "none",
            Hovertemplate = "%{text}<extra></extra>",
        };
        return new(new([bars], layout), () => new(heads, [.. rows.Select(row => (ImmutableArray<string>)[row.Name, Percent(row.Value), Range(row)])]));
    }
}
