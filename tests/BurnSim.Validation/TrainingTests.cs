using BurnSim.Market;
using BurnSim.Phases;

namespace BurnSim.Validation;

/// <summary>Reductions 5 and 6: fidelity, the optimum of synthetic data, and a flywheel that can be switched off.</summary>
public class TrainingTests
{
    [Test]
    public void Training_on_nothing_but_its_own_output_loses_one_Mth_a_release()
    {
        const double memory = 10;
        var fidelity = 1.0;
        for (var release = 1; release <= 40; release++)
        {
            fidelity = Train.NextFidelity(fidelity, 1, memory);
            Assert.That(fidelity, Is.EqualTo(Math.Pow(1 - 1 / memory, release)).Within(1e-14));
        }
    }

    [Test]
    public void Fidelity_settles_where_it_should([Values(0, 0.2, 0.5, 0.9, 0.99)] double synthetic)
    {
        const double memory = 10;
        var fidelity = 1.0;

        // Each release closes all but φ(1 − 1/M) ≤ 0.891 of the gap: 0.891³⁰⁰ < 10⁻¹⁵.
        for (var release = 0; release < 300; release++)
        {
            fidelity = Train.NextFidelity(fidelity, synthetic, memory);
        }

        var settled = (1 - synthetic) / (1 - synthetic * (1 - 1 / memory));
        Assert.That(fidelity, Is.EqualTo(settled).Within(1e-12));
    }

    /// <summary>Some synthetic data helps, much of it ruins: settled fidelity × worth has its top inside (0, 1).</summary>
    [Test]
    public void Synthetic_data_has_an_optimum_inside_and_collapse_at_the_end()
    {
        const double memory = 10, worth = 15;
        double Effective(double synthetic) => Train.Tokens(1, synthetic, worth)
            * (1 - synthetic) / (1 - synthetic * (1 - 1 / memory));

        var grid = Enumerable.Range(0, 1000).Select(i => i / 1000.0).ToArray();
        var best = grid.MaxBy(Effective);
        Assert.That(best, Is.InRange(0.5, 0.97));
        Assert.That(Effective(best), Is.GreaterThan(2));
        Assert.That(Effective(0), Is.EqualTo(1));
        Assert.That(Effective(0.9999), Is.LessThan(0.1));
    }

    [Test]
    public void Value_zero_and_equal_compute_make_data_matter_to_nobody()
    {
        var off = Markets.Lively() with { Training = new Training { Value = 0, ReleaseLuck = 0.2 } };
        var without = off with { Segments = [.. off.Segments.Select(s => s with { Data = 0 })] };
        var (with_, none) = (new Simulation(off, 5), new Simulation(without, 5));
        with_.Run(3);
        none.Run(3);
        Assert.That(with_.State.Quality, Is.EqualTo(none.State.Quality));
        Assert.That(with_.State.Users, Is.EqualTo(none.State.Users));
        Assert.That(with_.State.HumanData, Is.All.EqualTo(0.0));
    }

    [Test]
    public void With_the_flywheel_on_data_does_matter()
    {
        var on = Markets.Lively() with { Training = new Training { Value = 1e4 } };
        var without = on with { Segments = [.. on.Segments.Select(s => s with { Data = 0 })] };
        var (with_, none) = (new Simulation(on, 5), new Simulation(without, 5));
        with_.Run(3);
        none.Run(3);
        Assert.That(with_.State.Quality[0], Is.GreaterThan(none.State.Quality[0]));
    }

    /// <summary>Besiroglu et al. 2024 at 10²⁴ FLOP and 4·10¹² tokens, worked out with System.Math.</summary>
    [Test]
    public void Loss_is_the_published_law()
    {
        var parameters = new Parameters(Markets.Lively());
        parameters.Draw(default);
        var expected = 1.817 + 482.0 * Math.Pow(Math.Sqrt(1e24 / 120), -0.348) + 2085.4 * Math.Pow(4e12, -0.366);
        Assert.That(Train.Loss(parameters, 1e24, 4e12), Is.EqualTo(expected).Within(1e-12));
        Assert.That(Train.QualityOf(parameters, 1e24, 4e12), Is.EqualTo(0));
    }

    [Test]
    public void Open_weights_keep_everyone_within_the_gap_of_the_frontier_a_lag_ago()
    {
        var firms = new[] { Markets.Firm("a") with { Compute = 1e25 }, Markets.Firm("b") with { Compute = 1e22 } };
        var scenario = Markets.Of(100, Markets.Still(10), firms) with
        {
            Training = new Training { OpenGap = 0.5, OpenLag = 60 },
        };
        var simulation = new Simulation(scenario, 6);
        simulation.Begin(0);
        for (var tick = 0; tick < 100; tick++)
        {
            simulation.State.Tick = tick;
            simulation.Tick();
            var gap = simulation.State.Quality[0] - simulation.State.Quality[1];
            Assert.That(gap, tick < 60 ? Is.GreaterThan(1) : Is.EqualTo(0.5).Within(1e-12), $"tick {tick}");
        }
    }
}
