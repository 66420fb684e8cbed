using System.Collections.Immutable;
using System.Globalization;
using BurnSim.Scenarios.Yaml;

namespace BurnSim.Scenarios.Values;

/// <summary>The shapes of uncertain numbers, as they are read and written.</summary>
internal static class Uncertain
{
    // A beta beyond these is as good as certain, or as good as a choice of its ends.
    private const double LeastBeta = 0.05, MostBeta = 10_000, MostSigma = 5;

    /// <summary>Name, arguments and meaning: what the format's page says.</summary>
    public static IReadOnlyList<(string Name, string Arguments, string Meaning)> Shapes { get; } =
    [
        ("normal", "[mean, standard deviation]", "Normal."),
        ("lognormal", "[median, sigma of ln]", "Lognormal; sigma is a bare number, 0.1 is about ±10 %."),
        ("uniform", "[least, greatest]", "Anything between is as likely."),
        ("triangular", "[least, most likely, greatest]", "Rises to the most likely value and falls again."),
        ("beta", "[a, b] or [a, b, least, greatest]", "Beta between 0 and 1, or between two values; a and b are bare numbers."),
        ("choice", "[value, value, ...]", "One of several, as likely as each other or by `weights: [...]`."),
    ];

    /// <summary>Reads a shape; null after a finding.</summary>
    /// <param name="measure">What its arguments measure.</param>
    public static Distribution? Read(Field field, Map map, Measure measure, Binding binding)
    {
        var shape = map.Entries.FirstOrDefault(e => e.Key.Text is not ("weights" or "with"));
        var known = Shapes.FirstOrDefault(s => s.Name == shape?.Key.Text);
        if (shape is null || known.Name is null)
        {
            binding.Findings.Add(Codes.Shape, shape?.Key.Place ?? map.Place,
                $"{field.Path} is a map; an uncertain number is one of {string.Join(", ", Shapes.Select(s => s.Name))}, "
                + "such as {uniform: [1, 2]}.",
                shape is null ? null : Spelling.Nearest(shape.Key.Text, Shapes.Select(s => s.Name)));
            return null;
        }

        var weights = map.Find("weights");
        if (map.Entries.FirstOrDefault(e => e != shape && e.Key.Text != "with" && (e != weights || known.Name != "choice")) is { } other)
        {
            binding.Findings.Add(Codes.UnknownKey, other.Key.Place,
                $"{field.Path} already is {known.Name}; '{Printable.Value(other.Key.Text)}' doesn't belong here.");
            return null;
        }

        var inside = field.Inside(shape);
        if (shape.Value is not Sequence list)
        {
            binding.Mistyped(inside, $"a list {known.Arguments}");
            return null;
        }

        var plain = known.Name switch { "lognormal" => 1..2, "beta" => 0..2, _ => 0..0 };
        return Numbers(inside, list, i => i >= plain.Start.Value && i < plain.End.Value ? Measure.Plain : measure, binding)
            is not { } a ? null : known.Name == "choice" ? Choice(inside, a, weights, field, binding)
            : Build(inside, known.Name, known.Arguments, a, binding);
    }

    private static double[]? Numbers(Field field, Sequence list, Func<int, Measure> measure, Binding binding)
    {
        var (numbers, good) = (new double[list.Items.Count], true);
        for (var i = 0; i < numbers.Length; i++)
        {
            var item = field.Inside(i, list.Items[i]);
            var number = Certain(item, measure(i), binding);
            (numbers[i], good) = (number ?? 0, good && number is not null);
        }

        return good ? numbers : null;
    }

    /// <summary>A single number in the record's unit; null after a finding.</summary>
    public static double? Certain(Field field, Measure measure, Binding binding)
    {
        if (field.Node is not Scalar { IsNull: false } scalar)
        {
            binding.Mistyped(field, $"a number, such as {measure.Examples}");
            return null;
        }

        if (Literal.Read(scalar.Text, out var code, out var rule) is { } literal) return InUnit(field, literal, measure, binding);
        binding.Fail(code, field, rule + (code == Codes.NotANumber ? $" such as {measure.Examples}" : ""));
        return null;
    }

    private static double? InUnit(Field field, Literal literal, Measure measure, Binding binding)
    {
        var value = measure.Convert(literal);
        if (value is null) binding.Fail(Codes.WrongUnit, field, $"what fits here is {measure.Unit}, such as {measure.Examples}");
        return value;
    }

