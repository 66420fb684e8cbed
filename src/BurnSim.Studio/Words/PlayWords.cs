using BurnSim.Reports;

namespace BurnSim.Studio.Words;

/// <summary>How far runs have come, in words.</summary>
internal static class PlayWords
{
    /// <summary><c>612 of 1,000 runs, 3 s left</c>.</summary>
    /// <param name="done">Runs over.</param>
    /// <param name="runs">Runs asked for.</param>
    /// <param name="left">Time to go as it looks; null: it isn't known, or it is over.</param>
    /// <param name="isPlaying">Whether runs still arrive.</param>
    /// <param name="of">Runs of what, after them in English and before them in Chinese; null: of one market.</param>
    public static Phrase SoFar(long done, long runs, TimeSpan? left, bool isPlaying, Phrase? of = null)
    {
        var (some, all, what) = (Amount.Count(done), Amount.Count(runs), of ?? new("", ""));
        if (done == runs) return new($"{all} runs{what.English}", Chinese.Say($"{what.Chinese}{all}次模拟"));
        if (!isPlaying) return new($"stopped after {some} of {all} runs{what.English}", Chinese.Say($"已停止：{what.Chinese}{all}次中完成{some}次"));
        var (english, chinese) = left is { } time ? ($", {Clock(time, " s", " min", " h")} left", $"，还剩 {Clock(time, " 秒", " 分钟", " 小时")}") : ("", "");
        return new($"{some} of {all} runs{what.English}{english}", Chinese.Say($"{what.Chinese}{all}次中的{some}次{chinese}"));
    }

    private static string Clock(TimeSpan time, string seconds, string minutes, string hours) =>
        time.TotalMinutes < 1 ? FormattableString.Invariant($"{Math.Ceiling(time.TotalSeconds)}{seconds}")
        : time.TotalHours < 1 ? FormattableString.Invariant($"{Math.Ceiling(time.TotalMinutes)}{minutes}")
        : FormattableString.Invariant($"{(int)time.TotalHours}{hours} {time.Minutes}{minutes}");
}
