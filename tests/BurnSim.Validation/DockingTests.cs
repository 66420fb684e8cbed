namespace BurnSim.Validation;

/// <summary>
/// People who are alike and hear from everyone have one law whether they are simulated by class or one by one (Axtell,
/// Axelrod, Epstein and Cohen 1996 call this docking). Held on every lesson and on China's war, each shrunk to some ten
/// thousand people so that each is a person: what differs by chance is the same on both sides.
/// </summary>
public class DockingTests
{
    private const int Runs = 1000;

    // 500 comparisons, each by two tests: 10⁻⁶ each makes one false alarm in a thousand sets of seeds.
    private const double Error = 1e-6, Sigmas = 4.9;

    [TestCase("two-firms-blitz", 2500, 730)]
    [TestCase("one-screen-one-brand", 3000, 365)]
    [TestCase("capital-winter", 10_000, 730)]
    [TestCase("model-collapse", 5000, 730)]
    [TestCase("data-flywheel", 15_000, 730)]
    [TestCase("deep-pockets-vs-startup", 20_000, 730)]
    [TestCase("ad-contest", 500, 365)]
    [TestCase("luck-only", 200, 1500)]
    [TestCase("china-llm-2024", 20_000, 548)]
    public void One_by_one_is_as_by_class(string lesson, double by, int days)
    {
        var market = Lessons.Read(lesson);
        var small = Docking.Shrunk(market, by) with { Days = Math.Min(days, market.Days) };

        // A firm that starts with one user starts with one.
        small = lesson == "luck-only" ? small with { Firms = market.Firms } : small;
        var apart = Docking.Of(small, new CohortPopulation(), 0, Runs);
        var same = Docking.Of(small, new CohortPopulation(), Runs, Runs);
        var each = Docking.Of(small, new IndividualPopulation(), Runs, Runs);
        var names = new Docking(small);
        var (differ, limit) = (0, Math.Sqrt(Math.Log(2 / Error) / Runs));
        Assert.Multiple(() =>
        {
            for (var value = 0; value < each.Length; value++)
            {
                Assert.That(Docking.Distance(apart[value], each[value]), Is.LessThan(limit), $"{names.NameOf(value)}: distribution");

                // The same run has the same noise and uncertain numbers both ways: what differs is people's luck, which has mean 0.
                var differences = each[value].Zip(same[value], (one, other) => one - other).ToArray();
                var mean = differences.Average();
                var deviation = Math.Sqrt(differences.Sum(d => (d - mean) * (d - mean)) / (Runs - 1.0) / Runs);
                Assert.That(mean, Is.EqualTo(0).Within(Sigmas * deviation + 1e-9), $"{names.NameOf(value)}: mean {same[value].Average():0.0}");
                differ += apart[value].Distinct().Count() > 50 ? 1 : 0;
            }
        });
        Assert.That(differ, Is.GreaterThan(each.Length / 4), "there must be chance to compare");
    }
}
