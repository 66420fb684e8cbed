using BurnSim.Randomness;

namespace BurnSim.Validation;

/// <summary>Reductions 1 and 2 of the model: with the rest switched off, people move as the textbooks say.</summary>
public class AdoptionTests
{
    // Six standard deviations of a near-normal statistic: a right program fails once in 5·10⁸ tests.
    private const double Sigmas = 6;

    /// <summary>
    /// Bass 1969: F(t) = (1 − e^−(p+q)t) / (1 + (q/p) e^−(p+q)t). Within a tick the hazard stays at its first value,
    /// which is at most the true one and at least e^−qΔ of it, as Λ' = qΛ(1−F) ≤ qΛ. So F(e^−qΔ t) ≤ F_sim ≤ F(t).
    /// Noise: a deviation δ at time s grows with F'(t)/F'(s) and F'(s)/N of variance is born per day, so
    /// Var F(t) = F'(t)²/N · ∫ ds/F'(s).
    /// </summary>
    [TestCase(0.001, 0.02, 600)]
    [TestCase(0.0002, 0.004, 3000)]
    [TestCase(0.01, 0, 400)]
    public void One_firm_without_ads_or_lapse_is_Bass(double p, double q, int days)
    {
        const double people = 1e12;
        var segment = Markets.Still(people) with { Innovation = p, Imitation = q };
        var simulation = new Simulation(Markets.Of(days, segment, Markets.Firm("a")), 1);
        simulation.Begin(0);
        var inverse = 0.0;
        for (var t = 1; t <= days; t++)
        {
            simulation.State.Tick = t - 1;
            simulation.Tick();
            inverse += 1 / Slope(t - 0.5);
            var noise = Sigmas * Slope(t) * Math.Sqrt(inverse / people);
            Assert.That(
                simulation.State.Users[0] / people,
                Is.InRange(Bass(t * Math.Exp(-q)) - noise, Bass(t) + noise), $"day {t}");
        }

        double Bass(double t) => (1 - Math.Exp(-(p + q) * t)) / (1 + q / p * Math.Exp(-(p + q) * t));
        double Slope(double t) => (p + q * Bass(t)) * (1 - Bass(t));
    }

    /// <summary>
    /// Without pull, A(t)/A₀ = e^−at + ν/(a − δᶜ) · (e^−δᶜt − e^−at), a = ν + δᵀ. Who settles within a tick can lapse
    /// from the next one on: late by Δ at most, so the simulated share lies between A(t) and e^δᶜΔ A(t).
    /// Each of the A₀ people is on his own: a binomial, standard deviation √(A₀ s(1−s)).
    /// </summary>
    [TestCase(0.1, 0.02, 0.006)]
    [TestCase(0.02, 0.2, 0.001)]
    public void Without_pull_retention_is_an_exponential_mixture(double settle, double trialLapse, double coreLapse)
    {
        const double people = 1e9;
        const int days = 300;
        var segment = Markets.Still(people) with { Settle = settle, TrialLapse = trialLapse, CoreLapse = coreLapse };
        var simulation = new Simulation(Markets.Of(days, segment, Markets.Firm("a", people)), 2);
        simulation.Begin(0);
        var leave = settle + trialLapse;
        for (var t = 1; t <= days; t++)
        {
            simulation.State.Tick = t - 1;
            simulation.Tick();
            var mixture = Math.Exp(-leave * t)
                + settle / (leave - coreLapse) * (Math.Exp(-coreLapse * t) - Math.Exp(-leave * t));
            var noise = Sigmas * Math.Sqrt(mixture * (1 - mixture) / people);
            Assert.That(
                simulation.State.Users[0] / people,
                Is.InRange(mixture - noise, mixture * Math.Exp(coreLapse) + noise), $"day {t}");
        }
    }

    /// <summary>
    /// Movers go to each rival in proportion to its pull, never back to their own firm, at rate σ(Λ − λ)/a: with n
    /// firms of one size A of N people, imitation β and openness σ, the expected movers a day are
    /// A·(1 − e^−σβ(n−1)A/N) from each, and each destination gets 1/(n−1) of them.
    /// </summary>
    [Test]
    public void Users_who_look_around_pick_rivals_by_pull([Values(2, 3, 5, 8)] int firms)
    {
        const double users = 1e8, people = 1e9, imitation = 0.01, openness = 0.5;
        var segment = Markets.Still(people) with { Imitation = imitation, Openness = openness };
        var all = Enumerable.Range(0, firms)
            .Select(f => Markets.Firm($"f{f}", f == 0 ? users : users / 2)).ToArray();
        var simulation = new Simulation(Markets.Of(1, segment, all), 3);
        simulation.Begin(0);
        simulation.Tick();

        var pull = Enumerable.Range(0, firms).Select(f => imitation * (f == 0 ? 1.0 : 0.5) * users / people).ToArray();
        var newcomers = (people - users * (firms + 1) / 2) * (1 - Math.Exp(-pull.Sum()));
        for (var f = 0; f < firms; f++)
        {
            var own = f == 0 ? users : users / 2;
            var expected = newcomers * pull[f] / pull.Sum();
            for (var g = 0; g < firms; g++)
            {
                if (g != f)
                {
                    var from = g == 0 ? users : users / 2;
                    var rivals = pull.Sum() - pull[g];
                    expected += from * (1 - Math.Exp(-openness * rivals)) * pull[f] / rivals;
                }
            }

            // Arrivals are a sum of independent binomials: variance at most the mean.
            Assert.That(simulation.State.Won[f], Is.EqualTo(expected).Within(Sigmas * Math.Sqrt(expected)), $"firm {f}");
            Assert.That(own, Is.GreaterThan(0));
        }
    }

    /// <summary>E[e] = 1 for buzz with viral hits: mean over runs and firms, after its start has been forgotten.</summary>
    [Test]
    public void Buzz_has_mean_one()
    {
        const int firms = 50, runs = 400, days = 200;
        var all = Enumerable.Range(0, firms).Select(f => Markets.Firm($"f{f}")).ToArray();
        var scenario = Markets.Of(days, Markets.Still(10), all) with
        {
            Buzz = new Buzz { HalfLife = 5, Volatility = 0.4, ViralRate = 0.02, ViralSize = 0.8 },
        };
        var simulation = new Simulation(scenario, 4);
        var (sum, squares) = (0.0, 0.0);
        for (uint run = 0; run < runs; run++)
        {
            simulation.Run(run);
            foreach (var buzz in simulation.State.Buzz)
            {
                sum += buzz;
                squares += buzz * buzz;
            }
        }

        const int sample = firms * runs;
        var mean = sum / sample;
        var deviation = Math.Sqrt((squares / sample - mean * mean) / sample);
        Assert.That(mean, Is.EqualTo(1).Within(Sigmas * deviation));
        Assert.That(deviation, Is.LessThan(0.005), "the sample must be able to see an error of 3 %");
    }
}
