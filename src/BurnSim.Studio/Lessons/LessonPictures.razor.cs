using System.Collections.Immutable;
using BurnSim.Experiments;
using BurnSim.Reports;
using Microsoft.AspNetCore.Components;

namespace BurnSim.Studio.Lessons;

/// <summary>A lesson's runs as they arrive: who leads, who holds how much, and over time.</summary>
public partial class LessonPictures
{
    private ImmutableArray<Bar> wins = [], shares = [];

    [Parameter, EditorRequired]
    public Summary Summary { get; set; } = null!;

    /// <summary>What is drawn over time.</summary>
    [Parameter, EditorRequired]
    public Drawn Drawn { get; set; } = Drawn.Share;

    protected override object Shows => Desk.Tongue;

    // In id order: a row that changes its place while runs arrive can't be followed.
    protected override void OnParametersSet()
    {
        var cast = new Cast(Summary);
        Bar Row(int at, double value, double low, double high) => new(
            Wording.NameOf(Summary.Firms[at]), cast.InkOf(at).Colour, value, low, high, $"{Amount.Percent(value)} ({Amount.PercentRange(low, high)})");
        wins = [.. Summary.Firms.Select((firm, at) => Row(at, firm.Win.Value, firm.Win.Low, firm.Win.High))];
        shares = [.. Summary.Firms.Select((firm, at) => Row(at, firm.Share.Mean, firm.Share.P5, firm.Share.P95))];
    }
}
