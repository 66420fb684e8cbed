using System.Collections.Immutable;

namespace BurnSim.Experiments.Backtests;

/// <summary>How many facts the intervals of one level hold.</summary>
/// <param name="Level">What each is to hold.</param>
/// <param name="Held">Facts held.</param>
/// <param name="Expected">Mean over the runs, each in its turn taken for the truth.</param>
/// <param name="Least">Fewest that chance allows.</param>
/// <param name="Most">Most that it allows.</param>
public readonly record struct LevelCoverage(double Level, int Held, double Expected, int Least, int Most)
{
    /// <summary>Whether chance doesn't allow it.</summary>
    public bool IsOutside => Held < Least || Held > Most;
}

/// <summary>
/// How many facts of one use the intervals hold, and how many they would by chance were the model true. Facts of one story
/// hang together, so each run in its turn is taken for the truth, and its facts are held against the intervals of all
/// other runs. All that is left out on either side, over the three levels together (Bonferroni), is 1 % of the runs. Few
/// facts may all be missed by chance; but one that lies beyond all runs is one in a thousand, and is judged by itself.
/// </summary>
public sealed record Coverage
{
    // What may be left out over all levels and both sides, and the truths it takes to leave out one on each side of each.
    private const double Left = 0.01;

    /// <summary>Fewer truths than this can't tell what chance allows.</summary>
    public const int LeastTruths = 599;

    public required TargetUse Use { get; init; }

    /// <summary>Facts of this use.</summary>
    public required int Facts { get; init; }

    /// <summary>Facts that no run, or only one, has a reading of: no interval holds them.</summary>
    public required int Unseen { get; init; }

    /// <summary>Facts that lie beyond what every run would report, where chance puts any there in at most 1 % of cases; else 0.</summary>
    public required int Beyond { get; init; }

    /// <summary>Runs with a reading of every other fact: those that can stand for the truth.</summary>
    public required int Truths { get; init; }

    /// <summary>By <see cref="Forecast.Levels"/>.</summary>
    public required ImmutableArray<LevelCoverage> Levels { get; init; }

    /// <summary>Whether there are truths enough to say what chance allows.</summary>
    public bool IsJudged => Truths >= LeastTruths;

    /// <summary>Whether chance doesn't allow what the intervals hold, or a fact is one that no run shows or comes up to.</summary>
    public bool IsOutside => IsJudged && (Unseen > 0 || Beyond > 0 || Levels.Any(level => level.IsOutside));

    public static Coverage Of(TargetUse use, IEnumerable<Forecast> forecasts)
    {
        Forecast[] facts = [.. forecasts.Where(forecast => forecast.Target.Use == use)];
        Forecast[] seen = [.. facts.Where(fact => fact.Runs > 1)];
        int[] truths = seen is [] ? [] : [.. Enumerable.Range(0, seen[0].Reports).Where(run => seen.All(fact => fact.Has(run)))];
        return new()
        {
            Use = use, Facts = facts.Length, Unseen = facts.Length - seen.Length, Truths = truths.Length,

            // A fact is below or above all of n runs with a chance of 2/(n + 1); any of them at most so many times that.
            Beyond = seen.Length * 2.0 / (truths.Length + 1) <= Left ? seen.Count(fact => !fact.Holds(1)) : 0,
            Levels = [.. Forecast.Levels.Select(level => Of(level, seen, truths))],
        };
    }

    private static LevelCoverage Of(double level, Forecast[] facts, int[] truths)
    {
        var held = facts.Count(fact => fact.Holds(level));
        int[] counts = [.. truths.Select(run => facts.Count(fact => fact.HoldsItself(level, run))).Order()];
        var left = (int)((truths.Length + 1) * Left / (2 * Forecast.Levels.Length));
        return new(level, held, counts is [] ? double.NaN : counts.Average(),
            left == 0 ? 0 : counts[left - 1], left == 0 ? facts.Length : counts[^left]);
    }
}
