using BurnSim.Experiments.Backtests;

namespace BurnSim.Reports.Backtests;

/// <summary>How a skill reads.</summary>
internal static class SkillWords
{
    // A bootstrap over fewer facts is told as one.
    private const int Few = 10;

    /// <summary><c>better than 'nothing changes' by 31 % over 9 check facts (95 %: 4 to 52 %, of few facts)</c>.</summary>
    public static string Of(Skill skill)
    {
        var against = skill.Against == Naive.NothingChanges ? "'nothing changes'" : skill.Use == TargetUse.Fit ? "a Bass curve fitted to them" : "a Bass curve";
        if (double.IsNaN(skill.Better)) return $"not to be compared with {against} over {Kebab.Of(skill.Use)} facts: it says nothing of them";
        var over = $"over {BacktestStory.Count(skill.Facts, skill.Use)}";
        if (!double.IsFinite(skill.Better)) return $"worse than {against}, which is never off {over}";
        var interval = double.IsFinite(skill.Low) && double.IsFinite(skill.High)
            ? $" (95 %: {Signed(skill.Low)} to {Signed(skill.High)}{(skill.Facts < Few ? ", of few facts" : "")})" : "";
        return $"{(skill.Better >= 0 ? "better" : "worse")} than {against} by {Amount.Percent(Math.Abs(skill.Better))} {over}{interval}";
    }

    /// <summary>The same as a sentence, with what was left out.</summary>
    public static string Sentence(Skill skill) => Wording.Capital(Of(skill))
        + (skill.LeftOut == 0 || skill.Facts == 0 ? "." : $"; {skill.LeftOut} left out, where it or the runs say nothing.");

    private static string Signed(double skill) => skill >= 0 ? Amount.Percent(skill) : $"−{Amount.Percent(-skill)}";
}
