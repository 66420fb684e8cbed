using System.Collections.Immutable;
using BurnSim.Experiments;
using BurnSim.Experiments.Sensitivity;
using BurnSim.Strategies;
using Quantity = BurnSim.Experiments.Quantities.Quantity;

namespace BurnSim.Reports.Tests;

/// <summary>Studies of sensitivity that look like real ones, made without the engine: cash and budgets pull at who wins.</summary>
internal sealed record SyntheticStudy(SensitivityMethod Method, params string[] Outputs)
{
    public Synthetic.Player[] Players { get; init; } = Synthetic.Latin;
    public int Rows { get; init; } = 60;

    /// <summary>How far numbers pull: 0 for not at all.</summary>
    public double Pull { get; init; } = 1;

    /// <summary>How far luck does.</summary>
    public double Luck { get; init; } = 1;

    public Scenario Scenario
    {
        get
        {
            var scenario = new Synthetic { Players = Players }.Scenario;
            return scenario with
            {
                Firms = [.. scenario.Firms.Select(firm => firm with
                {
                    Strategy = new Constant(new Number(new UniformShape(1e5, 9e5), $"firms.{firm.Id}.strategy.daily")),
                })],
                Events =
                [
                    new QualityShock(new(2024, 3, 18), scenario.Firms[0].Id, new Number(new UniformShape(0.3, 0.8), "events.1.by")),
                    new StrategyChange(new(2024, 5, 1), scenario.Firms[0].Id,
                        new Schedule([new(new(2024, 6, 1), new Number(new UniformShape(1e6, 2e6), "events.0.strategy.points.0.daily"))])),
                ],
            };
        }
    }

    public Studied Studied()
    {
        var scenario = Scenario;
        var outputs = Outputs.Select(name => Quantity.Parse(name, scenario)).ToImmutableArray();
        Study Of(long budget) => new(Method, scenario, Free.All(scenario), outputs, 4, budget, 5);
        var study = Of(Rows * Of(1).TrialsARow);
        var rows = study.Begin();
        Assert.That(rows.Play(Rows, (points, luck, results) =>
        {
            for (var trial = 0; trial < luck.Length; trial++)
            {
                var at = points.AsSpan(trial * study.Factors.Length, study.Factors.Length);
                var random = new Random((int)luck[trial]);
                for (var output = 0; output < outputs.Length; output++)
                {
                    var sum = Luck * (random.NextDouble() - 0.5);
                    for (var factor = 0; factor < at.Length; factor++) sum += Pull * (at[factor] - 0.5) * (factor % 2 == 0 ? 1.5 : -1) / (1 + factor);
                    results[trial * outputs.Length + output] = outputs[output].Unit switch
                    {
                        "chance" => sum + at[0] * at[^1] * Pull > 0.2 ? 1 : 0,
                        "money per user" => random.Next(12) == 0 ? double.NaN : 20 + 5 * sum,
                        "people" => 4e7 + 1e7 * sum,
                        _ => 0.3 + 0.1 * sum,
                    };
                }
            }

            return true;
        }));
        return study.Of(rows, 0);
    }
}
