using System.Collections.Immutable;
using BurnSim.Reports.Calibrations;
using BurnSim.Strategies;

namespace BurnSim.Reports.Tests;

public class CalibrationWordsTests
{
    private static readonly Number Later = new(new UniformShape(1e6, 2e6), "events.0.strategy.points.1.daily"), Jump = new(new UniformShape(0, 1), "events.1.by"),
        Hit = new(new UniformShape(0, 1), "events.2.by");

    private static readonly Scenario Scenario = new Synthetic().Scenario with
    {
        Events =
        [
            new StrategyChange(new(2024, 1, 1), "moonshot", new Schedule([new(new(2024, 2, 15), 1e5), new(new(2024, 5, 1), Later)])),
            new QualityShock(new(2024, 3, 18), "moonshot", Jump),
            new ViralHit(new(2024, 3, 20), "moonshot", Hit),
        ],
    };

    private static CalibrationWords Words(params ImmutableArray<Number> numbers) => new(Scenario, numbers, (name, _) => name);

    [Test]
    public void A_number_has_a_name_that_no_other_has()
    {
        Number plain = new(new UniformShape(0, 1), "firms.moonshot.ratio"), same = new(new UniformShape(0, 1), "firms.moonshot.strategy.ratio");
        Assert.That(Words(plain).Name(plain), Is.EqualTo("ratio of Moonshot"));
        var words = Words(plain, same);
        Assert.That(new[] { words.Name(plain), words.Name(same) }, Is.EqualTo(new[] { "ratio of Moonshot", "strategy ratio of Moonshot" }));
    }

    [Test]
    public void An_event_s_number_is_called_by_whose_and_when()
    {
        var words = Words(Later, Jump, Hit);
        Assert.That(words.Name(Later), Is.EqualTo("daily of Moonshot from 1 May 2024"));
        Assert.That(words.Name(Hit), Is.EqualTo("viral hit of Moonshot on 20 Mar 2024"));
        Assert.That(words.Name(Jump), Is.EqualTo("quality jump of Moonshot on 18 Mar 2024"));
    }

    [TestCase("2024-06-01", "2024-06-30", "Jun 2024")]
    [TestCase("2024-01-01", "2024-06-30", "Jan 2024 to Jun 2024")]
    [TestCase("2024-02-29", "2024-02-29", "29 Feb 2024")]
    [TestCase("2024-02-10", "2024-03-31", "10 Feb 2024 to 31 Mar 2024")]
    public void A_fact_s_days_are_said_as_short_as_they_can_be(string from, string to, string said) => Assert.That(CalibrationWords.When(
        new(DateOnly.Parse(from), DateOnly.Parse(to), null, TargetMetric.AppUsers, 0, 1, "", TargetUse.Fit)), Is.EqualTo(said));

    [TestCase("share", 0.125, "12.5 %")]
    [TestCase("money per day", 1.1e6, "1.1M CNY a day")]
    [TestCase("money per thousand impressions", 0.0123, "12.3 CNY a thousand")]
    [TestCase("rate per day", 0.00003, "0.00003 a day")]
    [TestCase("days", 540, "540 days")]
    [TestCase("count", 1.5e24, "1.5e24")]
    [TestCase("", 0.3, "0.3")]
    public void A_value_has_its_unit(string unit, double value, string written) => Assert.That(ValueUnit.Of(new Unit(unit, unit.EndsWith("impressions") ? 1000 : 1), "CNY").Value(value), Is.EqualTo(written));

    [Test]
    public void Two_values_have_their_unit_once()
    {
        var share = ValueUnit.Of(new Unit("share", 1), "CNY");
        Assert.That(share.Range(0.1, 0.2), Is.EqualTo("10 to 20 %"));
        Assert.That(share.Range(0.1, 0.1), Is.EqualTo("10 %"));
        Assert.That(share.Spread(0.1, 0.15, 0.2), Is.EqualTo("15 % (10 to 20)"));
        Assert.That(share.Range(double.NaN, double.NaN), Is.EqualTo(Amount.None));
    }
}
