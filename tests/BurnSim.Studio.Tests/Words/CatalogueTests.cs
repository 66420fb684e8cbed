using System.Text.RegularExpressions;
using BurnSim.Scenarios;

namespace BurnSim.Studio.Words;

public partial class CatalogueTests
{
    // What plays no part in the market: text for people, runs and seed, facts and the sweep.
    private static readonly string[] Beside = ["name", "question", "expect", "currency", "runs", "seed", "targets", "sweep"], Maps = ["map", "map by id", "strategy map", "population map or kind", "network map or kind"];

    private static readonly IReadOnlyList<Dial> Dials = [.. Repository.Files.SelectMany(file => Repository.Read(file).Dials)];

    /// <summary>Keys of the format's page that may be dials.</summary>
    private static IEnumerable<string> Keys()
    {
        var heading = "";
        foreach (var line in ScenarioFormat.Markdown().Split('\n'))
        {
            if (line.StartsWith("### ", StringComparison.Ordinal)) heading = line[4..];
            if (heading is "targets[]" or "sweep") yield break;
            if (heading.Length == 0 || Row.Match(line) is not { Success: true } row) continue;
            if (!Maps.Contains(row.Groups[2].Value) && (!Beside.Contains(row.Groups[1].Value) || heading == "strategy: custom"))
            {
                yield return $"{heading}.{row.Groups[1].Value}";
            }
        }
    }

    [Test]
    public void Every_key_has_a_translation_and_none_is_left_over()
    {
        string[] keys = [.. Keys(), "strategy.kind", "event.kind", "population.kind", "network.kind"];
        Assert.That(keys, Has.Length.GreaterThan(120));
        Assert.That(Catalogue.Chinese.Keys.Where(key => !IsWord(key)), Is.EquivalentTo(keys));
        Assert.That(Catalogue.English.Keys, Is.SubsetOf(keys));
        Assert.That(Dials.Select(dial => dial.Key).Distinct(), Is.SubsetOf(keys));
    }

    [Test]
    public void Every_word_that_is_no_id_has_one_and_none_is_left_over()
    {
        var words = Dials.Where(dial => dial.Words.Count > 0 && !IsId(dial)).SelectMany(dial => dial.Words.Select(word => $"{dial.Key}: {word}")).Distinct();
        Assert.That(Catalogue.Chinese.Keys.Where(IsWord), Is.EquivalentTo(words));
    }

    [Test]
    public void Labels_and_meanings_are_Chinese() => Assert.Multiple(() =>
    {
        foreach (var (key, words) in Catalogue.Chinese)
        {
            Assert.That(words.Label, Does.Match(@"[\u4e00-\u9fff]").And.Length.LessThan(14), key);
            Assert.That(words.Meaning, Does.Match(@"[\u4e00-\u9fff].*[。…]$"), key);
            Assert.That(Foreign.Matches($"{words.Label} {words.Meaning}").Select(found => found.Value).Distinct(), Is.SubsetOf(Known), key);
        }
    });

    /// <summary>Two keys of one section are never called the same.</summary>
    [Test]
    public void Labels_tell_keys_apart()
    {
        foreach (var section in Catalogue.Chinese.Where(row => !IsWord(row.Key)).GroupBy(row => row.Key[..row.Key.LastIndexOf('.')]))
        {
            Assert.That(section.Select(row => row.Value.Label), Is.Unique, section.Key);
        }
    }

    [Test]
    public void Every_unit_is_Chinese()
    {
        foreach (var unit in Dials.Select(dial => dial.Unit).Distinct()) Assert.That(DialWords.Unit(unit, "CNY").Chinese, Does.Not.Match("[A-Za-z]"), unit);
    }

    /// <summary>What is in the catalogue's own words and what is a scenario's: an id in a path stays.</summary>
    [TestCase("firms.moonshot.cash", 2, "现金", "元", "Cash", "CNY")]
    [TestCase("platforms.bilibili.audience.general-public", 2, "受众覆盖 › general-public", "", "Audience › general-public", "")]
    [TestCase("firms.01ai.strategy.ratio", 2, "策略 › LTV/CAC 倍数", "", "Strategy › LTV to CAC", "")]
    [TestCase("firms.01ai.strategy.kind", 2, "策略", "", "Strategy", "")]
    [TestCase("firms.01ai.staff", 2, "固定开支", "元/天", "Staff", "CNY per day")]
    [TestCase("capital.multiple.hot", 1, "估值倍数 › 火热", "", "Multiple › hot", "")]
    public void A_dial_has_a_name_and_a_unit_in_both(string path, int inside, string label, string unit, string english, string englishUnit)
    {
        var dial = Dials.First(dial => dial.Path == path);
        Assert.That(DialWords.Of(dial, inside, "CNY", Tongue.Chinese), Has.Property("Label").EqualTo(label).And.Property("Unit").EqualTo(unit));
        Assert.That(DialWords.Of(dial, inside, "CNY", Tongue.English), Is.EqualTo(new DialName(english, dial.Meaning, englishUnit)));
    }

    private static readonly string[] Known =
        ["AI", "FLOP", "LTV", "CAC", "Bass", "Broadbent", "Muennighoff", "e", "own", "A", "B", "N", "D", "alpha", "beta", "C"];

    private static bool IsId(Dial dial) => dial.Key.Split('.')[^1] is "firm" or "platform" or "owner" or "name";

    private static bool IsWord(string key) => key.LastIndexOf(": ", StringComparison.Ordinal) is var at && at >= 0 && !key[at..].Contains('.');

    [GeneratedRegex(@"^\| `(\w+)` \| ([^|]+) \|")]
    private static partial Regex Row { get; }

    [GeneratedRegex("[A-Za-z]+")]
    private static partial Regex Foreign { get; }
}
