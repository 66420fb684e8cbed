using BurnSim.Experiments;
using BurnSim.Experiments.Comparisons;
using BurnSim.Experiments.Designs;
using BurnSim.Experiments.Quantities;

namespace BurnSim.Validation;

/// <summary>
/// Intervals of changes under the same luck hold the truth as often as they say. The lesson is luck-only, in which a head
/// start can be reckoned: word of mouth alone is a Pólya urn (Eggenberger and Pólya 1923), in which a firm's share stays on
/// average what it was at the start.
/// </summary>
public sealed class PairedCoverageTests
{
    private const int Repetitions = 600, Runs = 50, ManyRuns = 16_000;

    private static readonly string[] Short = ["length=360 days", "step=6 days", "segments.people.size=20k"];

    private static readonly Scenario Market = Lessons.Read("luck-only", Short), Ahead = Lessons.Read("luck-only", [.. Short, "firms.anna.users=2"]);

    private static readonly Quantity[] Quantities =
        [.. new[] { "p_win(anna)", "p_win(bela)", "share(anna)", "users(bela)", "hhi" }.Select(name => Quantity.Parse(name, Market))];

    private static readonly Interval[] Truth = [.. Play(1, ManyRuns).Select(paired => paired.Change)];

    private static Paired[] Play(ulong seed, int runs)
    {
        Paired[] all = [.. Quantities.Select(quantity => new Paired(quantity.Kind))];
        new PairedRuns([Market, Ahead], seed, 0).Play(0, runs, pair =>
        {
            for (var at = 0; at < all.Length; at++) all[at].Add(Quantities[at].Of(pair[0].Outcome), Quantities[at].Of(pair[1].Outcome));
        });
        return all;
    }

    /// <summary>
    /// 600 studies of 50 runs, each with a seed of its own, held against 16,000 runs, whose own error adds 1/320 to the
    /// variance: 95 % ± 3.29 √(0.95 × 0.05 / 600) = 95 ± 2.9 %, which chance leaves in one test of a thousand.
    /// </summary>
    [Test]
    public void Changes_are_where_their_intervals_say()
    {
        var held = new int[Quantities.Length];
        for (var repetition = 0; repetition < Repetitions; repetition++)
        {
            var changes = Play(100 + (ulong)repetition, Runs);
            for (var at = 0; at < held.Length; at++)
            {
                held[at] += changes[at].Change.Low <= Truth[at].Mean && Truth[at].Mean <= changes[at].Change.High ? 1 : 0;
            }
        }

        for (var at = 0; at < held.Length; at++)
        {
            TestContext.Out.WriteLine($"{Quantities[at].Name}: {Truth[at].Mean:G4}, held in {100.0 * held[at] / Repetitions:0.0} %");
            Assert.That((double)held[at] / Repetitions, Is.EqualTo(0.95).Within(3.29 * Math.Sqrt(0.95 * 0.05 / Repetitions)), Quantities[at].Name);
        }
    }

    /// <summary>
    /// Two users of six instead of one of five: the mean share goes from 1/5 to 1/3, exactly. Within 4 standard errors,
    /// which chance leaves in one test of 15,000.
    /// </summary>
    [Test]
    public void A_head_start_is_worth_what_the_urn_says()
    {
        var change = Truth[Array.FindIndex(Quantities, quantity => quantity.Name == "share(anna)")];
        var error = (change.High - change.Low) / (2 * 1.96);
        Assert.That(change.Mean, Is.EqualTo(1.0 / 3 - 1.0 / 5).Within(4 * error));
        Assert.That(error, Is.LessThan(0.002));
    }
}
