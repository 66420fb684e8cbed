using BurnSim.Experiments;
using BurnSim.Experiments.Quantities;
using BurnSim.Recording;

namespace BurnSim.Tests;

public sealed class PayoffTests
{
    private static readonly Scenario Market = Markets.Small();
    private static readonly Outcome Run = Play();

    private static Outcome Play()
    {
        var run = new Outcome(Market);
        new Simulation(Market, 7).Run(3, run);
        return run;
    }

    private static double Of(string name) => Quantity.Parse(name, Market).Of(Run);

    [Test]
    public void A_quantity_is_a_payoff()
    {
        var (payoff, quantity) = (Payoff.Parse("p_win(a)", Market), Quantity.Parse("p_win(a)", Market));
        Assert.That((payoff.Name, payoff.Unit, payoff.Kind), Is.EqualTo((quantity.Name, quantity.Unit, quantity.Kind)));
        Assert.That(Payoff.Parse("p_win", Market, "b").Name, Is.EqualTo("p_win(b)"));
    }

    [Test]
    public void A_sum_is_the_sum_of_its_terms()
    {
        var payoff = Payoff.Parse("valuation - raised(b) + 1.5k*users(a) - 2 * hhi", Market, "a");
        Assert.That(payoff.Of(Run), Is.EqualTo(Of("valuation(a)") - Of("raised(b)") + 1500 * Of("users(a)") - 2 * Of("hhi")));
        Assert.That(payoff.Name, Is.EqualTo("valuation(a) - raised(b) + 1500 * users(a) - 2 * hhi"));
        Assert.That((payoff.Unit, payoff.Kind), Is.EqualTo(("money", QuantityKind.Amount)));
    }

    [Test]
    public void A_cost_can_be_a_payoff() => Assert.That(Payoff.Parse("-burned", Market, "a").Of(Run), Is.EqualTo(-Of("burned(a)")));

    [Test]
    public void What_is_written_reads_back()
    {
        foreach (var text in new[] { "valuation - raised", "-0.5 * ads + 3 * users", "2bn * share - ads" })
        {
            var payoff = Payoff.Parse(text, Market, "a");
            Assert.That(Payoff.Parse(payoff.Name, Market).Of(Run), Is.EqualTo(payoff.Of(Run)), payoff.Name);
        }
    }

    [TestCase("valuation - users", 0, 17, "money and people can't be added; give one a weight, such as 1200 * users - ads")]
    [TestCase("valuation - rased", 12, 5, "there is no quantity 'rased'")]
    [TestCase("valuation - ", 12, 0, "a quantity is missing here")]
    [TestCase("many * users", 0, 4, "'many' is not a weight; write a number such as 0.5, 1200 or 2m")]
    [TestCase("", 0, 0, "a quantity is missing here")]
    [TestCase("valuation(z)", 10, 1, "there is no firm 'z'")]
    public void What_makes_no_sense_is_told_where_it_stands(string text, int from, int length, string message)
    {
        var wrong = Assert.Throws<Misreading>(() => Payoff.Parse(text, Market, "a"))!;
        Assert.That((wrong.From, wrong.Length), Is.EqualTo((from, length)));
        Assert.That(wrong.Message, Does.StartWith(message));
    }
}
