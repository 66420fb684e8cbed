using BurnSim.Randomness;
using BurnSim.Strategies;

namespace BurnSim.Scenarios.Tests;

/// <summary>Values with units become base units.</summary>
internal sealed class ValueTests
{
    private const double Month = 30.4375, Year = 365.25;

    private static Firm Kimi(string line) => Repository.Good(Repository.Small(line)).Firms.Single(f => f.Id == "kimi");

    private static double Certain(Number number) => ((Certain)number.Value).Value;

    [TestCase("7bn", 7e9), TestCase("200k", 2e5), TestCase("60m", 6e7), TestCase("4tn", 4e12), TestCase("1.5 bn", 1.5e9)]
    [TestCase("1e14", 1e14), TestCase("1_000_000", 1e6), TestCase("3万", 3e4), TestCase("1.8亿", 1.8e8), TestCase("2万亿", 2e12)]
    [TestCase("'5bn'", 5e9), TestCase("\"5 BN\"", 5e9), TestCase("+5", 5.0), TestCase(".5", 0.5), TestCase("0", 0.0), TestCase("0.1k", 100.0)]
    public void Money(string text, double expected) => Assert.That(Certain(Kimi($"last_post_money: {text}").LastPostMoney), Is.EqualTo(expected));

    [TestCase("200k", 2e5), TestCase("200k/day", 2e5), TestCase("15m/month", 15e6 / Month), TestCase("1bn/year", 1e9 / Year)]
    [TestCase("7k / week", 1e3)]
    public void Money_per_day(string text, double expected) =>
        Assert.That(Certain(Kimi($"staff: {text}").Staff), Is.EqualTo(expected).Within(1e-15 * expected));

    [TestCase("90", 90), TestCase("90 days", 90), TestCase("18 months", 18 * Month), TestCase("2 years", 2 * Year), TestCase("6 weeks", 42)]
    [TestCase("1day", 1)]
    public void Durations(string text, double expected) => Assert.That(Certain(Kimi($"runway_floor: {text}").RunwayFloor), Is.EqualTo(expected));

    [TestCase("60%", 0.6), TestCase("0.6", 0.6), TestCase("33.4 %", 0.334)]
    public void Shares(string text, double expected) => Assert.That(Certain(Kimi($"synthetic: {text}").Synthetic), Is.EqualTo(expected));

    [Test]
    public void A_percentage_of_people_is_a_hazard()
    {
        // A share p a month leaves 1 - p after a month: exp(-30.4375 h) = 1 - p.
        var rates = new[] { "8%/month", "8%/day", "0.003/day", "0.003", "0.021/week" }.Select(r => Certain(Repository.Good(
            Repository.Small().Replace("size: 1m", $"size: 1m, core_lapse: {r}")).Segments[0].CoreLapse)).ToArray();
        Assert.That(rates[0], Is.EqualTo(-Fixed.Log1p(-0.08) / Month));
        Assert.That(Fixed.Exp(-Month * rates[0]), Is.EqualTo(0.92).Within(1e-15));
        Assert.That(rates[1], Is.EqualTo(-Fixed.Log1p(-0.08)));
        Assert.That(rates[2..], Is.EqualTo(new[] { 0.003, 0.003, 0.003 }).Within(1e-17));
    }

    [Test]
    public void Reserve_is_per_thousand_in_the_file_and_per_impression_in_the_record()
    {
        var scenario = Repository.Good(Repository.Small().Replace("inventory: 1m", "inventory: 1m, reserve: 2.5 to 10"));
        var reserve = scenario.Platforms[0].Reserve;
        Assert.That(reserve.Value.Quantile(0.05), Is.EqualTo(0.0025).Within(1e-12));
        Assert.That(reserve.Value.Quantile(0.95), Is.EqualTo(0.01).Within(1e-12));
        Assert.That(reserve.Max, Is.EqualTo(1e6));
    }

    // The 5 % and 95 % points are the interval's ends, by the definition of a 90 % interval.
    [TestCase("12 to 30", 12, 30), TestCase("5m to 8m", 5e6, 8e6), TestCase("5 to 8m", 5e6, 8e6), TestCase("500k to 1m", 5e5, 1e6)]
    public void Intervals(string text, double low, double high)
    {
        var shape = Kimi($"users: 1\n    last_post_money: {text}").LastPostMoney;
        Assert.That(shape.Path, Is.EqualTo("firms.kimi.last_post_money"));
        Assert.That(shape.Value.Quantile(0.05), Is.EqualTo(low).Within(1e-8 * low));
        Assert.That(shape.Value.Quantile(0.95), Is.EqualTo(high).Within(1e-8 * high));
    }

