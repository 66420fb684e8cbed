using BurnSim.Experiments;
using BurnSim.Experiments.Decisions;
using BurnSim.Experiments.Designs;
using BurnSim.Strategies;
using Quantity = BurnSim.Experiments.Quantities.Quantity;

namespace BurnSim.Tests.Decisions;

/// <summary>Payoffs of a market, through the runs that a decision plays.</summary>
public class PayoffTableTests
{
    private static readonly Scenario[] Courses = [Markets.Small(days: 50), Markets.Small(days: 50, new Constant(60_000))];

    private static readonly Quantity Payoff = Experiments.Quantities.Payoff.Parse("users(a) - users(b)", Courses[0]);

    private static PayoffRows Play(uint first, int count)
    {
        var rows = new PayoffRows(Gambles.Decision(2, [1], 0) with { Payoff = Payoff });
        new PairedRuns([.. Courses.Select(course => (Course)course)], 7, 2).Play(first, first + count, pair => rows.Add(pair[0].Run, [Payoff.Of(pair[0].Outcome), Payoff.Of(pair[1].Outcome)]));
        return rows;
    }

    /// <summary>
    /// 500 repetitions of 25 runs, and as truth the mean of all 12,500, which is 22 times as exact as a repetition's: means and
    /// differences lie in their intervals in 458 to 490 but for one case in 1,000 (binomial, three and a third standard
    /// deviations of 4.87).
    /// </summary>
    [Test]
    public void Payoffs_and_regrets_lie_in_their_intervals_as_often_as_said()
    {
        const int Repetitions = 500, Runs = 25;
        var all = Play(0, Repetitions * Runs);
        var truth = PayoffTable.Of(all);
        var (pays, regrets, worse) = (0, 0, truth.Regret[0][0].Mean > 0 ? 0 : 1);
        for (var repetition = 0; repetition < Repetitions; repetition++)
        {
            var rows = new PayoffRows(all.Decision);
            for (var row = repetition * Runs; row < (repetition + 1) * Runs; row++) rows.Add((uint)row, [all[row, 0, 0], all[row, 0, 1]]);
            var table = PayoffTable.Of(rows);
            pays += Holds(table.Mean[0][worse], truth.Mean[0][worse].Mean);

            // Where the better option of all isn't the better one of a repetition, its regret is the other one's below 0.
            regrets += table.Regret[0][worse].Mean > 0 ? Holds(table.Regret[0][worse], truth.Regret[0][worse].Mean) : Holds(table.Regret[0][1 - worse], -truth.Regret[0][worse].Mean);
        }

        Assert.That(pays, Is.InRange(458, 490));
        Assert.That(regrets, Is.InRange(458, 490));

        static int Holds(Interval interval, double mean) => interval.Low <= mean && mean <= interval.High ? 1 : 0;
    }

    [Test]
    public void The_same_option_twice_has_no_regret_in_any_run()
    {
        var rows = Play(0, 40);
        var same = Gambles.Rows(rows.Decision, 40, (run, _, _) => rows[(int)run, 0, 0]);
        Assert.That(PayoffTable.Of(same).Regret[0], Is.All.Matches<Interval>(regret => regret is { Mean: 0, Low: 0, High: 0 }));
    }
}
