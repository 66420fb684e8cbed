using BurnSim.Experiments;
using BurnSim.Experiments.Quantities;
using BurnSim.Experiments.Stopping;
using BurnSim.Recording;

namespace BurnSim.Tests;

public sealed class UntilTests
{
    private static readonly Scenario Market = Markets.Small();

    [TestCase("p_win(a) ± 1%", "p_win(a)", 0.01, false)]
    [TestCase("p_win(a)±0.01", "p_win(a)", 0.01, false)]
    [TestCase("p_win(a) +- 1 %", "p_win(a)", 0.01, false)]
    [TestCase("p_win( a ) +/- .5%", "p_win(a)", 0.005, false)]
    [TestCase("share(b) ± 2%", "share(b)", 0.02, false)]
    [TestCase("hhi ± 0.5%", "hhi", 0.005, false)]
    [TestCase("p_verdict(duopoly) ± 3%", "p_verdict(duopoly)", 0.03, false)]
    [TestCase("users(a) ± 200k", "users(a)", 200_000, false)]
    [TestCase("users(a) ± 1_500", "users(a)", 1500, false)]
    [TestCase("users(a) ± 20万", "users(a)", 200_000, false)]
    [TestCase("raised(a) ± 1.5bn", "raised(a)", 1.5e9, false)]
    [TestCase("users(a) ± 2%", "users(a)", 0.02, true)]
    [TestCase("days_to_tip ± 7", "days_to_tip", 7, false)]
    public void Conditions_read(string text, string quantity, double half, bool isRelative)
    {
        var until = Until.Parse(text, Market);
        Assert.That((until.Quantity.Name, until.Precision), Is.EqualTo((quantity, new Precision(half, isRelative))));
    }

    [TestCase("p_win(a)", 8, 0, "a precision is missing, as in p_win(a) ± 1%")]
    [TestCase("p_win(a) ±", 10, 0, "a precision is missing here, such as 1% or 200k")]
    [TestCase("p_win(a) ± little", 11, 6, "'little' is not a precision; write a number such as 1%, 0.01 or 200k")]
    [TestCase("p_win(a) ± 5", 11, 1, "'5' says nothing of a number from 0 to 1; 5% is 0.05")]
    [TestCase("hhi ± 50%", 6, 3, "'50%' says nothing of a number from 0 to 1; 5% is 0.05")]
    [TestCase("users(a) ± 0", 11, 1, "'0' is not a precision; it must be more than 0")]
    [TestCase("users(a) ± -3", 11, 2, "'-3' is not a precision; write a number such as 1%, 0.01 or 200k")]
    [TestCase("users(a) ± 100%", 11, 4, "'100%' of the mean says nothing; it must be below 100%")]
    [TestCase("users(d) ± 1%", 6, 1, "there is no firm 'd'; there are a, b, c")]
    public void A_mistake_is_told_with_its_place(string text, int from, int length, string message)
    {
        var told = Assert.Throws<Misreading>(() => Until.Parse(text, Market));
        Assert.That((told!.From, told.Length, told.Message), Is.EqualTo((from, length, message)));
    }

    /// <summary>The same stop and the same bits on any number of threads, and the results are those of these runs.</summary>
    [TestCase("p_win(a) ± 8%"), TestCase("users(b) ± 20%"), TestCase("cac_end(a) ± 20%")]
    public void Threads_change_neither_stop_nor_interval(string text)
    {
        Estimate Play(int threads, long runs)
        {
            var until = Until.Parse(text, Market);
            new Ensemble(Market, 7, runs).Run(threads, (_, run) =>
            {
                if (!until.Reached)
                {
                    until.Add(run);
                }
            });
            Assert.That(until.Reached);
            return until.Estimate();
        }

        var one = Play(1, 700);
        Assert.That(one.Runs, Is.InRange(32, 700));
        Assert.That(Play(3, 700), Is.EqualTo(one));
        Assert.That(Play(2, one.Runs), Is.EqualTo(one), "no run after the stop was needed to find it");
    }
}
