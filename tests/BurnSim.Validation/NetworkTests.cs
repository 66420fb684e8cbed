using BurnSim.Market;
using BurnSim.Populations;
using MathNet.Numerics.Distributions;

namespace BurnSim.Validation;

/// <summary>
/// Word of mouth along ties, beside what is known of it. On a random regular network (all ties rewired) few walks lead back,
/// so that what reaches a person along each tie is apart from the others: the cavity method, here in whole ticks, is exact
/// for many people (Miller, Slim and Volz 2012).
/// </summary>
public class NetworkTests
{
    private static CampusNetwork Regular(int degree) => new CampusNetwork { Degree = degree, Rewire = 1 };

    private static Scenario Market(int days, Segment segment, IndividualPopulation population, params Firm[] firms) =>
        Markets.Of(days, segment, firms) with { Population = population };

    /// <summary>Mean share of users at the end of each day over runs, and its standard error.</summary>
    private static (double[] Mean, double[] Error) Shares(Scenario scenario, int runs)
    {
        var (sums, squares) = (new double[scenario.Days], new double[scenario.Days]);
        var simulation = new Simulation(scenario, 31);
        for (uint run = 0; run < runs; run++)
        {
            simulation.Begin(run);
            for (var day = 0; day < scenario.Days; day++)
            {
                simulation.State.Tick = day;
                simulation.Tick();
                var share = simulation.State.MarketUsers / simulation.State.Parameters.Size[0];
                (sums[day], squares[day]) = (sums[day] + share, squares[day] + share * share);
            }
        }

        return ([.. sums.Select(sum => sum / runs)], [.. sums.Zip(squares, (sum, square) => Math.Sqrt(Math.Max(0, square - sum * sum / runs) / runs / (runs - 1)))]);
    }

    /// <summary>
    /// Adoption on a random regular network by people whose pull X is lognormal. Along a tie a user reaches somebody of pull x
    /// with chance 1 − e^−xβ/k a tick. With θ(x) the chance that a tie hasn't reached one yet and s that whom it leads to is no
    /// user, given that one isn't: θ(x) falls by (1 − e^−xβ/k)(θ(x) − s) a tick, s = (1 − ρ) E[e^−Xpt θ(X)^(k−1)], and
    /// 1 − F = (1 − ρ) E[e^−Xpt θ(X)^k]. With k growing it is Bass's curve.
    /// </summary>
    [TestCase(2, 0, 0.0)]
    [TestCase(4, 0, 0.0)]
    [TestCase(10, 0, 0.0)]
    [TestCase(4, 0.5, 0.0)]
    [TestCase(6, 0.8, 0.01)]
    public void Adoption_on_a_random_network_is_as_the_cavity_method_has_it(int degree, double heterogeneity, double begin)
    {
        const double people = 30_000, p = 0.002, beta = 0.15;
        const int days = 80, runs = 12;
        var segment = Markets.Still(people) with { Innovation = p, Imitation = beta };
        var population = new IndividualPopulation { Heterogeneity = heterogeneity, Network = Regular(degree) };
        var (mean, error) = Shares(Market(days, segment, population, Markets.Firm("a", begin * people)), runs);

        // The lognormal in a thousand equal parts.
        const int parts = 1000;
        double[] pulls = [.. Enumerable.Range(0, parts)
            .Select(i => Math.Exp(heterogeneity * (Normal.InvCDF(0, 1, (i + 0.5) / parts) - heterogeneity / 2)))];
        double[] theta = [.. pulls.Select(_ => 1.0)];
        for (var day = 0; day < days; day++)
        {
            double Left(int ties, int at) => (1 - begin) * pulls.Zip(theta, (x, tie) => Math.Exp(-x * p * at) * Math.Pow(tie, ties)).Average();
            var still = Left(degree - 1, day);
            for (var i = 0; i < parts; i++) theta[i] -= (1 - Math.Exp(-pulls[i] * beta / degree)) * (theta[i] - still);

            // Six standard errors of twelve runs are as rare as 10⁻⁴ a day; few walks that lead back, and parts, cost 10⁻³.
            Assert.That(mean[day], Is.EqualTo(1 - Left(degree, day + 1)).Within(6 * error[day] + 1e-3), $"day {day}");
        }

        Assert.That(mean[^1], Is.GreaterThan(0.6), "the curve must have been gone through");
        Assert.That(error.Max(), Is.LessThan(0.004), "the sample must be able to see an error of three points");
    }

    /// <summary>
    /// Hearing from everyone, people of pull X adopt with 1 − F = E[e^−XΛ], where Λ grows by p + βF a tick: Bass's curve for
    /// people who differ. Their sensitivities don't matter where all firms are alike.
    /// </summary>
    [TestCase(0)]
    [TestCase(0.5)]
    [TestCase(1.5)]
    public void People_who_differ_adopt_as_their_pulls_mix(double heterogeneity)
    {
        const double people = 300_000, p = 0.002, beta = 0.15;
        const int days = 80, runs = 12, parts = 20_000;
        var segment = Markets.Still(people) with { Innovation = p, Imitation = beta, QualityPull = 1 };
        var (mean, error) = Shares(Market(days, segment, new IndividualPopulation { Heterogeneity = heterogeneity }, Markets.Firm("a")), runs);
        double[] pulls = [.. Enumerable.Range(0, parts)
            .Select(i => Math.Exp(heterogeneity * (Normal.InvCDF(0, 1, (i + 0.5) / parts) - heterogeneity / 2)))];
        var (drawn, share) = (0.0, 0.0);
        for (var day = 0; day < days; day++)
        {
            drawn += p + beta * share;
            share = 1 - pulls.Average(x => Math.Exp(-x * drawn));
            Assert.That(mean[day], Is.EqualTo(share).Within(6 * error[day] + 5e-4), $"day {day}");
        }

        Assert.That(error.Max(), Is.LessThan(0.002), "the sample must be able to see an error of a point");
    }

