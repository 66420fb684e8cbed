using System.Collections.Immutable;
using System.Globalization;
using BurnSim.Experiments.Comparisons;
using BurnSim.Experiments.Quantities;
using BurnSim.Reports;
using BurnSim.Reports.Comparisons;
using BurnSim.Scenarios;

namespace BurnSim.Studio.Words;

/// <summary>What can be quoted of a market held against another: whom it helps, by how much, instead of whom and from when.</summary>
internal sealed class ComparisonWords
{
    private readonly Compared compared;
    private readonly IReadOnlyList<Dial> dials;

    private ComparisonWords(Compared compared, IReadOnlyList<Dial> dials) => (this.compared, this.dials) = (compared, dials);

    /// <summary>Its sentences; in English to the word those of <c>burnsim compare</c>.</summary>
    /// <param name="compared">What was compared.</param>
    /// <param name="dials">The other market's dials, to call what it has otherwise.</param>
    /// <param name="tongue">The language.</param>
    public static ImmutableArray<string> Of(Compared compared, IReadOnlyList<Dial> dials, Tongue tongue)
    {
        if (tongue != Tongue.Chinese) return ComparisonAdvice.Of(compared, "").Sentences;
        var words = new ComparisonWords(compared, dials);
        return compared.Runs == 0 ? [words.Nothing()] : [.. ComparisonFact.Of(compared).Select(words.Said)];
    }

    /// <summary>What a comparison with one alternative rests on, in Chinese.</summary>
    public static string Basis(Compared compared)
    {
        var missing = compared.Asked - compared.Runs - compared.Failed;
        return Chinese.Say($"{Amount.Count(compared.Runs)}次模拟，两边各一遍，运气相同，种子{compared.Seed.ToString(CultureInfo.InvariantCulture)}。")
            + "区间均为 95%：概率用 Wilson 法，概率的变化用 Agresti–Min 法，其余用 Student t 分布。"
            + (compared.Failed == 0 || compared.Failure is not { } first ? ""
                : Chinese.Say($"另有{Amount.Count(compared.Failed)}次失败，未计入，第一次（第{Amount.Count(first.Run)}次）在{first.Stage}：{first.Message}"))
            + (missing == 0 ? "" : Chinese.Say($"提前停止，计划的{Amount.Count(compared.Asked)}次还差{Amount.Count(missing)}次。"));
    }

    private Scenario Scenario => compared.Base.Scenario;

    private string Said(ComparisonFact fact) => fact switch
    {
        NothingDiffers of => Chinese.Say($"{Opening(of.Instead)}，{Amount.Count(compared.Runs)}次模拟没有任何不同：过程和结果都完全一样。"),
        WinsChange of => $"{Opening(of.Instead)}，{Wins(of)}；{Flipped(of.Flips)}。",
        RivalMoves of => Chinese.Say($"其他公司中{Firm(of.Firm)}变化最大：获胜概率{Chinese.Percent(of.Win.Then.Mean)}，原来{Chinese.Percent(of.Win.Now.Mean)}")
            + $"（{Size(of.Win)}）。",
        Moves of => Moved(of),
        Diverges of => Diverged(of.Divergence),
        Saves of => Chinese.Say($"如果运气不相同，要把{Firm(of.Firm)}获胜概率的变化估得一样准，大约需要{of.Times}倍的模拟次数。"),
        _ => throw new ArgumentOutOfRangeException(nameof(fact), fact, "nobody has said how to tell that"),
    };

    private string Nothing() => compared.Failure is not { } first ? "没有一次模拟跑完。"
        : Chinese.Say($"没有一次模拟跑完：{Amount.Count(compared.Failed)}次失败，第一次（第{Amount.Count(first.Run)}次）在{first.Stage}：{first.Message}");

    private string Opening(Instead instead)
    {
        var alternative = instead.Comparison.Alternative;
        var from = instead.From is { } day ? Chinese.Say($"从{Chinese.Day(day)}起") : "";
        var history = compared.Base.History is { } run ? Chinese.Say($"在第{Amount.Count(run)}次模拟中，") : "";
        return history + (alternative.Sets.IsEmpty ? Chinese.Say($"{from}换成{alternative.Name}")
            : from + string.Join("、", alternative.Sets.Select(set => Chinese.Say($"{Path(set.Path)}改为{Value(set.Path, set.Value)}"))));
    }

    private string Wins(WinsChange of)
    {
        var levels = Chinese.Say($"{Firm(of.Firm)}在{Chinese.Percent(of.Win.Then.Mean)}的模拟中获胜，原来是{Chinese.Percent(of.Win.Now.Mean)}");
        return !of.Win.Differs
            ? Chinese.Say($"{Firm(of.Firm)}获胜的模拟与不改时相同，占{Chinese.Percent(of.Win.Now.Mean)}")
                + Chinese.Say($"（95% 置信区间{Chinese.PercentRange(of.Win.Now.Low, of.Win.Now.High)}）")
            : of.Win.IsClear ? $"{levels}（{Size(of.Win)}）" : $"{levels}，无法与偶然区分（{Size(of.Win)}）";
    }

