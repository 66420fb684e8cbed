using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using BurnSim.Scenarios.Yaml;

namespace BurnSim.Scenarios.Values;

/// <summary>A number, certain or uncertain.</summary>
internal sealed partial class NumberForm(Measure measure, Bounds range) : Form<Number>
{
    // An uncertain number's inside is judged by so many quantiles.
    private const int Quantiles = 32;

    private static readonly TextForm Draw = new(isFileName: true);

    public Measure Measure => measure;

    public override string Type => measure.Unit;

    public override string Range => range.ToString();

    public override JsonObject Schema() => new() { ["$ref"] = $"#/$defs/{measure.Unit}" };

    [GeneratedRegex(@"^(.*\S)\s+to\s+(\S.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Interval { get; }

    public override bool Read(Field field, Binding binding, out Number value)
    {
        value = 0;
        var shape = Shape(field, binding);
        if (shape is null || !Fits(field, shape, binding) || !Shared(field, binding, out var with)) return false;
        value = new(shape, field.Path, range.Min / measure.Written(1), range.Max / measure.Written(1), with) { Unit = new(measure.Unit, measure.Written(1)) };
        return true;
    }

    private Distribution? Shape(Field field, Binding binding)
    {
        if (field.Node is Map map) return Uncertain.Read(field, map, measure, binding);
        if (field.Node is Scalar scalar && Interval.Match(scalar.Text) is { Success: true } interval)
        {
            return Uncertain.Interval(field, interval.Groups[1].Value, interval.Groups[2].Value, measure, binding);
        }

        return Uncertain.Certain(field, measure, binding) is { } value ? new Certain(value) : null;
    }

    /// <summary>The draw it shares with others, if it says so.</summary>
    private static bool Shared(Field field, Binding binding, out string? with)
    {
        with = null;
        return (field.Node as Map)?.Find("with") is not { } entry || Draw.Read(field.Inside(entry), binding, out with);
    }

    /// <summary>Whether a shape has at least half of itself inside the range, and a certain value or choice all.</summary>
    private bool Fits(Field field, Distribution shape, Binding binding)
    {
        var values = shape switch
        {
            Certain c => [c.Value],
            ChoiceShape c => c.Values.ToArray(),
            _ => Enumerable.Range(0, Quantiles).Select(i => shape.Quantile((i + 0.5) / Quantiles)).ToArray(),
        };
        var outside = values.Select(measure.Written).Where(v => !range.Holds(v)).ToArray();
        if (outside.Length == 0) return true;
        return shape switch
        {
            Certain => binding.Fail(Codes.OutOfRange, field, range.Broken(outside[0], measure.Noun)),
            ChoiceShape => binding.Fail(Codes.OutOfRange, field, $"every choice must be {range}"),
            _ when 2 * outside.Length > values.Length => binding.Fail(Codes.Outside, field,
                $"more than half of that is outside {range} and can't be drawn"),
            _ => true,
        };
    }

    public override string Write(Number value) => Uncertain.Write(value.Value, measure, value.With);

    public override Dial Dial(Telling at) => at.Dial(DialKind.Number) with
    {
        Unit = measure.Unit, Reach = measure.Reach, IsAboveLeast = range.Min == double.Epsilon,
        Least = range.Min == double.Epsilon ? 0 : range.Min, Greatest = range.Max,
    };

    protected override Dial Set(Dial dial, Number value)
    {
        double At(double u) => Math.Clamp(measure.Written(value.At(u)), range.Min, range.Max);
        return value.Value is Certain certain ? dial with { Value = measure.Written(certain.Value) }
            : dial with { Drawn = new(At(0.05), At(0.5), At(0.95)) };
    }
}
