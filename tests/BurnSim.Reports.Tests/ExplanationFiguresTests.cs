using BurnSim.Experiments.Explanations;
using BurnSim.Experiments.Luck;
using BurnSim.Reports.Explanations;

namespace BurnSim.Reports.Tests;

public sealed class ExplanationFiguresTests : DrawnTests
{
    private static readonly string[] Ensemble = ["tornado", "decided"], Run = ["chance"];

    private static Explaining Explain(Scenario market, long runs)
    {
        var explaining = new Explaining(market, 1, 2);
        explaining.Watch(runs);
        explaining.Try(Counterfactuals.Of(market, 0, [1], _ => true), 0, runs);
        return explaining;
    }

    private static Retelling Tell(Scenario market, long runs)
    {
        var told = new Retelling(market, 1, 2, 3);
        told.Tell(0, Counterfactuals.Of(market, 0, [1], _ => true), runs);
        return told;
    }

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(30)]
    public void What_there_is_to_show_is_drawn(int runs)
    {
        var market = Urn.Of(3);
        Holds(ExplanationFigures.Write(Explain(market, runs), market, 0, Folder), runs < 1 ? [] : runs < 2 ? Ensemble[..1] : Ensemble);
        Holds(ExplanationFigures.Write(Tell(market, runs), market, Folder), runs < 1 ? [] : Run);
        Assert.That(Directory.EnumerateFiles(Folder, "tornado*"), Is.Empty, "figures of another explanation don't stay");
    }

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(30)]
    public void Every_sentence_has_its_number(int runs)
    {
        var market = Urn.Of(3);
        foreach (var advice in new[] { ExplanationAdvice.Of(Explain(market, runs), market, 0, 1, "again"), RetellingAdvice.Of(Tell(market, runs), market, 1, "again") })
        {
            Assert.That(advice.Sentences, Is.Not.Empty.And.All.Match(runs == 0 ? "" : "[0-9]").And.All.Match("[.!]$"));
            Assert.That(string.Join(' ', advice.Sentences), Does.Not.Contain("NaN").And.Not.Contain("∞"));
            foreach (var table in advice.Tables) Assert.That(table.Rows.Select(row => row.Length), Is.All.EqualTo(table.Headings.Length));
        }
    }

    [Test]
    public void Luck_is_told_in_one_paragraph([Values(0, 1, 30)] int runs, [Values(1, 3)] int firms)
    {
        var luck = new LuckControl(Urn.Of(firms));
        luck.PlayReal(1, 2, runs);
        luck.PlayNull(1, 2, runs);
        Assert.That(LuckWords.Of(luck, Urn.Of(firms)), runs == 0 ? Is.Empty : Does.StartWith("Luck control: ").And.EndWith(".").And.Not.Contain("NaN"));
    }
}
