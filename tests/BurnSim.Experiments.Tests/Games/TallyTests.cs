using BurnSim.Experiments.Games;
using BurnSim.Experiments.Quantities;

namespace BurnSim.Tests.Games;

public sealed class TallyTests
{
    [Test]
    public void What_is_alike_in_every_run_differs_by_exactly_nothing()
    {
        var tally = Tables.Played(Tables.PrisonersDilemma);
        Assert.That(tally.Payoff(0, 0).Mean, Is.EqualTo(3 + 5).Within(1), "luck is 5 on average");
        var change = tally.Change(0, 1, 2);
        Assert.That((change.Mean, change.Low, change.High), Is.EqualTo((5.0, 5.0, 5.0)).Using<double>((a, b) => Math.Abs(a - b) < 1e-9));
        Assert.That(tally.Change(1, 2, 1).Mean, Is.EqualTo(5).Within(1e-9));
        Assert.That(tally.Change(0, 2, 1).Mean, Is.EqualTo(-5).Within(1e-9));
        var same = Tables.Played(Tables.Degenerate).Change(1, 0, 1);
        Assert.That((same.Mean, same.Low, same.High), Is.EqualTo((0.0, 0.0, 0.0)));
    }

    /// <summary>
    /// The standard deviation of resampled means is σ/√n to one part in √(2·1000)⁻¹ = 0.022 from a thousand resamples, and
    /// their mean the mean's to σ/√(1000 n); four standard errors each, and 2 % for weights whose sum varies.
    /// </summary>
    [Test]
    public void Resamples_spread_as_means_do()
    {
        const int runs = 2_000;
        var (game, noise) = (Tables.MatchingPennies, 3.0);
        var tally = Tables.Played(game, runs, noise);
        double[] differences = [.. tally.Resampled().Select(again => again[0, 0] - again[0, 1])];
        var (mean, sigma) = (differences.Average(), Math.Sqrt(2 * noise * noise / 3 / runs));
        Assert.That(differences, Has.Length.EqualTo(1000));
        Assert.That(mean, Is.EqualTo(tally.Change(0, 1, 0).Mean).Within(4 * sigma / Math.Sqrt(1000)));
        Assert.That(Math.Sqrt(differences.Sum(x => (x - mean) * (x - mean)) / 999), Is.EqualTo(sigma).Within(11).Percent);
    }

    [Test]
    public void Chances_have_intervals_that_never_close()
    {
        var tally = new PayoffTally(new([2, 2]), [QuantityKind.Chance, QuantityKind.Chance], 1);
        for (var run = 0u; run < 20; run++) tally.Add(run, [1, 0, 1, 0, 0, 0, 0, 0]);
        Assert.That(tally.Payoff(0, 0).Low, Is.InRange(0.8, 0.9));
        Assert.That(tally.Change(0, 1, 0).Low, Is.InRange(0.7, 0.999));
        Assert.That(tally.Change(0, 0, 2).High, Is.Zero);
    }
}
