using BurnSim.Experiments.Decisions;
using BurnSim.Experiments.Sensitivity;
using Quantity = BurnSim.Experiments.Quantities.Quantity;

namespace BurnSim.Reports.Tests;

/// <summary>Decisions that look like real ones, made without the engine: options that bet more or less on a firm's luck.</summary>
internal sealed record SyntheticDecision(string Payoff)
{
    public Synthetic.Player[] Players { get; init; } = Synthetic.Latin;
    public int Runs { get; init; } = 1200;
    public int Options { get; init; } = 4;
    public int Futures { get; init; } = 3;
    public double? Enough { get; init; }
    public string Name { get; init; } = "";

    /// <summary>How far uncertain values pull: 0 for not at all.</summary>
    public double Pull { get; init; } = 1;

    /// <summary>How far the future does.</summary>
    public double Turn { get; init; } = 0.2;

    public Scenario Scenario => new SyntheticStudy(SensitivityMethod.Morris) { Players = Players }.Scenario;

    public Decided Decided()
    {
        var scenario = Scenario;
        var payoff = Experiments.Quantities.Payoff.Parse(Payoff, scenario);
        var unknowns = Unknown.Of([.. Enumerable.Repeat(scenario, Options * Futures)], Options);
        var rows = new PayoffRows(new()
        {
            Options = [.. Enumerable.Range(0, Options).Select(option => $"{Name}option {option}")],
            Futures = [.. Enumerable.Range(0, Futures).Select(future => new Future($"{Name}future {future}", 1.0 / Futures))],
            Payoff = payoff,
            Unknowns = unknowns,
            Seed = 5,
            Enough = Enough,
        });
        for (var run = 0u; run < Runs; run++)
        {
            var random = new Random((int)run);
            var luck = random.NextDouble() - 0.5;
            var (first, second) = unknowns.Length < 2 ? (0, 0) : (unknowns[0].Place(5, run) - 0.5, unknowns[1].Place(5, run) - 0.5);
            rows.Add(run, [.. Enumerable.Range(0, Futures).SelectMany(future => Enumerable.Range(0, Options).Select(option =>
                Of(payoff, 1 + luck + option * (0.05 + Pull * (first - 0.5 * second) - Turn * future / Futures + 0.1 * (random.NextDouble() - 0.5)))))]);
        }

        return Experiments.Decisions.Decided.Of(rows)!;
    }

    private static double Of(Quantity payoff, double size) => payoff.Unit switch
    {
        "chance" => size > 1 ? 1 : 0,
        "people" => 4e7 * size,
        "money" => 1e9 * size,
        _ => size,
    };
}
