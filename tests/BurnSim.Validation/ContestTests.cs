using BurnSim.Phases;

namespace BurnSim.Validation;

/// <summary>Reductions 3 and 4: the auction is a Tullock contest, and generalised second price where asked.</summary>
public class ContestTests
{
    /// <summary>
    /// Tullock 1980: n firms maximising prize · share − spend settle at r(n−1)V/n² each, where r ≤ n/(n−1). Against
    /// rivals at that spend no other spend on a grid of 1/1000 of the prize does better, and a finer search finds it.
    /// </summary>
    [TestCase(2, 1.0)]
    [TestCase(3, 1.0)]
    [TestCase(8, 1.0)]
    [TestCase(2, 1.5)]
    [TestCase(3, 1.2)]
    [TestCase(5, 0.5)]
    public void Equilibrium_spend_is_r_n_minus_1_V_over_n_squared(int firms, double strength)
    {
        const double prize = 1000;
        var equilibrium = strength * (firms - 1) * prize / (firms * firms);
        var payoff = Payoff(equilibrium);
        for (var spend = 1.0; spend <= prize; spend++)
        {
            Assert.That(Payoff(spend), Is.LessThanOrEqualTo(payoff + 1e-9), $"spend {spend}");
        }

        // The payoff is flat at its top: a slope of 0 to the rounding of a difference of 10⁻³ of the spend.
        var slope = (Payoff(equilibrium * 1.001) - Payoff(equilibrium * 0.999)) / (equilibrium * 0.002);
        Assert.That(slope, Is.EqualTo(0).Within(1e-5));

        double Payoff(double own)
        {
            var bids = Enumerable.Repeat(equilibrium, firms).ToArray();
            bids[0] = own;
            var (bought, felt, cost) = (new double[firms], new double[firms], new double[firms]);
            Auction.Sell(bids, 0, 1e6, 1e-9, bought, cost);
            Auction.Contest(bought, strength, felt);
            return prize * felt[0] / felt.Sum() - cost[0];
        }
    }

    [Test]
    public void At_strength_one_attention_is_what_was_bought()
    {
        double[] bought = [3, 0, 5e8, 1.5];
        var felt = new double[4];
        Auction.Contest(bought, 1, felt);
        Assert.That(felt, Is.EqualTo(bought));
    }

    [Test]
    public void At_great_strength_the_biggest_buyer_has_them_all()
    {
        double[] bought = [1e9, 0.9e9, 0, 0.99e9];
        var felt = new double[4];
        Auction.Contest(bought, 1e5, felt);
        Assert.That(felt[0], Is.EqualTo(bought.Sum()).Within(1e-6));
        Assert.That(felt[1] + felt[2] + felt[3], Is.EqualTo(0).Within(1e-6));
    }

    [Test]
    public void Attention_is_shared_out_whole([Values(0.3, 1, 1.7, 4, 40)] double strength)
    {
        double[] bought = [1e9, 1, 0, 5e5];
        var felt = new double[4];
        Auction.Contest(bought, strength, felt);
        Assert.That(felt.Sum(), Is.EqualTo(bought.Sum()).Within(1e-6));
        Assert.That(felt[0] / felt[3], Is.EqualTo(Math.Pow(2000, strength)).Within(1e-9 * Math.Pow(2000, strength)));
    }

    [Test]
    public void One_price_clears_the_inventory()
    {
        var (bought, cost) = (new double[2], new double[2]);
        var price = Auction.Sell([30, 10], 60, 1000, 0.001, bought, cost);
        Assert.That(price, Is.EqualTo(0.1));
        Assert.That(bought, Is.EqualTo(new[] { 300.0, 100 }).Within(1e-9));
        Assert.That(cost, Is.EqualTo(new[] { 30.0, 10 }));
    }

    [Test]
    public void The_reserve_is_the_least_price()
    {
        var (bought, cost) = (new double[1], new double[1]);
        Assert.That(Auction.Sell([10], 0, 1000, 0.5, bought, cost), Is.EqualTo(0.5));
        Assert.That(bought[0], Is.EqualTo(20));
    }

    /// <summary>Edelman, Ostrovsky and Schwarz 2007: each slot pays the bid below it.</summary>
    [Test]
    public void In_ranked_slots_each_pays_the_next_bid()
    {
        // 1000 impressions, best slot half of them: bids per impression are 100/500, 60/500 and 20/500.
        var (bought, cost) = (new double[3], new double[3]);
        Auction.SellSlots([60, 100, 20], [0.5, 0.3], 10, 1000, 0.005, new int[3], bought, cost);
        Assert.That(bought, Is.EqualTo(new[] { 300.0, 500, 0 }).Within(1e-9));
        Assert.That(cost, Is.EqualTo(new[] { 300 * 20 / 500.0, 500 * 60 / 500.0, 0 }).Within(1e-9));
    }

    [Test]
    public void In_ranked_slots_the_outside_world_sets_the_floor()
    {
        var (bought, cost) = (new double[2], new double[2]);
        Auction.SellSlots([60, 4], [0.5, 0.3], 20, 1000, 0.005, new int[2], bought, cost);
        Assert.That(bought, Is.EqualTo(new[] { 500.0, 0 }));
        Assert.That(cost[0], Is.EqualTo(500 * 0.02).Within(1e-9));
    }
}
