using BurnSim.Studio.Dials;

namespace BurnSim.Studio.Words;

/// <summary>The parts of a market, in words.</summary>
internal static class PartWords
{
    private static readonly Dictionary<string, Phrase> Sections = new()
    {
        [""] = new("Time", "时间"), ["buzz"] = new("Buzz", "热度"), ["advertising"] = new("Advertising", "广告"), ["training"] = new("Training", "训练"),
        ["capital"] = new("Capital market", "资本市场"), ["exits"] = new("Exits", "退出"), ["outcomes"] = new("Verdicts", "结局判定"),
        ["observables"] = new("Facts as they are read", "观测口径"),
    };

    public static Phrase Of(Part part) => part switch
    {
        Part.Firms => new("Firms", "企业"), Part.Platforms => new("Platforms", "平台"), Part.Segments => new("People", "人群"),
        Part.Capital => new("Capital", "资本"), Part.Events => new("Events", "事件"), _ => new("Rules of the market", "市场规则"),
    };

    /// <summary>A group that has no name of its own.</summary>
    public static Phrase Of(DialGroup group)
    {
        var words = group.Path.Split('.');
        if (Sections.TryGetValue(group.Path, out var section)) return section;
        return group.Part == Part.Events && words.Length == 2 && int.TryParse(words[1], out var number)
            ? new($"Event {number + 1}", $"事件 {number + 1}") : new(group.Path, group.Path);
    }
}
