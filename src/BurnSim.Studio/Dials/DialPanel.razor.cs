using BurnSim.Scenarios;
using BurnSim.Studio.Words;
using Microsoft.AspNetCore.Components;

namespace BurnSim.Studio.Dials;

/// <summary>Everything of the market that may be set, by whose it is; what is set comes first.</summary>
public partial class DialPanel
{
    private const int MostFound = 40, MostMistakes = 5;

    private static readonly Phrase
        Values = new("Values", "数值"), Find = new("Find a value", "查找数值"), Changed = new("Changed", "已修改"), Reset = new("Reset", "还原"),
        ResetAll = new("Reset all", "全部还原"), StillBefore = new("That can't be played; the pictures show the market before it.", "这样无法模拟；图中仍是修改前的市场。");

    private readonly HashSet<string> open = [];
    private IReadOnlyList<DialGroup> groups = [];
    private Dictionary<string, Dial> written = [];
    private Reading? shown;
    private string sought = "";

    protected override object Shows => Desk.Link;

    /// <summary>Mistakes that no field on show is to blame for.</summary>
    private IReadOnlyList<Diagnostic> Elsewhere
    {
        get
        {
            var touched = Touched;
            return [.. Desk.Reading.Diagnostics.Where(mistake => !touched.Any(row => Blame.Lies(mistake, row.Dial, Desk.Sets)))];
        }
    }

    private IEnumerable<(DialGroup Group, Dial Dial)> All => groups.SelectMany(group => group.Dials.Select(dial => (group, dial)));

    private IReadOnlyList<(DialGroup Group, Dial Dial)> Touched => [.. All.Where(row => Desk.Sets.ContainsKey(row.Dial.SetAt()))];

    /// <summary>What is set where no dial is: under an older text's names, say.</summary>
    private IReadOnlyList<string> Unknown => [.. Desk.Sets.Keys.Except(Touched.Select(row => row.Dial.SetAt()))];

    private IReadOnlyList<(DialGroup Group, Dial Dial)> Matches => [.. All.Where(row => Search(row).Contains(sought, StringComparison.OrdinalIgnoreCase))];

    private void Look()
    {
        if (ReferenceEquals(shown, Desk.Good)) return;
        shown = Desk.Good;
        groups = DialGroup.Of(Desk.Good);
        written = (Desk.Written.Scenario is null ? Desk.Good : Desk.Written).Dials.ToDictionary(dial => dial.Path);
    }

    private static Phrase Meant(string word) => new($"Did you mean '{word}'?", $"是否想写“{word}”？");

    private static Phrase Found(int count) => new(
        count > MostFound ? $"{count} values, the first {MostFound} are shown" : $"{count} values",
        count > MostFound ? $"{count} 个数值，显示前 {MostFound} 个" : $"{count} 个数值");

    /// <summary>A dial as the text says, which its slider is made for.</summary>
    private Dial Base(Dial dial) => written.GetValueOrDefault(dial.Path, dial);

    /// <summary>What it is set to: as it plays or, where it can't, as it was typed.</summary>
    private string Now(Dial dial) => Desk.Reading.Scenario is null ? Desk.Sets[dial.SetAt()] : DialText.Field(dial);

    private bool IsWrong(Dial dial) => Desk.Reading.Diagnostics.Any(mistake => Blame.Lies(mistake, dial, Desk.Sets));

    private string Named(DialGroup group) => Say(PartWords.Of(group));

    private string Label(DialGroup group, Dial dial) => DialWords.Of(dial, group.Depth, "", Desk.Tongue).Label;

    private string Search((DialGroup Group, Dial Dial) row)
    {
        var said = DialWords.Of(row.Dial, row.Group.Depth, "", Desk.Tongue);
        return $"{row.Dial.Path} {row.Group.Name} {said.Label} {said.Meaning} {row.Dial.Meaning} {row.Dial.Unit}";
    }

    private void Search(ChangeEventArgs typed) => sought = ((string?)typed.Value ?? "").Trim();

    private void Toggle(string path)
    {
        if (!open.Remove(path)) open.Add(path);
    }
}
