using System.Collections.Immutable;
using BurnSim.Experiments;
using BurnSim.Experiments.Sensitivity;
using BurnSim.Strategies;
using Quantity = BurnSim.Experiments.Quantities.Quantity;
using QuantityKind = BurnSim.Experiments.Quantities.QuantityKind;

namespace BurnSim.Tests.Sensitivity;

public class StudyTests
{
    private static Study Small(SensitivityMethod method, long budget = 800, params string[] outputs)
    {
        var scenario = Markets.Small();
        string[] names = outputs.Length > 0 ? outputs : ["p_win(a)", "cac_end(a)"];
        return new(method, scenario, Free.All(scenario), [.. names.Select(name => Quantity.Parse(name, scenario))], 2, budget, 7);
    }

    private static (Rows Rows, MarketTrials Trials) Play(Study study, int threads)
    {
        var trials = MarketTrials.OfQuantities(Markets.Small(), 7, [.. study.Factors.Select(factor => factor.Name)], threads, study.Outputs);
        var rows = study.Begin();
        Assert.That(rows.Play(study.Count, trials.Play));
        return (rows, trials);
    }

    [Test]
    public void A_budget_is_kept([Values] SensitivityMethod method)
    {
        var study = Small(method, 801);
        Assert.That(study.Count * study.TrialsARow, Is.LessThanOrEqualTo(801).And.GreaterThan(801 - study.TrialsARow));
        Assert.That(Play(study, 1).Rows.Trials, Is.EqualTo(study.Count * study.TrialsARow));
    }

    [Test]
    public void Threads_change_nothing([Values] SensitivityMethod method)
    {
        var study = Small(method);
        var (one, three) = (study.Of(Play(study, 1).Rows, 0).Findings, study.Of(Play(study, 3).Rows, 0).Findings);
        Assert.That(string.Join('\n', three.Select(Said)), Is.EqualTo(string.Join('\n', one.Select(Said))));
    }

    [Test]
    public void A_study_that_stops_early_says_what_a_smaller_one_does([Values] SensitivityMethod method)
    {
        var (whole, half) = (Small(method, 1600), Small(method, 800));
        var rows = whole.Begin();
        var trials = MarketTrials.OfQuantities(Markets.Small(), 7, [.. whole.Factors.Select(factor => factor.Name)], 2, whole.Outputs);
        rows.Play(half.Count, trials.Play);
        Assert.That(string.Join('\n', whole.Of(rows, 0).Findings.Select(Said)), Is.EqualTo(string.Join('\n', half.Of(Play(half, 2).Rows, 0).Findings.Select(Said))));
    }

    /// <summary>c spends what is uncertain, b does after an event, and a's cash hangs on the same draw as b's later budget.</summary>
    [Test]
    public void Rivals_strategies_are_what_is_drawn_for_nothing_else()
    {
        var scenario = Markets.Small() with
        {
            Events =
            [
                new StrategyChange(new(2024, 1, 15), "b", new Constant(new(new UniformShape(1_000, 9_000), "events.0.strategy.daily"))),
                new StrategyChange(new(2024, 2, 15), "b", new Constant(new(new UniformShape(1_000, 9_000), "events.1.strategy.daily", With: "a"))),
            ],
        };
        var outputs = new[] { "p_win(a)", "users(b)", "p_win(c)", "hhi" }.Select(name => Quantity.Parse(name, scenario)).ToImmutableArray();
        var study = new Study(SensitivityMethod.Sobol, scenario, Free.All(scenario), outputs, 2, 800, 7);
        Assert.That(study.Rivals.Select(group => string.Join(' ', group.Select(factor => study.Factors[factor].Name))),
            Is.EqualTo(new[] { "c events.0.strategy.daily", "c", "events.0.strategy.daily", "c events.0.strategy.daily" }));
    }

    /// <summary>A trial that breaks has not been won, and has no CAC: rows go on without it.</summary>
    [Test]
    public void A_trial_that_broke_is_counted_and_spoils_nothing()
    {
        Quantity won = Functions.Amount("won") with { Kind = QuantityKind.Chance }, paid = Functions.Amount("paid");
        var points = new BasePoints(Functions.Names(2), [], 512, 1);
        var rows = new Rows(points, 4, [won, paid]);
        rows.Play(512, (at, luck, results) =>
        {
            for (var trial = 0; trial < luck.Length; trial++)
            {
                var (x, broke) = (at[2 * trial], luck[trial] % 16 == 3);
                results[2 * trial] = broke ? double.NaN : x > 0.5 ? 1 : 0;
                results[2 * trial + 1] = broke || luck[trial] % 16 == 5 ? double.NaN : 10 * x;
            }

            return true;
        });
        var findings = SobolFinding.Of(rows, points, [[], []], 1);
        Assert.That(rows.Undefined, Is.EqualTo(new[] { 0, rows.Trials / 8 }));
        Assert.That(findings[0].Mean.Mean, Is.EqualTo(0.5 * 15 / 16).Within(0.02));
        Assert.That(findings[1].Mean.Mean, Is.EqualTo(5).Within(0.1));
        foreach (var finding in findings)
        {
            Assert.That(finding.Indices[0].Total.Mean, Is.EqualTo(1).Within(0.1));
            Assert.That(finding.Indices[1].Total.Mean, Is.Zero);
        }
    }

    /// <summary>Where most replicates have no value, rows are left out, and counted.</summary>
    [Test]
    public void Rows_without_enough_values_are_left_out()
    {
        var points = new BasePoints(Functions.Names(2), [], 64, 1);
        var rows = new Rows(points, 2, Functions.Output);
        rows.Play(64, Functions.Trials(2, (u, luck) => luck % 4 == 0 ? double.NaN : u[0]));
        var finding = SobolFinding.Of(rows, points, [[]], 1).Single();
        Assert.That((finding.Mean.Count, finding.Indices[0].Total.Count), Is.EqualTo((32, 32)));
        Assert.That(finding.Indices[0].Total.Mean, Is.EqualTo(1).Within(0.3));
    }

    private static string Said(Finding finding) => finding switch
    {
        MorrisFinding morris => string.Join('\n', morris.Effects),
        _ => $"{string.Join('\n', ((SobolFinding)finding).Indices)} {((SobolFinding)finding).Split}",
    };
}