    private string Flipped(Flips flips) => flips.Most is not var (from, to, runs)
        ? Chinese.Say($"{Amount.Count(compared.Runs)}次模拟都没有换赢家")
        : Chinese.Say($"{Chinese.Percent(flips.Changed.Value)}的模拟换了赢家（95% 置信区间{Chinese.Interval(flips.Changed)}），")
            + Chinese.Say($"最多的是由{Winner(from)}换成{Winner(to)}（{Amount.Count(flips.Changed.Count)}次中有{Amount.Count(runs)}次）");

    /// <summary>What of all that moves, and what doesn't.</summary>
    private string Moved(Moves of)
    {
        string[] moved = [.. of.All.Where(move => move.IsClear).Select(move =>
            Chinese.Say($"{Name(move.Quantity)}{Value(move.Quantity, move.Then.Mean)}，原来{Value(move.Quantity, move.Now.Mean)}") + $"（{Size(move)}）")];
        string[] still = [.. of.All.Where(move => !move.IsClear).Select(move => Name(move.Quantity))];
        return (of.Firm < 0 ? "整个市场：" : $"{Firm(of.Firm)}：")
            + string.Join("；", still.Length == 0 ? moved : [.. moved, Chinese.Say($"{Chinese.List(still)}的变化无法与偶然区分")]) + "。";
    }

    private static string Diverged(Divergence divergence)
    {
        var apart = Chinese.Say($"某家份额相差{Chinese.Plain(100 * Divergence.Apart)}个百分点，或到最后都由另一家领先");
        return divergence.Median is not var (half, low, high) ? $"没有一次模拟变成另一个市场（{apart}）。"
            : Chinese.Say($"{Chinese.Percent(divergence.Reached.Value)}的模拟变成另一个市场（{apart}；95% 置信区间{Chinese.Interval(divergence.Reached)}），")
                + Chinese.Say($"其中一半在{Chinese.Day(half)}之前（{(low == high ? "" : Chinese.Say($"95% 置信区间{Chinese.Day(low)}至{Chinese.Day(high)}；"))}")
                + (divergence.Days == 1 ? "精确到天" : Chinese.Say($"每{divergence.Days}天看一次")) + "）。";
    }

    private string Size(Move move)
    {
        string Signed(double change) => change < 0 ? $"−{Bare(change)}" : $"+{Bare(change)}";
        string Bare(double change) => IsPercent(move.Quantity) ? Points(Math.Abs(change)) : Value(move.Quantity, Math.Abs(change));
        string End(double end) => double.IsNaN(end) ? Amount.None : end < 0 ? $"−{Bare(end)}" : Bare(end);
        var (mean, unit) = (Bare(move.Change.Mean).Any(letter => letter is >= '1' and <= '9') ? Signed(move.Change.Mean) : Bare(move.Change.Mean),
            IsPercent(move.Quantity) ? "个百分点" : "");
        return Chinese.Say($"{mean}{unit}，95% 置信区间{End(move.Change.Low)}至{End(move.Change.High)}");
    }

    private string Value(Quantity quantity, double value) => IsPercent(quantity) ? Chinese.Percent(value)
        : Chinese.Measured(value, quantity.Unit, Scenario.Currency);

    private static string Points(double fraction) => Chinese.Percent(fraction).TrimEnd('%');

    private static bool IsPercent(Quantity quantity) => quantity.Kind == QuantityKind.Chance;

    private static string Name(Quantity quantity) => Names.Of(quantity).Chinese;

    private string Path(string path)
    {
        var words = path.Split('.');
        var owner = words switch
        {
            ["firms", var id, _, ..] => Scenario.Firms.FirstOrDefault(firm => firm.Id == id)?.Name,
            ["platforms", var id, _, ..] => Scenario.Platforms.FirstOrDefault(platform => platform.Id == id)?.Name,
            ["segments", var id, _, ..] => Scenario.Segments.FirstOrDefault(segment => segment.Id == id)?.Name,
            ["events", var place, _, ..] => Chinese.Say($"事件{int.Parse(place, CultureInfo.InvariantCulture) + 1}"),
            _ => null,
        };
        // Of its strategy only what is set: its owner says the rest.
        var inside = (owner is not null ? 2 : words.Length > 1 ? 1 : 0) + (words is ["firms", _, "strategy", _, ..] ? 1 : 0);
        var label = dials.FirstOrDefault(dial => dial.Path == path) is { } dial ? DialWords.Label(dial, inside, Tongue.Chinese)
            : words[^1] == "strategy" ? "策略" : string.Join(" › ", words[inside..]);
        return owner is null ? label : Chinese.Say($"{owner}的{label}");
    }

    private string Value(string path, string written) => dials.FirstOrDefault(dial => dial.Path == path) is not { } dial ? written
        : dial.Value is { } value ? Chinese.Measured(value, dial.Unit, Scenario.Currency)
        : dial.Drawn is { } drawn ? Chinese.Say($"{Chinese.Measured(drawn.Low, dial.Unit, Scenario.Currency)}至{Chinese.Measured(drawn.High, dial.Unit, Scenario.Currency)}")
        : written == Dial.Absent ? "无" : DialWords.Word(dial, written, Tongue.Chinese);

    private string Winner(int firm) => firm < 0 ? "无人" : Firm(firm);

    private string Firm(int firm) => Scenario.Firms[firm] is { Name.Length: > 0 } named ? named.Name : Scenario.Firms[firm].Id;
}