    /// <summary>With very many ties any network is as hearing from everyone: ends of each curve within one part in a degree of Bass in ticks.</summary>
    [Test]
    public void With_very_many_ties_every_network_is_Bass([Values("small-world", "campus-blocks", "scale-free")] string kind)
    {
        const double people = 8000, p = 0.004, beta = 0.1;
        const int days = 60, runs = 10;
        Network network = kind switch
        {
            "small-world" => new SmallWorldNetwork { Degree = 300, Rewire = 1 },
            "campus-blocks" => new CampusNetwork { Degree = 300, Rewire = 0.5, Campus = 2000 },
            _ => new ScaleFreeNetwork { Degree = 300 },
        };
        var segment = Markets.Still(people) with { Innovation = p, Imitation = beta };
        var (mean, error) = Shares(Market(days, segment, new IndividualPopulation { Network = network }, Markets.Firm("a")), runs);
        var share = 0.0;
        for (var day = 0; day < days; day++)
        {
            share += (1 - share) * (1 - Math.Exp(-p - beta * share));
            Assert.That(mean[day], Is.EqualTo(share).Within(6 * error[day] + 1.0 / 300), $"day {day}");
        }
    }

    /// <summary>
    /// Along a ring on which everyone knows two, an app spreads from one user by two fronts. Each moves on by one a tick, as
    /// whom it reached talks from the next tick on, with chance 1 − e^−β/2: after t ticks it has 1 + Binomial(2t, 1 − e^−β/2)
    /// users. χ² over 4,000 runs at 10⁻⁶.
    /// </summary>
    [Test]
    public void On_a_ring_an_app_spreads_by_two_fronts()
    {
        const int days = 25, runs = 4000;
        const double beta = 0.8;
        var segment = Markets.Still(101) with { Imitation = beta };
        var population = new IndividualPopulation { Network = new SmallWorldNetwork { Degree = 2, Rewire = 0 } };
        var simulation = new Simulation(Market(days, segment, population, Markets.Firm("a", 1)), 32);
        var counts = new int[2 * days + 1];
        for (uint run = 0; run < runs; run++)
        {
            simulation.Run(run);
            counts[(int)simulation.State.MarketUsers - 1]++;
        }

        var law = new Binomial(1 - Math.Exp(-beta / 2), 2 * days);
        var (statistic, cells, seen, expected) = (0.0, 0, 0.0, 0.0);
        for (var size = 0; size < counts.Length; size++)
        {
            (seen, expected) = (seen + counts[size], expected + runs * law.Probability(size));
            if (expected < 20 && size + 1 < counts.Length) continue;
            (statistic, cells, seen, expected) = (statistic + (seen - expected) * (seen - expected) / Math.Max(expected, 1), cells + 1, 0, 0);
        }

        Assert.That(cells, Is.GreaterThan(10));
        Assert.That(ChiSquared.CDF(cells - 1, statistic), Is.LessThan(1 - 1e-6));
    }

    /// <summary>
    /// Copying whom one knows, as they are equally open, keeps the expected share of each firm, so that a firm ends with
    /// everyone as often as its share was at the start. Chances 1 − e^−c s are short of c s by half of (c s)² at most, which
    /// pulls shares to the middle: by c n/16 of themselves at most, as the pull is c/2 of a step and n steps decide.
    /// </summary>
    [TestCase(0.5)]
    [TestCase(0.25)]
    public void Copying_alone_a_firm_takes_all_as_often_as_its_share(double share)
    {
        const double people = 16, c = 0.05;
        const int runs = 1200;
        var segment = Markets.Still(people) with { Imitation = c / 4, Openness = 4 };
        var scenario = Market(
            5000, segment, new IndividualPopulation { Network = Regular(8) }, Markets.Firm("a", share * people), Markets.Firm("b", (1 - share) * people));
        var simulation = new Simulation(scenario, 33);
        var (wins, open) = (0, 0);
        for (uint run = 0; run < runs; run++)
        {
            simulation.Begin(run);
            for (simulation.State.Tick = 0; simulation.State.Tick < 5000; simulation.State.Tick++)
            {
                simulation.Tick();
                if (simulation.State.LeaderShare == 1) break;
            }

            wins += simulation.State.Share[0] == 1 ? 1 : 0;
            open += simulation.State.LeaderShare < 1 ? 1 : 0;
        }

        // Sixteen people in two parts that don't know each other never agree; with eight ties each that is rare.
        Assert.That(open, Is.LessThan(runs / 100));
        Assert.That(wins / (double)runs, Is.EqualTo(share).Within(5 * Math.Sqrt(share * (1 - share) / runs) + share * c * people / 16 + open / (double)runs));
    }
}
