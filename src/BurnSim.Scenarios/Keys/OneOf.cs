using System.Text.Json.Nodes;
using BurnSim.Scenarios.Values;
using BurnSim.Scenarios.Yaml;

namespace BurnSim.Scenarios.Keys;

/// <summary>A map whose <c>kind</c> says which keys it has.</summary>
/// <param name="what">What it is.</param>
/// <param name="orWord">A kind alone, as a word, will do.</param>
internal sealed class OneOf<T>(string what, bool orWord = false) : Form<T>
    where T : class
{
    public const string Kind = "kind";

    private readonly List<Variant> variants = [];

    private sealed record Variant(
        string Kind, Form Form, Func<Field, Binding, T?> Read, Func<T, bool> Is, Action<Telling, T> Tell);

    public IEnumerable<ISection> Sections => variants.Select(v => (ISection)v.Form);

    public override string Type => orWord ? $"{what} map or kind" : $"{what} map";

    public OneOf<T> Or<TVariant>(string kind, Section<TVariant> section)
        where TVariant : class, T
    {
        variants.Add(new(kind, section,
            (field, binding) => section.Read(field, binding, out var value) ? value : null,
            value => value is TVariant,
            (at, value) => section.Tell(at, (TVariant)value)));
        return this;
    }

    public override bool Read(Field field, Binding binding, out T value)
    {
        value = null!;
        if (orWord && field.Node is Scalar { IsNull: false } alone)
        {
            return Read(field with { Node = new Map(alone.Place, [new(alone with { Text = Kind }, alone)]) }, binding, out value);
        }

        if (field.Node is not Map map) return binding.Mistyped(field, $"a map with a kind, such as {{kind: {variants[0].Kind}, ...}}");
        var kinds = string.Join(", ", variants.Select(v => v.Kind));
        if (map.Find(Kind) is not { } named) return binding.Missing(field.Named, $"{field.Path} needs kind, one of {kinds}.");
        var kind = field.Inside(named);
        if (named.Value is not Scalar { IsNull: false } word) return binding.Mistyped(kind, $"one of {kinds}");
        if (variants.Find(v => v.Kind == word.Text) is not { } variant)
        {
            return binding.Fail(Codes.NotAChoice, kind, $"it is one of {kinds}", Spelling.Nearest(word.Text, variants.Select(v => v.Kind)));
        }

        if (variant.Read(field, binding) is not { } read) return false;
        value = read;
        return true;
    }

    public override void Tell(Telling at, T value)
    {
        var variant = variants.Find(v => v.Is(value))!;
        at.Inside(what, Kind).Add(variant.Kind, here => here.Dial(DialKind.Variant) with
        {
            Written = variant.Kind,
            Words = [.. variants.Select(v => v.Kind)],
        });
        variant.Tell(at, value);
    }

    public override JsonObject Schema()
    {
        var map = new JsonObject { ["$ref"] = $"#/$defs/{what}" };
        return !orWord ? map : new()
        {
            ["anyOf"] = new JsonArray(map, new JsonObject { ["enum"] = new JsonArray([.. variants.Select(v => (JsonNode)v.Kind)]) }),
        };
    }

    /// <summary>What <see cref="Schema"/> refers to.</summary>
    public JsonObject Definition()
    {
        var all = new JsonArray();
        foreach (var variant in variants)
        {
            var schema = variant.Form.Schema();
            schema["properties"]![Kind] = new JsonObject { ["const"] = variant.Kind };
            schema["required"] = new JsonArray(Kind);
            all.Add(schema);
        }

        return new() { ["oneOf"] = all };
    }
}