    /// <summary><c>12 to 30</c>: nine draws of ten are inside, lognormal; null after a finding.</summary>
    public static Distribution? Interval(Field field, string low, string high, Measure measure, Binding binding)
    {
        if (Literal.Read(low, out var code, out var rule) is not { } from
            || Literal.Read(high, out code, out rule) is not { } to)
        {
            binding.Fail(code, field, rule);
            return null;
        }

        if (InUnit(field, from.Sharing(to), measure, binding) is not { } least
            || InUnit(field, to, measure, binding) is not { } most)
        {
            return null;
        }

        if (least > 0 && least < most) return LogNormalShape.Interval(least, most);
        binding.Fail(Codes.Shape, field, least >= most
            ? "the lower end comes first"
            : "an interval is lognormal and lies above 0; use {uniform: [...]} or {normal: [...]}");
        return null;
    }

    private static Distribution? Build(Field field, string name, string arguments, double[] a, Binding binding)
    {
        Distribution? Wrong(string rule)
        {
            binding.Fail(Codes.Shape, field, rule);
            return null;
        }

        return (name, a) switch
        {
            ("normal", [_, <= 0]) => Wrong("the standard deviation must be above 0"),
            ("normal", [var mean, var deviation]) => new NormalShape(mean, deviation),
            ("lognormal", [<= 0, _]) => Wrong("the median must be above 0"),
            ("lognormal", [_, <= 0 or > MostSigma]) => Wrong($"sigma must be above 0 and at most {MostSigma}"),
            ("lognormal", [var median, var sigma]) => new LogNormalShape(median, sigma),
            ("uniform", [var low, var high]) when low >= high => Wrong("the lower end comes first"),
            ("uniform", [var low, var high]) => new UniformShape(low, high),
            ("triangular", [var low, var mode, var high]) when low >= high || mode < low || mode > high =>
                Wrong("the order is least, most likely, greatest"),
            ("triangular", [var low, var mode, var high]) => new TriangularShape(low, mode, high),
            ("beta", [< LeastBeta or > MostBeta, _, ..] or [_, < LeastBeta or > MostBeta, ..]) =>
                Wrong($"a and b are between {LeastBeta.ToString(CultureInfo.InvariantCulture)} and {MostBeta:N0}"),
            ("beta", [var x, var y]) => new BetaShape(x, y, 0, 1),
            ("beta", [_, _, var low, var high]) when low >= high => Wrong("the lower end comes first"),
            ("beta", [var x, var y, var low, var high]) => new BetaShape(x, y, low, high),
            _ => Wrong($"{name} takes {arguments}"),
        };
    }

    private static ChoiceShape? Choice(Field field, double[] values, Entry? weighted, Field whole, Binding binding)
    {
        var weights = Enumerable.Repeat(1.0, values.Length).ToArray();
        if (weighted is not null)
        {
            var inside = whole.Inside(weighted);
            if (weighted.Value is not Sequence list)
            {
                binding.Mistyped(inside, "a list of numbers, one for each choice");
                return null;
            }

            if (Numbers(inside, list, _ => Measure.Factor, binding) is not { } given) return null;
            if (given.Length != values.Length || given.Any(w => w < 0) || given.Sum() is not (> 0 and < 1e300))
            {
                binding.Fail(Codes.Shape, inside, $"there are {values.Length} choices; each takes a weight of 0 or more, not all 0");
                return null;
            }

            weights = given;
        }

        if (values.Length > 0) return new([.. values], [.. weights]);
        binding.Fail(Codes.Shape, field, "there must be something to choose from");
        return null;
    }

    /// <summary>A shape as it could stand in a file, in base units.</summary>
    public static string Write(Distribution shape, Measure measure, string? with)
    {
        string In(double value) => Bare(measure.Written(value));
        var written = shape switch
        {
            Certain c => In(c.Value),
            NormalShape n => $"{{normal: [{In(n.Mean)}, {In(n.Deviation)}]}}",
            LogNormalShape l => $"{{lognormal: [{In(l.Median)}, {Bare(l.Sigma)}]}}",
            UniformShape u => $"{{uniform: [{In(u.Low)}, {In(u.High)}]}}",
            TriangularShape t => $"{{triangular: [{In(t.Low)}, {In(t.Mode)}, {In(t.High)}]}}",
            BetaShape b => $"{{beta: [{Bare(b.A)}, {Bare(b.B)}, {In(b.Low)}, {In(b.High)}]}}",
            ChoiceShape c => $"{{choice: [{string.Join(", ", c.Values.Select(In))}], "
                + $"weights: [{string.Join(", ", c.Weights.Select(Bare))}]}}",
            _ => throw new ArgumentOutOfRangeException(nameof(shape), "a shape that files can't say"),
        };
        return with is null ? written : $"{written[..^1]}, with: '{with.Replace("'", "''")}'}}";
    }

    public static string Bare(double value) => value.ToString("R", CultureInfo.InvariantCulture).Replace("E+", "e").Replace('E', 'e');
}
