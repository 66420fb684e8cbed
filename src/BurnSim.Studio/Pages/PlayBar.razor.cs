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
