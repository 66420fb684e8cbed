using BurnSim.Experiments.Comparisons;
using BurnSim.Experiments.Luck;
using BurnSim.Reports;
using BurnSim.Reports.Explanations;
using BurnSim.Scenarios;

namespace BurnSim.Studio.Words;

/// <summary>Sentences of real comparisons, on a lesson's market.</summary>
public class ComparisonWordsTests
{
    private const int Runs = 60;
    private const string File = "two-firms-blitz.yaml";

    private static readonly Reading Base = Repository.Scenario(File);

    private static (Compared Compared, IReadOnlyList<Dial> Dials) Play(params (string Path, string Value)[] sets)
    {
        var other = Repository.Scenario(File, [.. sets.Select(set => $"{set.Path}={set.Value}")]);
        Assert.That(other.Render(), Is.Empty);
        return (Compared.Play(Base.Scenario!, [new("other", [.. sets], other.Scenario!)], Runs, 7, 0), other.Dials);
    }

    private static IEnumerable<TestCaseData> Changes()
    {
        yield return new TestCaseData((object)new[] { ("firms.fast.strategy.runway", "12 months") }) { TestName = "A firm's strategy" };
        yield return new TestCaseData((object)new[] { ("firms.fast.cash", "5bn"), ("firms.slow.cash", "1bn to 2bn") }) { TestName = "Two firms' cash" };
        yield return new TestCaseData((object)new[] { ("capital.regime", "cold") }) { TestName = "The market's mood" };
        yield return new TestCaseData((object)new[] { ("capital.regime", "normal") }) { TestName = "Nothing, by a word" };
    }

    [TestCaseSource(nameof(Changes))]
    public void Both_tongues_tell_the_same((string, string)[] sets)
    {
        var (compared, dials) = Play(sets);
        var (english, chinese) = (ComparisonWords.Of(compared, dials, Tongue.English), ComparisonWords.Of(compared, dials, Tongue.Chinese));
        TestContext.Out.WriteLine(string.Join('\n', [.. english, .. chinese]));
        Assert.That(english, Is.EqualTo(ComparisonAdvice.Of(compared, "").Sentences));
        Assert.That(chinese, Has.Length.EqualTo(english.Length));
        Assert.Multiple(() =>
        {
            foreach (var (one, other) in english.Zip(chinese))
            {
                Assert.That(other, Does.Match(@"^[^A-Za-z]*(?:(?:HHI|fast|slow)[^A-Za-z]*)*$"));
                // A value that is set is written in a file's unit in one and in words in the other, and so are days.
                if (one != english[0] && !one.Contains(" become another market", StringComparison.Ordinal)) Assert.That(Numbers.Agree(one, other), $"{one}\n{other}");
            }
        });
    }

    [Test]
    public void It_is_told_as_this_is()
    {
        var (compared, dials) = Play(("firms.fast.cash", "5bn"), ("firms.slow.cash", "1bn to 2bn"));
        var told = ComparisonWords.Of(compared, dials, Tongue.Chinese);
        Assert.That(told[0], Is.EqualTo("fast 的现金改为 50 亿元、slow 的现金改为 10 亿元至 20 亿元，fast 在 63% 的模拟中获胜，原来是 0%（+63 个百分点，95% 置信区间 49 至 74）；"
            + "63% 的模拟换了赢家（95% 置信区间 51–74%），最多的是由 slow 换成 fast（38 次中有 38 次）。"));
        Assert.That(told[4], Is.EqualTo("100% 的模拟变成另一个市场（某家份额相差 5 个百分点，或到最后都由另一家领先；95% 置信区间 94.0–100%），"
            + "其中一半在 2024 年 3 月 12 日之前（95% 置信区间 2024 年 2 月 27 日至 2024 年 4 月 23 日；每 7 天看一次）。"));
    }

    [TestCase("firms.fast.strategy.runway", "12 months", "fast 的现金可撑时间改为 365 天，")]
    [TestCase("platforms.feed.audience.people", "50%", "feed 的受众覆盖 › people 改为 50%，")]
    [TestCase("firms.fast.kind", "incumbent", "fast 的类型改为大公司，")]
    [TestCase("capital.multiple.hot", "3", "估值倍数 › 火热改为 3，")]
    [TestCase("advertising.half_life", "14 days", "广告半衰期改为 14 天，")]
    public void What_is_changed_is_told_in_words(string path, string value, string opening)
    {
        var (compared, dials) = Play((path, value));
        Assert.That(ComparisonWords.Of(compared, dials, Tongue.Chinese)[0], Does.StartWith(opening));
    }

    [Test]
    public void Luck_is_told_in_both()
    {
        var luck = new LuckControl(Base.Scenario!);
        luck.PlayReal(7, 0, Runs);
        luck.PlayNull(7, 0, Runs);
        var (english, chinese) = (LuckSentences.Of(luck, Base.Scenario!, Tongue.English), LuckSentences.Of(luck, Base.Scenario!, Tongue.Chinese));
        TestContext.Out.WriteLine(chinese);
        Assert.That(english, Is.EqualTo(LuckWords.Of(luck, Base.Scenario!)));
        Assert.That(Numbers.Agree(english, chinese), $"{english}\n{chinese}");
    }
}
