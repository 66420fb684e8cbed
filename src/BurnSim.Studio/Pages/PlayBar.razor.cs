using BurnSim.Reports;
using BurnSim.Studio.Words;

namespace BurnSim.Studio.Pages;

/// <summary>Plays and stops, and tells how far it has come.</summary>
public partial class PlayBar
{
    private static readonly Phrase
        Stop = new("Stop", "停止"), Again = new("Play", "开始模拟"), RunsPlayed = new("Runs played", "已完成的模拟"),
        Nothing = new("Nothing to play: see what is wrong.", "暂无可模拟的内容：请先改正错误。");

    private long Asked => Math.Max(1, Desk.Live?.Runs ?? 1);

    private long Done => Desk.Live?.Standing?.Done ?? 0;

    private Phrase Told => Desk.Live is null ? Nothing : PlayWords.SoFar(Done, Asked, Desk.Live.Standing?.Left, Desk.Live.IsPlaying);
}

/// <summary>How far runs have come, in words.</summary>
internal static class PlayWords
{
    /// <summary>612 of 1,000 runs, 3 s left.</summary>
    public static Phrase SoFar(long done, long runs, TimeSpan? left, bool isPlaying)
    {
        var (some, all) = (Amount.Count(done), Amount.Count(runs));
        if (done == runs) return new($"{all} runs", $"{all} 次模拟");
        if (!isPlaying) return new($"stopped after {some} of {all} runs", $"已停止：{all} 次中完成 {some} 次");
        var (english, chinese) = left is { } time ? ($", {Clock(time, " s", " min", " h")} left", $"，还剩 {Clock(time, " 秒", " 分钟", " 小时")}") : ("", "");
        return new($"{some} of {all} runs{english}", $"{all} 次中的 {some} 次{chinese}");
    }

    private static string Clock(TimeSpan time, string seconds, string minutes, string hours) =>
        time.TotalMinutes < 1 ? FormattableString.Invariant($"{Math.Ceiling(time.TotalSeconds)}{seconds}")
        : time.TotalHours < 1 ? FormattableString.Invariant($"{Math.Ceiling(time.TotalMinutes)}{minutes}")
        : FormattableString.Invariant($"{(int)time.TotalHours}{hours} {time.Minutes}{minutes}");
}
