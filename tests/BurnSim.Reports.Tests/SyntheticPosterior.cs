using System.Collections.Immutable;
using BurnSim.Experiments;
using BurnSim.Experiments.Calibrations;

namespace BurnSim.Reports.Tests;

/// <summary>
/// Posteriors that look like real ones, made without the engine: of the numbers some are learned and the rest are as they
/// were assumed; readings lie within, below or above the facts, as is asked for.
/// </summary>
internal sealed record SyntheticPosterior
{
    public static readonly SyntheticPosterior Usual = new(), One = new() { Count = 1, Known = 1, Facts = [Users("moonshot", 6, 6.2e6, 9e6)] },
        Sixty = new() { Count = 60, Known = 30 };

    /// <summary>How many numbers there are.</summary>
    public int Count { get; init; } = 12;

    /// <summary>How many of them are learned, the first most.</summary>
    public int Known { get; init; } = 5;

    /// <summary>The second number goes against the first, draw by draw.</summary>
    public bool IsTied { get; init; }

    /// <summary>All draws are one.</summary>
    public bool IsConstant { get; init; }

    /// <summary>Where the draws of the most learned number lie, 0 to 1.</summary>
    public double Middle { get; init; } = 0.3;

    public Func<int, Number>? Shape { get; init; }

    public Target[] Facts { get; init; } =
    [
        Users(null, 6, 5.5e7, 6.5e7), Users("moonshot", 3, 4.2e6, 6e6), Users("moonshot", 6, 7.5e6, 9e6), Users("bytedance", 6, 2.6e7, 3e7),
        new(new(2024, 2, 10), new(2024, 2, 20), "moonshot", TargetMetric.Cac, 10, 16, "36kr", TargetUse.Fit),
        new(new(2024, 1, 1), new(2024, 6, 30), "bytedance", TargetMetric.Share, 0.3, 0.5, "press", TargetUse.Fit),
        new(new(2024, 6, 30), new(2024, 6, 30), "zhipu", TargetMetric.Merged, 0, 0, "press", TargetUse.Fit),
        new(new(2024, 6, 30), new(2024, 6, 30), null, TargetMetric.TopFiveShare, 0, 0.9, "press", TargetUse.Fit),
    ];

    /// <summary>By fact: how many times the middle of its range runs read as assumed, draws with their own luck, and draws with other luck.</summary>
    public Func<int, (double Assumed, double Last, double Fresh)> Reads { get; init; } = _ => (0.9, 1, 1);

    public Ending Ending { get; init; } = Ending.Met;

    /// <summary>Distance of the last generation; 0: all facts are met.</summary>
    public double Tolerance { get; init; }

    public int Generations { get; init; } = 12;

    public int Draws { get; init; } = 200;

    /// <summary>So many draws share each luck.</summary>
    public int Relatives { get; init; } = 1;

    public Scenario Scenario { get; init; } = new Synthetic().Scenario;

    public static Target Users(string? firm, int month, double low, double high) =>
        new(new(2024, month, 1), new DateOnly(2024, month, 1).AddMonths(1).AddDays(-1), firm, TargetMetric.AppUsers, low, high, "QuestMobile", TargetUse.Fit);

    public Posterior Posterior()
    {
        ImmutableArray<Number> numbers = [.. Enumerable.Range(0, Count).Select(Shape ?? Usually)];
        var free = new Free(numbers);
        var random = new Random(11);
        var strata = free.Names.Select(_ =>
        {
            int[] order = [.. Enumerable.Range(0, Draws)];
            random.Shuffle(order);
            return order;
        }).ToArray();
        var (first, last) = (new double[Draws * free.Names.Length], new double[Draws * free.Names.Length]);
        for (var i = 0; i < last.Length; i++)
        {
            var (draw, number) = (i / free.Names.Length, i % free.Names.Length);
            first[i] = random.NextDouble();
            // Strata in an order of the number's own, so that what isn't learned is as it was assumed and no chance of the test's.
            var place = (strata[number][draw] + 0.5) / Draws;
            last[i] = IsConstant ? Middle : number >= Known ? place
                : number == 1 && IsTied ? 1 - last[i - 1]
                : Math.Clamp(Middle + (0.1 + 0.5 * number / Math.Max(Known, 4)) * (place - 0.5), 1e-3, 1 - 1e-3);
        }

        double[] Readings(Func<int, double> times) => [.. Enumerable.Range(0, Draws * Facts.Length).Select(i =>
        {
            var fact = Facts[i % Facts.Length];
            return Facts[i % Facts.Length].High == 0 ? times(i % Facts.Length) - 1
                : (fact.Low + fact.High) / 2 * times(i % Facts.Length) * (0.98 + 0.04 * random.NextDouble());
        })];
        Experiments.Calibrations.Population Of(int generation, double[] points, double[] readings) => new()
        {
            Generation = generation, Tolerance = generation == 0 ? double.PositiveInfinity : Tolerance, Points = points, Readings = readings,
            Luck = [.. Enumerable.Range(0, 2 * Draws).Select(i => (uint)(i / 2 / Relatives))], Misses = new double[Draws],
            Accepted = 0.4, Memory = 0.05, Runs = Draws + 4800L * generation,
        };
        return new()
        {
            Free = free, Facts = [.. Facts], Assumed = Of(0, first, Readings(fact => Reads(fact).Assumed)),
            Last = Of(Generations, last, Readings(fact => Reads(fact).Last)), Fresh = Readings(fact => Reads(fact).Fresh), Ending = Ending,
            Course = [.. Enumerable.Range(0, Generations + 1).Select(at => new Passed(
                at == 0 ? double.PositiveInfinity : at > 8 ? Tolerance : Tolerance + 4 * Math.Exp(-at / 2.0), at == 0 ? 1 : 0.9 - 0.04 * at, Draws + 4800L * at))],
        };
    }

    private static Number Usually(int at)
    {
        var firm = Synthetic.Latin[at % 8].Id;
        return (at % 6) switch
        {
            0 => new Number(LogNormalShape.Interval(2e5, 6e5), $"firms.{firm}.key_{at}.daily") { Unit = new("money per day", 1) },
            1 => new Number(LogNormalShape.Interval(0.001, 0.004), $"segments.all.key_{at}") { Unit = new("rate per day", 1) },
            2 => new Number(new UniformShape(0.2, 0.6), $"firms.{firm}.key_{at}") { Unit = new("share", 1) },
            3 => new Number(LogNormalShape.Interval(1e22, 1e25), $"firms.{firm}.key_{at}") { Unit = new("count", 1) },
            4 => new Number(new NormalShape(0, 2), $"platforms.bilibili.key_{at}") { Unit = new("factor", 1) },
            _ => new Number(new ChoiceShape([0.5, 1, 4], [1, 1, 2]), $"capital.key_{at}"),
        };
    }
}
