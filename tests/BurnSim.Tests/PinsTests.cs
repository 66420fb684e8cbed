using BurnSim.Randomness;
using BurnSim.Recording;
using BurnSim.Validation;

namespace BurnSim.Tests;

public class PinsTests
{
    private static readonly Scenario Small = Markets.Lively(days: 40) with
    {
        Firms = [.. Markets.Lively().Firms.Select(firm => firm.Id is "ant" or "bee"
            ? firm with { Cash = new(new UniformShape(1e6, 9e6), $"firms.{firm.Id}.cash") } : firm)],
    };

    private static string Ends(Scenario scenario, uint run, Pins? pins)
    {
        var outcome = new Outcome(scenario);
        new Simulation(scenario, 3).Run([run], pins, outcome);
        return string.Join(' ', outcome.Users.Concat(outcome.Cash).Select(BitConverter.DoubleToInt64Bits));
    }

    [Test]
    public void All_uncertain_numbers_that_a_run_draws_are_open() =>
        Assert.That(Pins.Open(Small).Select(number => number.Path), Is.EqualTo(new[] { "firms.ant.cash", "firms.bee.cash" }));

    [Test]
    public void A_number_pinned_where_it_was_drawn_changes_nothing()
    {
        var pins = new Pins(["firms.bee.cash"]) { At = { [0] = new Draws(3, 5).Uniform(Purposes.Uncertain, Names.Of("firms.bee.cash"), 0) } };
        Assert.That(Ends(Small, 5, pins), Is.EqualTo(Ends(Small, 5, null)));
    }

    [Test]
    public void A_pinned_number_lies_where_it_is_pinned_in_every_run()
    {
        var pins = new Pins(["firms.ant.cash"]) { At = { [0] = 0.25 } };
        var simulation = new Simulation(Small, 3);
        for (var run = 0u; run < 3; run++)
        {
            simulation.Begin(run, pins);
            Assert.That(simulation.State.Parameters.Cash[0], Is.EqualTo(3e6));
        }
    }

    [Test]
    public void Numbers_that_share_a_draw_go_together()
    {
        var (one, other) = (new Number(new UniformShape(0, 1), "x", With: "both"), new Number(new UniformShape(10, 20), "y", With: "both"));
        for (var run = 0u; run < 5; run++)
        {
            var draws = new Draws(1, run);
            Assert.That(other.Draw(draws), Is.EqualTo(10 + 10 * one.Draw(draws)).Within(1e-12));
        }
    }
}
