using BurnSim.Experiments.Quantities;
using BurnSim.Experiments.Stopping;

namespace BurnSim.Validation;

/// <summary>What looking again and again costs, with the variance known.</summary>
public sealed class RepeatedLooksTests
{
    private const double Z = 2.241402727604945;

    /// <summary>Pocock's constants for two-sided 5 % (Jennison and Turnbull 2000, table 2.1).</summary>
    [TestCase(2, 2.178), TestCase(3, 2.289), TestCase(5, 2.413), TestCase(10, 2.555)]
    public void Even_looks_at_one_level_leave_at_5_percent(int looks, double constant) =>
        Assert.That(Even(looks, _ => constant), Is.EqualTo(0.05).Within(1e-4));

    /// <summary>O'Brien and Fleming's (table 2.3), which rise with the number of looks to that of the sequence.</summary>
    [TestCase(2, 1.977), TestCase(3, 2.004), TestCase(5, 2.040), TestCase(10, 2.087)]
    public void Even_looks_at_a_sum_leave_at_5_percent(int looks, double constant)
    {
        Assert.That(Even(looks, time => constant / Math.Sqrt(time)), Is.EqualTo(0.05).Within(1e-4));
        Assert.That(constant, Is.LessThan(Z));
    }

    /// <summary>
    /// The sequence's own looks leave its boundary at less than 5 % wherever among them the end N falls, and not much
    /// less: continuous looks would leave at 5 %.
    /// </summary>
    [Test]
    public void The_looks_of_the_sequence_leave_at_less_than_5_percent([Values(500, 3300, 3333, 20_000)] int end)
    {
        var sequence = new ConfidenceSequence(QuantityKind.Chance, new(1e-9));
        var looks = new List<double>();
        while (looks.Count == 0 || looks[^1] < end)
        {
            if (sequence.Runs + 1 == sequence.NextLook)
            {
                looks.Add(sequence.NextLook);
            }

            sequence.Add(sequence.Runs % 2);
        }

        double[] times = [.. looks.Select(n => n / end)];
        double[] boundary = [.. times.Select(t => Z / Math.Sqrt(Math.Min(1, t)))];
        Assert.That(RandomWalk.Leaves(times, boundary), Is.InRange(0.038, 0.05));
    }

    private static double Even(int looks, Func<double, double> boundary)
    {
        double[] times = [.. Enumerable.Range(1, looks).Select(look => (double)look / looks)];
        return RandomWalk.Leaves(times, [.. times.Select(boundary)]);
    }
}
