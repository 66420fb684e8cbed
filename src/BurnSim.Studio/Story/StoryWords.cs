using BurnSim.Recording;
using BurnSim.Studio.Words;

namespace BurnSim.Studio.Story;

/// <summary>What is said about one run.</summary>
internal static class StoryWords
{
    public static readonly Phrase
        One = new("One run", "单次模拟"),
        Run = new("Run", "第几次"),
        Previous = new("Previous run", "上一次"),
        Next = new("Next run", "下一次"),
        Random = new("Random run", "随机一次"),
        Typical = new("typical", "典型"),
        Upset = new("upset", "爆冷"),
        Story = new("Story", "经过"),
        Waiting = new("The run is being played …", "正在模拟……");

    public static Phrase Wins(string firm) => new($"Runs that {firm} wins:", Chinese.Say($"{firm}获胜的模拟："));

    public static Phrase Broke(string stage, string why) => new($"The run broke in {stage}: {why}", Chinese.Say($"模拟在{stage}阶段中断：{why}"));

    /// <summary>A kind of entry as a sign and in words.</summary>
    public static (string Sign, Phrase Name) Of(StoryKind kind) => kind switch
    {
        StoryKind.Entry => ("→", new("Entry", "入市")),
        StoryKind.Round => ("$", new("Round", "融资")),
        StoryKind.Release => ("▲", new("Release", "发布")),
        StoryKind.Price => ("¢", new("Price", "价格")),
        StoryKind.Platform => ("▣", new("Platform", "平台")),
        StoryKind.Capital => ("≈", new("Capital", "资本")),
        StoryKind.Allowance => ("±", new("Allowance", "拨款")),
        StoryKind.Exit => ("✕", new("Exit", "退出")),
        StoryKind.Lead => ("★", new("Lead", "领先")),
        _ => ("■", new("End", "结束")),
    };
}
