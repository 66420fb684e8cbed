using BurnSim.Experiments.Calibrations;

namespace BurnSim.Reports.Tests;

public class CalibrationLineTests
{
    private static readonly SyntheticPosterior Usual = SyntheticPosterior.Usual with { Known = 12 };

    private static string Said(SyntheticPosterior posterior) => CalibrationLine.Of(posterior.Posterior(), posterior.Scenario);

    private static string[] Warned(SyntheticPosterior posterior) => [.. CalibrationWarnings.Of(posterior.Posterior(), posterior.Scenario)];

    [Test]
    public void It_says_what_is_met_what_is_learned_and_on_what_that_rests() => Assert.That(Said(Usual), Does.Match(
        @"^All 8 facts are met at once\. Most is learned of daily of 01\.AI: [\d.]+k CNY a day \([\d.]+k to [\d.]+k\), "
        + @"assumed 346k CNY a day \(200k to 600k\)\. 200 draws, worth 200 unrelated ones at least, from 57,800 runs\.$"));

    [Test]
    public void One_fact_and_one_number_are_called_by_their_names() => Assert.That(Said(SyntheticPosterior.One), Does.StartWith(
        "The fact is met by all draws: app users of Moonshot, Jun 2024. Most is learned of daily of 01.AI: "));

    [Test]
    public void What_isn_t_met_is_named_with_how_far_it_is_off() => Assert.That(
        Said(Usual with { Ending = Ending.Stuck, Tolerance = 2, Reads = fact => fact < 3 ? (0.5, 0.5, 0.5) : (1, 1, 1) }),
        Does.Match(@"^5 of 8 facts are met: .+ reads .+ where .+ to .+ is known, 2 more are off\. "));

    [Test]
    public void What_nothing_is_learned_of_is_named() => Assert.That(Said(Usual with { Known = 8 }), Does.Match(
        @"Nothing sure is learned of .+, .+, .+ and 1 more, of 12 numbers\."));

    [Test]
    public void What_is_known_only_together_is_named() => Assert.That(Said(Usual with { IsTied = true }), Does.Match(
        @"Of daily of 01\.AI and key 1 of all only a combination is known \(rank correlation −1\.00\)\."));

    [Test]
    public void A_good_calibration_has_no_warning() => Assert.That(Warned(Usual), Is.Empty);

    [Test]
    public void Each_warning_comes_alone_when_it_should()
    {
        void Just(SyntheticPosterior posterior, params string[] begins)
        {
            var warned = Warned(posterior);
            Assert.That(warned, Has.Length.EqualTo(begins.Length), string.Join("\n", warned));
            for (var i = 0; i < begins.Length; i++) Assert.That(warned[i], Does.Match($"^{begins[i]}"));
        }

        Just(Usual with { Ending = Ending.Spent }, "All facts are met, but the runs were spent");
        Just(Usual with { Ending = Ending.Stuck }, "All facts are met, but next to no move");
        Just(Usual with { Ending = Ending.Spent, Tolerance = 0.3, Reads = _ => (1, 1, 1) }, @"The runs were spent before all facts were met\. ");
        Just(Usual with { Ending = Ending.Stuck, Tolerance = 2, Reads = fact => fact == 2 ? (1, 0.5, 1) : (1, 1, 1) },
            "These facts can't be met together: app users of Moonshot, Jun 2024 reads 4.1M where 7.5M to 9.0M is known. ");
        Just(Usual with { Ending = Ending.Stuck, Tolerance = 2, Reads = fact => fact == 2 ? (0.4, 0.5, 0.5) : (1, 1, 1) },
            "These facts can't be met together", "Nothing that is assumed comes to app users of Moonshot, Jun 2024: 7.5M to 9.0M is known, runs as assumed read 3.2M to 3.4M. ");
        Just(Usual with { Reads = fact => fact == 2 ? (0.5, 1, 0.5) : (1, 1, 1) }, @"App users of Moonshot, Jun 2024 \(4.1M where 7.5M to 9.0M is known\) is met by the luck");
        Just(Usual with { Relatives = 4 });
        Just(Usual with { Relatives = 8, Known = 1 }, "The 200 draws are worth only 25 unrelated ones", "Nothing sure is learned of 11 of 12 numbers");
        Just(SyntheticPosterior.One with { Middle = 0.01 }, "Most draws of daily of 01.AI are at the lower end of what was assumed: ");
        Just(SyntheticPosterior.One with { Middle = 0.99 }, "Most draws of daily of 01.AI are at the upper end of what was assumed: ");
        Just(Usual with { Known = 8 }, "Nothing sure is learned of 4 of 12 numbers");
        Just(Usual with { IsTied = true }, @"Only a combination is known of daily of 01\.AI with key 1 of all \(−1\.00\)");
    }

    [Test]
    public void A_fact_without_readings_says_so() => Assert.That(
        Warned(Usual with { Ending = Ending.Stuck, Tolerance = double.PositiveInfinity, Reads = fact => fact == 2 ? (double.NaN, double.NaN, double.NaN) : (1, 1, 1) }),
        Has.Some.Contains("reads nothing where 7.5M to 9.0M is known").And.Some.Contains("runs as assumed have no reading"));

    [Test]
    public void Numbers_that_share_a_draw_are_not_told_to_hang_together() => Assert.That(
        Said(Usual with { Count = 2, Known = 1, Shape = i => new Number(new UniformShape(0, i + 1), $"segments.all.k{i}", With: "shared") }),
        Does.Not.Contain("combination"));
}
