using BurnSim.Experiments.Backtests;

namespace BurnSim.Reports.Backtests;

/// <summary>How a skill reads.</summary>
internal static class SkillWords
{
    // A bootstrap over fewer facts is told as one.
    private const int Few = 10;

    /// <summary>What comparisons say, a sentence each, and which can't be made.</summary>
    public static IReadOnlyList<string> Sentences(IEnumerable<Skill> skills)
    {
        Skill[] asked = [.. skills.Where(skill => skill.Facts + skill.LeftOut > 0)];
        var without = asked.Where(skill => double.IsNaN(skill.Better)).Select(skill => $"{Name(skill.Against)} over {Kebab.Of(skill.Use)} facts").ToArray();
        return
        [
            .. asked.Where(skill => !double.IsNaN(skill.Better)).Select(Sentence),
            .. without is [] ? Array.Empty<string>() : [$"No comparison with {Wording.List(without)}: nothing is said of them."],
        ];
    }

    /// <summary><c>better than 'nothing changes' by 31 % over 9 check facts (95 %: 4 to 52 %, of few facts)</c>.</summary>
    public static string Of(Skill skill)
    {
        var against = skill is { Against: Naive.Bass, Use: TargetUse.Fit } ? "a Bass curve fitted to them" : Name(skill.Against);
        var over = $"over {BacktestStory.Count(skill.Facts, skill.Use)}";
        if (!double.IsFinite(skill.Better)) return $"worse than {against}, which is never off {over}";
        var interval = double.IsFinite(skill.Low) && double.IsFinite(skill.High)
            ? $" (95 %: {Signed(skill.Low)} to {Signed(skill.High)}{(skill.Facts < Few ? ", of few facts" : "")})" : "";
        return $"{(skill.Better >= 0 ? "better" : "worse")} than {against} by {Amount.Percent(Math.Abs(skill.Better))} {over}{interval}";
    }

    private static string Name(Naive naive) => naive == Naive.NothingChanges ? "'nothing changes'" : "a Bass curve";

    private static string Sentence(Skill skill) => Wording.Capital(Of(skill)) + (skill.LeftOut == 0 ? "." : $"; {skill.LeftOut} left out, where it or the runs say nothing.");

    private static string Signed(double skill) => skill >= 0 ? Amount.Percent(skill) : $"−{Amount.Percent(-skill)}";
}
