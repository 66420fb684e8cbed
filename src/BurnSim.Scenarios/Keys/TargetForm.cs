using System.Globalization;
using System.Text.Json.Nodes;
using BurnSim.Scenarios.Values;
using BurnSim.Scenarios.Yaml;

namespace BurnSim.Scenarios.Keys;

/// <summary>
/// A known fact. In the file it has a date or a period, and a value with a tolerance or a range, in its metric's unit.
/// </summary>
internal sealed class TargetForm : Form<Target>
{
    private const string UsualTolerance = "10%";

    /// <summary>A target as the file says it; fields whose unit hangs on the metric are read last.</summary>
    internal sealed record Draft(
        (DateOnly From, DateOnly To)? Date, (DateOnly From, DateOnly To)? Period, string? Firm, TargetMetric Metric,
        Field? Value, Field? Range, Field? Tolerance, string Source, TargetUse Use);

    public static readonly Section<Draft> Section = new Section<Draft>(
        "targets[]", new(null, null, null, TargetMetric.AppUsers, null, null, null, "", TargetUse.Check),
        "A known fact to hold the runs against.")
    .With("date", new DaysForm(isPeriod: false), t => t.Date, (t, v) => t with { Date = v },
        "The day or month it was so; a month is all of it.")
    .With("period", new DaysForm(isPeriod: true), t => t.Period, (t, v) => t with { Period = v },
        "... or the first and last day or month.")
    .With("firm", new Optional<string>(new NameForm(Named.Firm),
        f => f is not null), t => t.Firm, (t, v) => t with { Firm = v },
        "Whose; left out: the whole market's.")
    .With("metric", WordForm<TargetMetric>.OfEnum(), t => t.Metric, (t, v) => t with { Metric = v },
        "What it measures.", required: true)
    .With("value", new LaterForm("in the metric's unit"), t => t.Value, (t, v) => t with { Value = v },
        "What it was ...")
    .With("tolerance", new LaterForm("percent or in the metric's unit"), t => t.Tolerance, (t, v) => t with { Tolerance = v },
        $"... give or take this; left out: {UsualTolerance}.")
    .With("range", new LaterForm("[least, greatest] in the metric's unit"),
        t => t.Range, (t, v) => t with { Range = v },
        "... or between what it was.")
    .With("source", new TextForm(), t => t.Source, (t, v) => t with { Source = v }, "Who says so.")
    .With("use", WordForm<TargetUse>.OfEnum(), t => t.Use, (t, v) => t with { Use = v },
        "To fit parameters to, or to check them by.");

    private static readonly WordForm<TargetMetric> Metrics = WordForm<TargetMetric>.OfEnum();
    private static readonly WordForm<TargetUse> Uses = WordForm<TargetUse>.OfEnum();

    public override string Type => "map";

    public override JsonObject Schema() => Section.Schema();

    /// <summary>What a metric measures.</summary>
    private static Measure Unit(TargetMetric metric) => metric switch
    {
        TargetMetric.AppUsers => Measure.People,
        TargetMetric.WebVisits or TargetMetric.Rank or TargetMetric.Firms or TargetMetric.Merged => Measure.Count,
        TargetMetric.Share or TargetMetric.TopFiveShare => Measure.Share,
        TargetMetric.AdSpend => Measure.MoneyPerDay,
        _ => Measure.Money,
    };

    public override bool Read(Field field, Binding binding, out Target value)
    {
        value = null!;
        if (!Section.Read(field, binding, out var draft)) return false;
        if (draft.Date is null == draft.Period is null)
        {
            return Together(field, binding, "needs either a date or a period");
        }

        if (draft.Value is null == draft.Range is null)
        {
            return Together(field, binding, "needs either a value or a range");
        }

        if (draft is { Range: not null, Tolerance: { } tolerance })
        {
            return binding.Fail(Codes.Together, tolerance, "a range has no tolerance");
        }

        var (from, to) = draft.Date ?? draft.Period!.Value;
        if (Ends(draft, Unit(draft.Metric), binding) is not var (low, high)) return false;
        value = new(from, to, draft.Firm, draft.Metric, low, high, draft.Source, draft.Use);
        return true;
    }

    private static bool Together(Field field, Binding binding, string rule)
    {
        binding.Findings.Add(Codes.Together, field.Named, $"{field.Path} {rule}.");
        return false;
    }

    private static (double Low, double High)? Ends(Draft draft, Measure unit, Binding binding)
    {
        if (draft.Range is { } range) return Between(range, unit, binding);
        var field = draft.Value!.Value;
        if (Uncertain.Certain(field, unit, binding) is not { } middle) return null;
        if (Half(draft.Tolerance, middle, unit, binding) is not { } half) return null;
        if (middle >= 0) return (Math.Max(0, middle - half), middle + half);
        binding.Fail(Codes.OutOfRange, field, $"{unit.Noun} can't be negative");
        return null;
    }

