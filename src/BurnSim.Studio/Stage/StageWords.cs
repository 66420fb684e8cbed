using BurnSim.Studio.Words;

namespace BurnSim.Studio.Stage;

/// <summary>What is said about the pictures.</summary>
internal static class StageWords
{
    public static readonly Phrase
        Pictures = new("Pictures of all runs", "全部模拟的图"),
        Waiting = new("The first runs are on their way …", "第一批模拟正在进行……"),
        Firms = new("Firms: choose one to follow it", "公司：点选以突出显示"),
        More = new("More pictures", "更多图"),
        Numbers = new("Numbers", "数字"),
        Nothing = new("There is nothing to show in this picture.", "此图没有可显示的内容。"),
        Date = new("Date", "日期"),
        Firm = new("Firm", "公司"),
        Chance = new("Chance", "概率"),
        Interval = new("95 % interval", "95% 区间"),
        Market = new("All firms", "全部公司");

    /// <summary>How far the runs are.</summary>
    public static Phrase Drawn(long runs) => new($"{runs:N0} {(runs == 1 ? "run" : "runs")}", $"{runs:N0} 次模拟");
}
