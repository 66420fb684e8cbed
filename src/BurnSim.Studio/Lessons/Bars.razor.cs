using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace BurnSim.Studio.Lessons;

/// <summary>One row of <see cref="Bars"/>.</summary>
/// <param name="Name">What it is of.</param>
/// <param name="Colour">Fill, #RRGGBB.</param>
/// <param name="Value">Length, fraction of the whole.</param>
/// <param name="Low">Lower end of its range.</param>
/// <param name="High">Upper end.</param>
/// <param name="Text">The numbers as they are read.</param>
public sealed record Bar(string Name, string Colour, double Value, double Low, double High, string Text);

/// <summary>Fractions as bars with their ranges, in a list that can be read without them.</summary>
public partial class Bars
{
    /// <summary>What they are, and what their ranges are.</summary>
    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    [Parameter, EditorRequired]
    public IReadOnlyList<Bar> Rows { get; set; } = [];

    private static string Percent(double fraction) =>
        (double.IsFinite(fraction) ? 100 * Math.Clamp(fraction, 0, 1) : 0).ToString("0.##", CultureInfo.InvariantCulture) + "%";
}