    [TestCase("6% to 10%/month"), TestCase("6 to 10 %/month"), TestCase("6 %/month to 10%/month")]
    public void Intervals_share_their_unit(string text)
    {
        var rate = Repository.Good(Repository.Small().Replace("size: 1m", $"size: 1m, core_lapse: {text}")).Segments[0].CoreLapse.Value;
        Assert.That(rate, Is.EqualTo(LogNormalShape.Interval(-Fixed.Log1p(-0.06) / Month, -Fixed.Log1p(-0.1) / Month)));
    }

    [Test]
    public void Shapes()
    {
        Distribution Cash(string shape) => Kimi($"last_post_money: {shape}").LastPostMoney.Value;
        Assert.That(Cash("{normal: [7bn, 1bn]}"), Is.EqualTo(new NormalShape(7e9, 1e9)));
        Assert.That(Cash("{lognormal: [7bn, 30%]}".Replace("30%", "0.3")), Is.EqualTo(new LogNormalShape(7e9, 0.3)));
        Assert.That(Cash("{uniform: [1bn, 2bn]}"), Is.EqualTo(new UniformShape(1e9, 2e9)));
        Assert.That(Cash("{triangular: [1bn, 1bn, 2bn]}"), Is.EqualTo(new TriangularShape(1e9, 1e9, 2e9)));
        Assert.That(Cash("{beta: [2, 5, 1bn, 2bn]}"), Is.EqualTo(new BetaShape(2, 5, 1e9, 2e9)));
        Assert.That(((BetaShape)Kimi("synthetic: {beta: [2, 5]}").Synthetic.Value).High, Is.EqualTo(1));
        var choice = (ChoiceShape)Cash("{choice: [1bn, 2bn], weights: [30%, 0.7]}");
        Assert.That(choice.Values, Is.EqualTo(new[] { 1e9, 2e9 }));
        Assert.That(choice.Weights, Is.EqualTo(new[] { 0.3, 0.7 }));
    }

    [Test]
    public void Whole_numbers_are_exact()
    {
        var scenario = Repository.Good(Repository.Small(end: "seed: 18446744073709551615\nruns: 100k\nstep: 1 week"));
        Assert.That((scenario.Seed, scenario.Runs, scenario.Step), Is.EqualTo((ulong.MaxValue, 100_000, 7)));
    }

    [Test]
    public void Dates_and_months()
    {
        var scenario = Repository.Good(Repository.Small("last_round: 2023-10-15", """
            targets:
              - {date: 2024-02, metric: share, firm: kimi, value: 50%, tolerance: 10%}
              - {period: [2024-01-15, 2024-02], metric: ad-spend, range: [1m, 365.25m/year]}
              - {date: 2024-03-01, metric: cac, value: 12, tolerance: 2}
            """));
        Assert.That(scenario.Firms[1].LastRound, Is.EqualTo(new DateOnly(2023, 10, 15)));
        var (month, period, day) = (scenario.Targets[0], scenario.Targets[1], scenario.Targets[2]);
        Assert.That((month.From, month.To), Is.EqualTo((new DateOnly(2024, 2, 1), new DateOnly(2024, 2, 29))));
        Assert.That((month.Low, month.High), Is.EqualTo((0.45, 0.55)));
        Assert.That((period.From, period.To, period.Low, period.High), Is.EqualTo((new DateOnly(2024, 1, 15), new DateOnly(2024, 2, 29), 1e6, 1e6)));
        Assert.That((day.From, day.To, day.Low, day.High), Is.EqualTo((new DateOnly(2024, 3, 1), new DateOnly(2024, 3, 1), 10.0, 14.0)));
    }

    [TestCase("01ai"), TestCase("\"01ai\""), TestCase("月之暗面"), TestCase("'月之暗面'"), TestCase("a-b_c"), TestCase("007"), TestCase("true"), TestCase("null_")]
    public void Ids_stay_words(string id)
    {
        var scenario = Repository.Good(Repository.Small().Replace("doubao:", $"{id}:").Replace("kimi:\n", "kimi:\n    name: 'Kimi 智能助手'\n"));
        Assert.That(scenario.Firms.Select(f => f.Id), Does.Contain(id.Trim('"', '\'')));
        Assert.That(scenario.Firms.Single(f => f.Id == "kimi").Name, Is.EqualTo("Kimi 智能助手"));
    }

    [Test]
    public void A_missing_name_is_the_id() => Assert.That(Kimi("").Name, Is.EqualTo("kimi"));

    [Test]
    public void What_is_left_out_is_the_record_s_own_default()
    {
        var (read, own) = (Kimi(""), new Firm { Id = "", Cash = 0, Strategy = new Constant(0) });
        Assert.That(Certain(read.RunwayFloor), Is.EqualTo(Certain(own.RunwayFloor)));
        Assert.That(Repository.Good(Repository.Small()).Training, Is.EqualTo(new Training()));
    }
}
