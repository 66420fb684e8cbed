using BurnSim.Experiments;
using BurnSim.Studio.Stage;
using BurnSim.Studio.Words;
using Microsoft.AspNetCore.Components;

namespace BurnSim.Studio.Lessons;

/// <summary>A lesson's runs as they arrive: who leads, who holds how much, and over time.</summary>
public partial class LessonPictures
{
    private (Summary Summary, Drawn Drawn, Tongue Tongue)? seen;
    private Picture? wins, shares, course;

    [Parameter, EditorRequired]
    public Summary Summary { get; set; } = null!;

    /// <summary>What is drawn over time.</summary>
    [Parameter, EditorRequired]
    public Drawn Drawn { get; set; } = Drawn.Share;

    protected override object Shows => Desk.Tongue;

    // In id order: a row that changes its place while runs arrive can't be followed.
    private void Look()
    {
        if (seen == (Summary, Drawn, Desk.Tongue)) return;
        seen = (Summary, Drawn, Desk.Tongue);
        var scene = new Scene(Summary, Desk.Tongue, []);
        Bar Row(int firm, double value, double low, double high) => new(scene.Name(firm), scene.Cast.InkOf(firm).Colour, value, low, high);
        Picture Rows(Phrase value, Phrase range, Func<FirmSummary, int, Bar> row) =>
            Bars.Draw([.. Summary.Firms.Select(row)], Desk.Tongue, Say(StageWords.Firm), Say(value), Say(range));
        wins = Rows(StageWords.Chance, StageWords.Interval, (firm, at) => Row(at, firm.Win.Value, firm.Win.Low, firm.Win.High));
        shares = Rows(LessonWords.Mean, LessonWords.NineInTen, (firm, at) => Row(at, firm.Share.Mean, firm.Share.P5, firm.Share.P95));
        course = Drawn.Draw(scene);
    }
}
