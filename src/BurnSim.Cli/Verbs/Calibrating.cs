using System.Collections.Immutable;
using BurnSim.Cli.Screens;
using BurnSim.Experiments;
using BurnSim.Experiments.Calibrations;
using BurnSim.Reports;
using BurnSim.Results.Store;

namespace BurnSim.Cli.Verbs;

/// <summary>Calibrates a scenario, generation after generation, each kept in the store of a result folder.</summary>
/// <param name="scenario">The scenario.</param>
/// <param name="free">What is calibrated.</param>
/// <param name="plan">What the store holds.</param>
/// <param name="threads">Threads to play on; 0: one a core.</param>
/// <param name="quiet">Shows no progress.</param>
internal sealed class Calibrating(Scenario scenario, Free free, Plan plan, int threads, bool quiet)
{
    // Luck moves by so many days.
    private const int Stretch = 14;

    private readonly Scenario fitted = scenario with { Targets = [.. scenario.Targets.Where(target => target.Use == TargetUse.Fit)] };

    /// <summary>Plays generations until facts are met or the budget is spent; null: it was interrupted.</summary>
    public Posterior? Play(Generations generations, long budget, Interruption interruption)
    {
        var days = Recording.Readings.LastDay(fitted).DayNumber - fitted.Start.DayNumber + 1;
        var stretches = Math.Max(1, days / Math.Max(Stretch, fitted.Step));

        // What isn't calibrated is kept with a particle too, as its luck is.
        ImmutableArray<string> names = [.. free.Names, .. Free.All(fitted).Names.Except(free.Names)];
        var before = generations.Last?.Runs ?? 0;
        return Progress.Follow(Math.Max(1, budget - before), quiet, progress =>
        {
            var trials = Trials(names, stretches, progress, interruption);
            var calibration = new Calibration(
                trials.Play, [.. fitted.Targets.Select(Bar.Of)], names.Length, stretches, plan.Draws, plan.Seed);
            while (true)
            {
                if (generations.Last is { } last && calibration.End(last, budget) is { } ending)
                {
                    return Ended(calibration, last, ending, generations.Course, interruption);
                }

                if ((generations.Last is { } from ? calibration.Next(from) : calibration.Begin()) is not { } next) return null;
                generations.Add(next);
            }
        }, () => generations.Last is not { Generation: > 0 } last ? ""
            : last.Tolerance > 0 ? $"; facts missed by up to {Amount.Plain(last.Tolerance)} times half their ranges"
            : $"; all facts met, {Amount.Percent(1 - last.Memory)} mixed");
    }

    private Posterior? Ended(Calibration calibration, Experiments.Calibrations.Population last, Ending ending, ImmutableArray<Passed> course, Interruption interruption)
    {
        var fresh = new double[last.Particles * fitted.Targets.Length];
        return calibration.Begin() is { } assumed
            && Trials(free.Names, 1, null, interruption).Play(last.First(free.Names.Length), calibration.Fresh(last), fresh)
            ? new()
            {
                Free = free,
                Facts = fitted.Targets,
                Assumed = assumed,
                Last = last,
                Fresh = fresh,
                Course = course,
                Ending = ending,
            } : null;
    }

    private MarketTrials Trials(ImmutableArray<string> names, int stretches, Action<long>? progress, Interruption interruption)
    {
        var trials = MarketTrials.OfTargets(fitted, plan.Seed, names, threads, stretches);
        (trials.Progress, trials.Cancel) = (progress, interruption.Token);
        return trials;
    }
}
