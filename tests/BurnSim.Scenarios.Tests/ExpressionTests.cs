using BurnSim.Market;
using BurnSim.Strategies;

namespace BurnSim.Scenarios.Tests;

/// <summary>Expressions say what they say in arithmetic, see what they name, and allocate nothing.</summary>
internal sealed class ExpressionTests
{
    // Firms by id: doubao 0, kimi 1. Kimi decides.
    private static readonly Sight Sight = See();

    private static Sight See()
    {
        var state = new State(Repository.Good(Repository.Small()));
        state.Begin(new Randomness.Draws(1, 0));
        (state.Users[0], state.Users[1]) = (3e6, 1e6);
        (state.Share[0], state.Share[1]) = (0.75, 0.25);
        (state.Ads[0], state.Ads[1]) = (500, 200);
        (state.Cash[0], state.Cash[1]) = (1e9, 4e6);
        (state.Quality[0], state.Quality[1], state.BestQuality) = (1, 0.5, 1);
        (state.Price[0], state.Hhi, state.LeaderShare) = (0.012, 0.625, 0.75);
        state.Regime = Regime.Cold;
        return new Sight(state, 1);
    }

    private static Quantity Compile(string text, bool condition = false)
    {
        var strategy = condition
            ? $"kind: rules, rules: [{{when: '{text}', ads: 1}}]" : $"kind: rules, rules: [{{when: 1 < 2, ads: '{text}'}}]";
        var rule = ((Rules)Repository.Good(Repository.Small(strategy: strategy)).Firms[1].Strategy).List[0];
        return condition ? rule.When : rule.Then[0].Value;
    }

    [TestCase("1 + 2 * 3", 7), TestCase("(1 + 2) * 3", 9), TestCase("10 - 4 - 3", 3), TestCase("16 / 4 / 2", 2), TestCase("-2 - -3", 1)]
    [TestCase("200k", 2e5), TestCase("20%", 0.2), TestCase("5bn / 1bn", 5), TestCase("3万", 3e4), TestCase("1e3", 1000), TestCase("2*-3", -6)]
    [TestCase("min(3, 1, 2)", 1), TestCase("max(3, 1, 2)", 3), TestCase("abs(2 - 5)", 3), TestCase("min(max(1, 2), abs(-3))", 2)]
    [TestCase("users", 1e6), TestCase("users(doubao)", 3e6), TestCase("share( doubao )", 0.75), TestCase("ads", 200), TestCase("ads(doubao)", 500)]
    [TestCase("rival_ads", 500), TestCase("biggest_rival_ads", 500), TestCase("cash / 1m", 4), TestCase("rank", 2), TestCase("quality_gap", 0.5)]
    [TestCase("best_quality", 1), TestCase("price(feed)", 12), TestCase("hhi", 0.625), TestCase("leader_share", 0.75), TestCase("tick", 0)]
    [TestCase("1 / 0", 1e18), TestCase("-1 / 0", -1e18), TestCase("0 / 0", 0)]
    public void Numbers(string text, double expected) => Assert.That(Compile(text)(Sight), Is.EqualTo(expected).Within(1e-12 * Math.Abs(expected)));

    [TestCase("share < 25%", false), TestCase("share <= 25%", true), TestCase("share == 0.25", true), TestCase("share != 0.25", false)]
    [TestCase("1 < 2 and 2 < 3", true), TestCase("1 > 2 or 2 > 3", false), TestCase("not 1 > 2", true), TestCase("not 1 < 2 or 2 < 3", true)]
    [TestCase("1 < 2 or 1 < 2 and 1 > 2", true), TestCase("(1 < 2 or 1 < 2) and 1 > 2", false), TestCase("1 + 1 > 1 * 1", true)]
    [TestCase("regime == cold", true), TestCase("regime != cold", false), TestCase("hot == regime", false), TestCase("cac > 0 and ltv / cac > 3", false)]
    public void Conditions(string text, bool expected) => Assert.That(Compile(text, condition: true)(Sight), Is.EqualTo(expected ? 1 : 0));

    [Test]
    public void Every_quantity_compiles_and_is_finite()
    {
        foreach (var quantity in Expressions.Quantities.Plain) Assert.That(Compile(quantity.Name)(Sight), Is.InRange(-1e18, 1e18), quantity.Name);
        foreach (var of in Expressions.Quantities.Named)
        {
            Assert.That(Compile($"{of.Name}({(of.Kind == Named.Firm ? "doubao" : "feed")})")(Sight), Is.InRange(-1e18, 1e18), of.Name);
        }
    }

    [Test]
    public void Calling_allocates_nothing()
    {
        var rules = new[]
        {
            Compile("share < 20% and runway > 12 or not (regime == cold) and min(ads, users(doubao), 3) > 1", condition: true),
            Compile("max(1.5 * ads, price(feed) * 200k) / (1 + abs(growth))"),
        };
        var sum = rules[0](Sight) + rules[1](Sight);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++) sum += rules[0](Sight) + rules[1](Sight);
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero, $"{sum}");
    }

    [Test]
    public void The_longest_expressions_are_called_on_a_small_stack()
    {
        var sum = Compile(string.Concat(Enumerable.Repeat("1+", 999)) + "1");
        var value = 0.0;
        var thread = new Thread(() => value = sum(Sight), 256 << 10);
        thread.Start();
        thread.Join();
        Assert.That(value, Is.EqualTo(1000));
    }
}
