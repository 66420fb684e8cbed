using System.Reflection;
using System.Text.RegularExpressions;

namespace BurnSim.Studio.Words;

/// <summary>A term is always called the same, in the catalogue and on the page.</summary>
public class GlossaryTests
{
    private static readonly (string English, string Chinese)[] Glossary =
    [
        ("valuation", "估值"), ("cash", "现金|钱"), ("runway", "现金可撑时间|现金底线"), ("compute", "算力"), ("impressions", "曝光"), ("exposure", "曝光"),
        ("synthetic", "合成数据"), ("word of mouth", "口碑"), ("buzz", "热度"), ("startup", "创业公司"), ("incumbent", "大公司"), ("parent", "母公司"),
        ("allowance", "拨款"), ("post-money", "投后估值"), ("inventory", "曝光量|曝光份额"), ("lapse", "流失"), ("core users", "核心用户"), ("trial users", "试用用户"),
        ("winner-take-all", "赢家通吃"), ("duopoly", "双寡头"), ("oligopoly", "寡头"), ("tokens", "词元"), ("CAC", "获客成本"),
        (@"P\(win\)", "获胜概率"), ("interval", "区间"), ("seed", "种子"), ("scenario", "情景"), ("luck", "运气"), ("(all|the|of) runs", "模拟"), ("firm", "公司"), ("platform", "平台"),
        ("deadweight", "无谓"), ("share of .*users", "份额"), ("advertis", "广告"), (@"\bads?\b", "广告"), ("users", "用户"),
    ];

    [Test]
    public void The_catalogue_keeps_to_it() => Keep(Repository.Files.SelectMany(file => Repository.Read(file).Dials).DistinctBy(dial => dial.Key)
        .Select(dial => (dial.Key, dial.Meaning, Catalogue.Chinese[dial.Key] is var words ? $"{words.Label} {words.Meaning}" : "")));

    [Test]
    public void The_page_keeps_to_it() => Keep(typeof(Phrase).Assembly.GetTypes()
        .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public))
        .Where(field => field.FieldType == typeof(Phrase)).Select(field => (At: $"{field.DeclaringType!.Name}.{field.Name}", Phrase: (Phrase)field.GetValue(null)!))
        .Select(said => (said.At, said.Phrase.English, said.Phrase.Chinese)));

    private static void Keep(IEnumerable<(string At, string English, string Chinese)> all) => Assert.Multiple(() =>
    {
        foreach (var (at, english, chinese) in all)
        {
            foreach (var (term, word) in Glossary.Where(term => Regex.IsMatch(english, term.English, RegexOptions.IgnoreCase))) Assert.That(chinese, Does.Match(word), $"{at}: {english}");
        }
    });
}
