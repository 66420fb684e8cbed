using BurnSim.Experiments;
using BurnSim.Reports;

namespace BurnSim.Studio.Stage;

/// <summary>Who leads at the end, with 95 % intervals.</summary>
internal static class Wins
{
    public static Picture? Draw(Scene scene)
    {
        if (scene.Summary.RunsFinished == 0 || scene.Summary.Firms.Length < 2) return null;
        Bar Of(string name, Ink ink, Chance win, bool isLit = true) => new(name, ink.Colour, win.Value, win.Low, win.High, isLit);
        List<Bar> rows = [.. scene.Cast.Ranked.Select(firm => Of(scene.Name(firm), scene.Cast.InkOf(firm), scene.Summary.Firms[firm].Win, scene.IsLit(firm)))];
        if (!scene.Cast.Others.IsEmpty)
        {
            rows.Add(Of(scene.OthersName, Palette.Others, Chance.Of(scene.Cast.Others.Sum(firm => scene.Summary.Firms[firm].Win.Count), scene.Summary.RunsFinished)));
        }

        return Bars.Draw(rows, scene.Tongue, scene.Say(StageWords.Firm), scene.Say(StageWords.Chance), scene.Say(StageWords.Interval));
    }
}
