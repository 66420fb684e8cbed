namespace BurnSim.Validation;

/// <summary>
/// People who are alike and hear from everyone have one law whether they are simulated by class or one by one (Axtell,
/// Axelrod, Epstein and Cohen 1996 call this docking). Held on every lesson and on China's war, each shrunk to some ten
/// thousand people so that each is a person: what differs by chance is the same on both sides.
/// </summary>
public class DockingTests
{
    private const int Runs = 500;

    // 500 comparisons, each by two tests: 10⁻⁶ each makes one false alarm in a thousand sets of seeds.
    private const double Error = 1e-6, Sigmas = 4.9;

    // Two samples of so many runs are seldom so far apart (Smirnov).
    private static double Limit(int runs) => Math.Sqrt(Math.Log(2 / Error) / runs);

    [TestCase("two-firms-blitz", 2500, 730)]
    [TestCase("one-screen-one-brand", 3000, 365)]
    [TestCase("capital-winter", 10_000, 730)]
    [TestCase("model-collapse", 5000, 730)]
    [TestCase("data-flywheel", 15_000, 730)]
    [TestCase("deep-pockets-vs-startup", 20_000, 730)]
    [TestCase("ad-contest", 500, 365)]
    [TestCase("luck-only", 200, 1500)]
    [TestCase("campus-cascade", 4, 365)]
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
        var (differ, limit) = (0, Limit(Runs));
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

    /// <summary>China's war with all of its people, a thousand an agent: chance among people is greater, but what there is beside it is what is seen.</summary>
    [Test]
    public void A_thousand_people_an_agent_are_as_by_class()
    {
        const int runs = 400;
        var market = Lessons.Read("china-llm-2024");
        var apart = Docking.Of(market, new CohortPopulation(), 0, runs);
        var each = Docking.Of(market, new IndividualPopulation { PeoplePerAgent = 1000 }, runs, runs);
        var names = new Docking(market);
        Assert.Multiple(() =>
        {
            for (var value = 0; value < each.Length; value++)
            {
                Assert.That(Docking.Distance(apart[value], each[value]), Is.LessThan(Limit(runs)), names.NameOf(value));
            }
        });
    }

    /// <summary>What docking sees: people by class who are a sixth more open, or lapse a tenth more often, are told apart from those who aren't.</summary>
    [TestCase(1.15, 1)]
    [TestCase(1, 1.1)]
    public void A_small_mistake_is_seen(double openness, double lapse)
    {
        var market = Docking.Shrunk(Lessons.Read("two-firms-blitz"), 2500);
        var wrong = market with
        {
            Segments = [.. market.Segments.Select(s => s with { Openness = s.Openness.At(0.5) * openness, CoreLapse = s.CoreLapse.At(0.5) * lapse })],
        };
        var right = Docking.Of(market, new CohortPopulation(), Runs, Runs);
        var other = Docking.Of(wrong, new CohortPopulation(), Runs, Runs);
        Assert.That(right.Zip(other, Far), Has.Some.GreaterThan(Sigmas));

        static double Far(double[] one, double[] other)
        {
            var differences = one.Zip(other, (a, b) => a - b).ToArray();
            var mean = differences.Average();
            return Math.Abs(mean) / Math.Sqrt((differences.Sum(d => (d - mean) * (d - mean)) + 1e-9) / (Runs - 1.0) / Runs);
        }
    }

    /// <summary>
    /// Retention: with nobody to win, how many of a firm's first users are left follows from what they do, each alone: binomial,
    /// with a chance that is known for every day. Both ways, against its exact distribution (Dvoretzky, Kiefer and Wolfowitz).
    /// </summary>
    [Test]
    public void First_users_are_left_as_they_must_be([Values] bool oneByOne)
    {
        const int users = 1500, runs = 2000, days = 120;
        const double settle = 0.08, trial = 0.03, core = 0.009;
        var segment = Markets.Still(10_000) with { Settle = settle, TrialLapse = trial, CoreLapse = core };
        var simulation = new Simulation(Markets.Of(days, segment, Markets.Firm("a", users, 1e12)) with
        {
            Population = oneByOne ? new IndividualPopulation() : new CohortPopulation(),
        }, 51);
        var left = new double[days][];
        for (var day = 0; day < days; day++) left[day] = new double[runs];
        for (var run = 0; run < runs; run++)
        {
            simulation.Begin((uint)run);
            for (var day = 0; day < days; day++)
            {
                simulation.State.Tick = day;
                simulation.Tick();
                left[day][run] = simulation.State.Users[0];
            }
        }

        // Eight days are looked at: 10⁻⁶ / 8 each.
        var limit = Math.Sqrt(Math.Log(2 * 8 / Error) / (2 * runs));
        var (onTrial, settled) = (1.0, 0.0);
        for (var day = 0; day < days; day++)
        {
            var leaves = 1 - Math.Exp(-settle - trial);
            (onTrial, settled) = (onTrial * (1 - leaves), settled * Math.Exp(-core) + onTrial * leaves * settle / (settle + trial));
            if ((day + 1) % (days / 8) != 0) continue;
            var law = new MathNet.Numerics.Distributions.Binomial(onTrial + settled, users);
            var seen = left[day].Order().ToArray();
            var far = 0.0;
            for (var i = 0; i < runs; i++)
            {
                if (i + 1 == runs || seen[i + 1] > seen[i]) far = Math.Max(far, Math.Abs((i + 1.0) / runs - law.CumulativeDistribution(seen[i])));
                if (i == 0 || seen[i - 1] < seen[i]) far = Math.Max(far, Math.Abs((double)i / runs - law.CumulativeDistribution(seen[i] - 1)));
            }

            Assert.That(far, Is.LessThan(limit), $"day {day + 1}, {onTrial + settled:P1} left");
        }
    }
}
