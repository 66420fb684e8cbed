using BurnSim.Populations;

namespace BurnSim.Validation;

/// <summary>
/// Users who lapse for good make an app an epidemic: it spreads only if the people whom one user wins win more than one. A
/// user talks in K ticks, K geometric with the chance g = 1 − e^−δ to lapse in each, and doesn't reach a listener of k ties
/// with chance E[e^−Kβ/k] = g e^−β/k / (1 − (1 − g) e^−β/k) = 1 − T (Newman 2002).
/// </summary>
public class OutbreakTests
{
    private const double Lapse = 0.2;

    private static readonly double LapseInTick = 1 - Math.Exp(-Lapse);

    private static double Reaches(double beta, double ties)
    {
        var quiet = Math.Exp(-beta / ties);
        return 1 - LapseInTick * quiet / (1 - (1 - LapseInTick) * quiet);
    }

    private static Simulation Market(int people, double beta, Network network, double users = 1)
    {
        var segment = Markets.Still(people) with { Imitation = beta, TrialLapse = Lapse };
        return new Simulation(Markets.Of(400, segment, Markets.Firm("a", users)) with { Population = new IndividualPopulation { Network = network } }, 41);
    }

    /// <summary>How many ever used it, once nobody does.</summary>
    private static double Reached(Simulation simulation, uint run)
    {
        var state = simulation.State;
        simulation.Begin(run);
        for (state.Tick = 0; state.Tick == 0 || state.MarketUsers > 0; state.Tick++) simulation.Tick();
        return state.Lapsed[0];
    }

    private static double Fixed(double from, Func<double, double> step)
    {
        for (var i = 0; i < 10_000; i++) from = step(from);
        return from;
    }

    /// <summary>
    /// Where T (k − 1) is below 1 outbreaks end: one of a twentieth of all people has a chance below e^−100. Above, a user's
    /// outbreak is large unless it dies out as a branching process, whose children share the time their parent talks: u =
    /// E[(1 − τ + τu)^(k−1)], τ = 1 − e^−Kβ/k, and large with chance 1 − E[(1 − τ + τu)^k]. It leaves out θ^k of all, θ = 1 − T +
    /// T θ^(k−1).
    /// </summary>
    [TestCase(4, 0.8)]
    [TestCase(4, 1.6)]
    [TestCase(6, 2.5)]
    public void On_a_random_network_an_app_spreads_from_a_threshold_on(int degree, double perThreshold)
    {
        const int people = 4000, runs = 400;

        // β at which T (k − 1) is as asked.
        var reach = perThreshold / (degree - 1);
        var quiet = (1 - reach) / (LapseInTick + (1 - reach) * (1 - LapseInTick));
        var beta = -degree * Math.Log(quiet);
        Assert.That(Reaches(beta, degree), Is.EqualTo(reach).Within(1e-12));

        double Mean(Func<double, double> of) =>
            Enumerable.Range(1, 400).Sum(ticks => LapseInTick * Math.Pow(1 - LapseInTick, ticks - 1) * of(1 - Math.Pow(quiet, ticks)));
        var dies = Fixed(0, u => Mean(tau => Math.Pow(1 - tau + tau * u, degree - 1)));
        var large = 1 - Mean(tau => Math.Pow(1 - tau + tau * dies, degree));
        var left = Math.Pow(Fixed(0, theta => 1 - reach + reach * Math.Pow(theta, degree - 1)), degree);

        var simulation = Market(people, beta, new CampusNetwork { Degree = degree, Rewire = 1 });
        double[] sizes = [.. Enumerable.Range(0, runs).Select(run => Reached(simulation, (uint)run))];
        double[] spread = [.. sizes.Where(size => size > people / 20.0)];
        if (perThreshold < 1)
        {
            Assert.That(spread, Is.Empty);
            Assert.That(sizes.Average(), Is.GreaterThan(2), "some hear of it");
            return;
        }

        Assert.That(spread.Length / (double)runs, Is.EqualTo(large).Within(5 * Math.Sqrt(large * (1 - large) / runs)));
        var mean = spread.Average() / people;
        var error = Math.Sqrt(spread.Sum(size => Math.Pow(size / people - mean, 2)) / spread.Length / (spread.Length - 1));

        // What walks that lead back and dying out late cost is of order 1/n.
        Assert.That(mean, Is.EqualTo(1 - left).Within(6 * error + 30.0 / people));
    }

    /// <summary>
    /// On a scale-free network people are as hard to win the more they know. Who is reached of an outbreak from a hundred users
    /// anywhere is worked out tie by tie on the very network (Karrer and Newman 2010): along a tie from w to v nothing comes
    /// with chance 1 − T(v) + T(v) · (1 − ρ) Π over w's other ties. Two triangles in a thousand ties make it out by less than a
    /// point.
    /// </summary>
    [TestCase(0.6, false)]
    [TestCase(2.0, true)]
    public void On_a_scale_free_network_as_many_are_reached_as_its_ties_say(double perLapse, bool spreads)
    {
        const int people = 10_000, degree = 6, users = 100, runs = 16;
        var beta = perLapse * Lapse;
        var simulation = Market(people, beta, new ScaleFreeNetwork { Degree = degree }, users);
        var (differences, squares, all) = (0.0, 0.0, 0.0);
        for (uint run = 0; run < runs; run++)
        {
            var reached = Reached(simulation, run);
            var difference = (reached - Expected(((Individuals)simulation.Population).People.Quarters[0].Ties!)) / people;
            (differences, squares, all) = (differences + difference, squares + difference * difference, all + reached / people);
        }

        var mean = differences / runs;
        var error = Math.Sqrt((squares / runs - mean * mean) / (runs - 1));
        Assert.That(mean, Is.EqualTo(0).Within(6 * error + 0.01));
        Assert.That(error, Is.LessThan(0.01), "the sample must be able to see six points");
        Assert.That(all / runs, spreads ? Is.GreaterThan(0.5) : Is.LessThan(0.05));

        double Expected(Ties ties)
        {
            int[][] known = [.. Enumerable.Range(0, people).Select(person => Enumerable.Range(0, ties.Slots(person))
                .Select(slot => ties.At(person, slot)).Where(other => other >= 0 && other != person).ToArray())];
            int[][] mirror = [.. known.Select((others, person) => others.Select(other => Array.IndexOf(known[other], person)).ToArray())];
            double[] reach = [.. Enumerable.Range(0, people).Select(person => Reaches(beta, ties.Degree(person)))];

            // Nothing comes along each tie, [person][slot]; and to each person along any.
            double[][] quiet = [.. known.Select(others => others.Select(_ => 1.0).ToArray())];
            var none = new double[people];
            for (var round = 0; round < 60; round++)
            {
                for (var person = 0; person < people; person++) none[person] = (1 - users / (double)people) * quiet[person].Aggregate(1.0, (a, b) => a * b);
                var next = quiet.Select((ways, person) => ways.Select((_, slot) =>
                {
                    var other = known[person][slot];
                    return 1 - reach[person] + reach[person] * none[other] / quiet[other][mirror[person][slot]];
                }).ToArray()).ToArray();
                quiet = next;
            }

            return people - none.Sum();
        }
    }
}
