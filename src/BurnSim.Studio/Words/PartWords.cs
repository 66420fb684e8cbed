using BurnSim.Studio.Dials;

namespace BurnSim.Studio.Words;

/// <summary>The parts of a market, in words.</summary>
internal static class PartWords
{
    private static readonly Dictionary<string, Phrase> Sections = new()
    {
        [""] = new("Time", "时间"), ["buzz"] = new("Buzz", "热度"), ["advertising"] = new("Advertising", "广告"), ["training"] = new("Training", "训练"),
        ["capital"] = new("Capital market", "资本市场"), ["exits"] = new("Exits", "退出"), ["outcomes"] = new("Verdicts", "结局判定"),
        ["observables"] = new("Facts as they are read", "观测口径"), ["population"] = new("Population", "人群模拟"),
    };

    public static Phrase Of(Part part) => part switch
    {
        Part.Firms => new("Firms", "公司"),
        Part.Platforms => new("Platforms", "平台"),
        Part.Segments => new("People", "人群"),
        Part.Capital => new("Capital", "资本"),
        Part.Events => new("Events", "事件"),
        _ => new("Rules of the market", "市场规则"),
    };

    /// <summary>A group by its name, an event by its day, kind and whom it befalls, all else by its section.</summary>
    public static Phrase Of(DialGroup group)
    {
        if (group.Part == Part.Events && group.Dials.FirstOrDefault(dial => dial.Path == $"{group.Path}.kind") is { } kind)
        {
            return new(group.Name, group.Name.Replace(kind.Written, DialWords.Word(kind, kind.Written, Tongue.Chinese), StringComparison.Ordinal));
        }

        return group.Name.Length > 0 ? new(group.Name, group.Name) : Sections.GetValueOrDefault(group.Path) ?? new(group.Path, group.Path);
    }
}
