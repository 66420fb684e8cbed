using BurnSim.Experiments;
using BurnSim.Experiments.Quantities;
using BurnSim.Experiments.Stopping;
using BurnSim.Randomness;

namespace BurnSim.Validation;

/// <summary>
/// 1,000 small experiments each, stopped by the sequence. Where it covers 96.5 %, 50 misses are 2.6 standard errors away;
/// were it 93 %, one test in a hundred would see so few.
/// </summary>
public sealed class StoppingTests
{
    private const int Experiments = 1000, MostMisses = 50;
    private const double Plain = 1.959963984540054;

    /// <summary>A chance: see <see cref="ChanceStoppingTests"/> for all of them.</summary>
    [TestCase(0.01, 0.01), TestCase(0.05, 0.01), TestCase(0.3, 0.02), TestCase(0.5, 0.05)]
    public void Chances(double p, double half) =>
        Holds(QuantityKind.Chance, new(half), u => u < p ? 1 : 0, p, p * (1 - p));

    /// <summary>Like users: lognormal with a standard deviation of 1 of its logarithm, skewness 6.2.</summary>
    [TestCase(0.02), TestCase(0.05), TestCase(0.1)]
    public void Skewed_amounts(double part) =>
        Holds(QuantityKind.Amount, new(part, IsRelative: true), LogNormal, Math.Exp(0.5), Math.E * (Math.E - 1));

    [TestCase(0.05), TestCase(0.15)]
    public void Skewed_amounts_in_their_own_unit(double half) =>
        Holds(QuantityKind.Amount, new(half), LogNormal, Math.Exp(0.5), Math.E * (Math.E - 1));

    /// <summary>
    /// A firm of 60 M users, give or take 1 M, that dies in one run of a hundred: most hundreds of runs show no death.
    /// </summary>
    [Test]
    public void Rare_deaths() => Holds(
        QuantityKind.Amount, new(0.005, IsRelative: true),
        u => u < 0.01 ? 0 : 60 + Normal.Quantile((u - 0.01) / 0.99), 59.4, 0.01 * 3600 * 0.99 + 0.99);

    /// <summary>Rounds that close in 3 runs of a hundred, and then for lognormal sums.</summary>
    [Test]
    public void Mostly_nothing() => Holds(
        QuantityKind.Amount, new(0.01), u => u < 0.97 ? 0 : LogNormal((u - 0.97) / 0.03),
        0.03 * Math.Exp(0.5), 0.03 * Math.E * Math.E - 0.0009 * Math.E);

    [TestCase(0.005), TestCase(0.02)]
    public void Fractions(double half) =>
        Holds(QuantityKind.Fraction, new(half), u => u * u * u * u, 0.2, 1 / 9.0 - 0.04);

    /// <summary>A firm that has any share at the end in 3 runs of a hundred, and then any.</summary>
    [TestCase(0.0015), TestCase(0.003)]
    public void Fractions_mostly_nothing(double half) =>
        Holds(QuantityKind.Fraction, new(half), u => u < 0.97 ? 0 : (u - 0.97) / 0.03, 0.015, 0.01 - 0.000225);

    /// <summary>A firm whose share is near 30 % unless it dies, in one run of a hundred.</summary>
    [Test]
    public void Fractions_with_rare_deaths() => Holds(
        QuantityKind.Fraction, new(0.0015), u => u < 0.01 ? 0 : 0.3 + 0.01 * Normal.Quantile((u - 0.01) / 0.99),
        0.297, 0.99 * 0.0901 - 0.297 * 0.297);

    /// <summary>A lesson's own runs: 400 of them are the truth, and experiments draw from them.</summary>
    [Test]
    public void A_lesson()
    {
        var scenario = Lessons.Read("luck-only");
        string[] texts = ["p_win(anna) ± 4%", "users(anna) ± 10%", "hhi ± 1%", "share(bela) ± 2%"];
        var conditions = texts.Select(text => Until.Parse(text, scenario)).ToArray();
        var pool = conditions.Select(_ => new List<double>()).ToArray();
        new Ensemble(scenario, scenario.Seed, 400).Run(sink: (_, run) =>
        {
            for (var i = 0; i < conditions.Length; i++)
            {
                pool[i].Add(conditions[i].Quantity.Of(run));
            }
        });
        for (var i = 0; i < conditions.Length; i++)
        {
            var (values, mean) = (pool[i], pool[i].Average());
            Holds(conditions[i].Quantity.Kind, conditions[i].Precision, u => values[(int)(u * values.Count)], mean,
                values.Average(value => (value - mean) * (value - mean)));
        }
    }

    private static double LogNormal(double u) => Fixed.Exp(Normal.Quantile(u));

    /// <summary>Runs the experiments, on numbers drawn by inversion, and counts how many intervals miss the mean.</summary>
    private static void Holds(QuantityKind kind, Precision precision, Func<double, double> inverse, double mean, double variance)
    {
        var (misses, runs, u) = (0, 0.0, new double[256]);
        uint[] entities = [.. Enumerable.Range(0, u.Length).Select(i => (uint)i)];
        for (uint experiment = 0; experiment < Experiments; experiment++)
        {
            var (sequence, draws) = (new ConfidenceSequence(kind, precision), new Draws(20_241, experiment));
            for (uint block = 0; !sequence.Reached; block++)
            {
                draws.Uniforms(0, 1, entities, block, u);
                for (var i = 0; i < u.Length && !sequence.Reached; i++)
                {
                    sequence.Add(inverse(u[i]));
                }
            }

            var estimate = sequence.Estimate();
            Assert.That(estimate.Half, Is.LessThanOrEqualTo(precision.At(estimate.Mean)));
            misses += estimate.Low <= mean && mean <= estimate.High ? 0 : 1;
            runs += estimate.Runs;
        }

        var half = precision.At(mean);
        var ratio = runs / Experiments / (Plain * Plain * variance / (half * half));
        TestContext.Out.WriteLine($"{1 - (double)misses / Experiments:P1} covered, {runs / Experiments:f0} runs, {ratio:f3} of the plan");
        Assert.That(misses, Is.LessThanOrEqualTo(MostMisses));
        Assert.That(ratio, Is.LessThanOrEqualTo(1.5));
    }
}
