using BurnSim.Scenarios;

namespace BurnSim.Studio.Dials;

public class StarterTests
{
    /// <summary>A market with strategies and events, whose kinds are all tried.</summary>
    private static readonly string Text = Shelf.Uncertain + "\nevents:\n"
        + "  - {kind: regime, date: 2024-02-01, regime: cold}\n  - {kind: round, date: 2024-02-01, firm: kimi, raised: 1m, post_money: 9m}\n"
        + "  - {kind: strategy, date: 2024-02-01, firm: kimi, strategy: {kind: blitz, runway: 90}}\n";

    private static readonly Reading Reading = Shelf.Library().Read(Text, "small.yaml", []);

    private static IEnumerable<TestCaseData> Kinds() => Reading.Dials.Where(dial => dial.Kind == DialKind.Variant)
        .SelectMany(dial => dial.Words.Where(kind => kind != "custom").Select(kind => new TestCaseData(dial.Path, kind)));

    [TestCaseSource(nameof(Kinds))]
    public void Every_kind_plays_at_once(string path, string kind)
    {
        var dial = Reading.Dials.Single(dial => dial.Path == path);
        var again = Shelf.Library().Read(Text, "small.yaml", [$"{dial.SetAt()}={Starter.Of(kind, dial, Reading)}"]);
        Assert.Multiple(() =>
        {
            Assert.That(again.Render(), Is.Empty);
            Assert.That(again.Dials.SingleOrDefault(other => other.Path == path)?.Written, Is.EqualTo(kind));
        });
    }
}
