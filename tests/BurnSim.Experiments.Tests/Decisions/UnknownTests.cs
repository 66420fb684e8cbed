using BurnSim.Experiments.Decisions;
using BurnSim.Randomness;
using BurnSim.Strategies;

namespace BurnSim.Tests.Decisions;

public class UnknownTests
{
    private static readonly Scenario Market = Markets.Small();

    private static Scenario Richer(double low, double high) => Market with
    {
        Firms = [.. Market.Firms.Select(firm => firm.Id == "a" ? firm with { Cash = new(LogNormalShape.Interval(low, high), "a") } : firm)],
    };

    [Test]
    public void What_an_option_sets_is_no_unknown()
    {
        var bold = Market with { Firms = [.. Market.Firms.Select(firm => firm.Id == "c" ? firm with { Strategy = new Constant(9e4) } : firm)] };
        Assert.That(Unknown.Of([Market, bold], 2).Select(unknown => unknown.Factor.Name), Is.EqualTo(new[] { "a", "b" }));
    }

    [Test]
    public void What_a_future_sets_is_one_with_that_future_s_values()
    {
        var unknowns = Unknown.Of([Market, Market, Richer(1e7, 2e7), Richer(1e7, 2e7)], 2);
        Assert.That(unknowns.Select(unknown => unknown.Factor.Name), Is.EqualTo(new[] { "a", "b", "c" }));
        Assert.That(unknowns[0].Value(7, 3, 0), Is.LessThan(5e6));
        Assert.That(unknowns[0].Value(7, 3, 1), Is.GreaterThan(7e6));
    }

    [Test]
    public void What_a_future_makes_certain_is_one_elsewhere()
    {
        var known = Market with { Firms = [.. Market.Firms.Select(firm => firm.Id == "a" ? firm with { Cash = 1e6 } : firm)] };
        var unknown = Unknown.Of([Market, Market, known, known], 2).Single(of => of.Factor.Name == "a");
        Assert.That((unknown.IsEverywhere, unknown.HasValue, unknown.Numbers[1].Length), Is.EqualTo((false, false, 0)));
    }

    [Test]
    public void A_value_is_the_one_that_runs_draw()
    {
        var unknown = Unknown.Of([Market, Market], 2)[0];
        Assert.That(unknown.Value(7, 3, 0), Is.EqualTo(Market.Firms[0].Cash.Draw(new Draws(7, 3))));
    }
}