    private static (double Low, double High)? Between(Field field, Measure unit, Binding binding)
    {
        if (field.Node is not Sequence { Items: [var first, var second] })
        {
            binding.Mistyped(field, "a list [least, greatest]");
            return null;
        }

        if (Uncertain.Certain(field.Inside(0, first), unit, binding) is not { } low
            || Uncertain.Certain(field.Inside(1, second), unit, binding) is not { } high)
        {
            return null;
        }

        if (low >= 0 && low <= high) return (low, high);
        binding.Fail(Codes.Shape, field.Inside(0, first), low < 0 ? $"{unit.Noun} can't be negative" : "the lower end comes first");
        return null;
    }

    /// <summary>Half the width that a tolerance allows: a percentage of the value, or an amount of its unit.</summary>
    private static double? Half(Field? tolerance, double middle, Measure unit, Binding binding)
    {
        var text = tolerance is null ? UsualTolerance : tolerance.Value.Node is Scalar s ? s.Text.Trim() : "";
        if (text.EndsWith('%') && Literal.Read(text, out _, out _) is { Percent: true, Magnitude: "", Word: "" } percent)
        {
            if (percent.Value is >= 0 and <= 10) return middle * percent.Value;
        }
        else if (Uncertain.Certain(tolerance!.Value, unit, binding) is not { } half)
        {
            return null;
        }
        else if (half >= 0)
        {
            return half;
        }

        binding.Fail(Codes.OutOfRange, tolerance!.Value, "a tolerance is at least 0, and at most 1000%");
        return null;
    }

    public override void Tell(Telling at, Target value)
    {
        var unit = Unit(value.Metric);
        string In(double end) => Uncertain.Bare(unit.Written(end));
        at.Inside("period").Add(string.Create(CultureInfo.InvariantCulture, $"[{value.From:yyyy-MM-dd}, {value.To:yyyy-MM-dd}]"));
        at.Inside("firm").Add(value.Firm ?? Optional<string>.None);
        at.Inside("metric").Add(Metrics.Write(value.Metric));
        at.Inside("range").Add($"[{In(value.Low)}, {In(value.High)}]");
        at.Inside("source").Add(value.Source);
        at.Inside("use").Add(Uses.Write(value.Use));
    }
}

/// <summary>A value to be read once its unit is known.</summary>
internal sealed class LaterForm(string type) : Form<Field?>
{
    public override string Type => type;

    public override JsonObject Schema() => new() { ["type"] = new JsonArray("number", "string", "array") };

    public override bool Read(Field field, Binding binding, out Field? value)
    {
        value = field;
        return true;
    }

    public override string Write(Field? value) => "";
}

/// <summary>Days: one, a month, or from one to another of these.</summary>
internal sealed class DaysForm(bool isPeriod) : Form<(DateOnly From, DateOnly To)?>
{
    public override string Type => isPeriod ? "[date or month, date or month]" : "date or month";

    public override string Range => "in the story";

    public override JsonObject Schema() => isPeriod
        ? new() { ["type"] = "array", ["minItems"] = 2, ["maxItems"] = 2 }
        : new() { ["type"] = "string", ["pattern"] = "^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$" };

    public override bool Read(Field field, Binding binding, out (DateOnly From, DateOnly To)? value)
    {
        value = null;
        if (!isPeriod)
        {
            value = One(field, binding);
        }
        else if (field.Node is not Sequence { Items: [var first, var last] })
        {
            return binding.Mistyped(field, "a list of two, the first and the last day or month");
        }
        else if (One(field.Inside(0, first), binding) is { } from && One(field.Inside(1, last), binding) is { } to)
        {
            if (from.From > to.To) return binding.Fail(Codes.OutsideStory, field.Inside(1, last), "it is before the first");
            value = (from.From, to.To);
        }

        return value is var (start, end) && DateForm.InStory(start, end, field, binding);
    }

    private static (DateOnly From, DateOnly To)? One(Field field, Binding binding)
    {
        if (field.Node is Scalar scalar && scalar.Text.Trim().Length == 7
            && DateOnly.TryParseExact(scalar.Text.Trim() + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
            && month >= DateForm.First && month <= DateForm.Last)
        {
            return (month, month.AddMonths(1).AddDays(-1));
        }

        return new DateForm().Read(field, binding, out var day) ? (day, day) : null;
    }

    public override string Write((DateOnly From, DateOnly To)? value) => "";
}
