using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using BurnSim.Scenarios.Values;
using BurnSim.Scenarios.Yaml;

namespace BurnSim.Scenarios.Keys;

/// <summary>A map with keys of its own: a heading of the format's page.</summary>
internal interface ISection
{
    /// <summary>Where it stands: <c>firms.&lt;id&gt;</c>.</summary>
    string Heading { get; }

    string Meaning { get; }

    IEnumerable<Key> Keys { get; }
}

/// <summary>The keys of a <typeparamref name="TRecord"/>.</summary>
/// <param name="heading">Where it stands.</param>
/// <param name="blank">A record with all the defaults.</param>
/// <param name="meaning">One line.</param>
internal sealed class Section<TRecord>(string heading, TRecord blank, string meaning) : Form<TRecord>, ISection
{
    private readonly List<Key<TRecord>> keys = [];

    /// <summary>A rule over several keys, once each is good: adds findings, returns whether there were none.</summary>
    public Func<TRecord, Map, Field, Binding, bool>? Check { get; init; }

    /// <summary>A key that is no property of the record: a strategy's or event's kind.</summary>
    public string? Discriminator { get; init; }

    /// <summary>A record with all the defaults.</summary>
    public TRecord Blank => blank;

    public string Heading => heading;

    public string Meaning => meaning;

    public IEnumerable<Key> Keys => keys;

    public override string Type => "map";

    public Section<TRecord> With<T>(
        string name, Form<T> form, Func<TRecord, T> get, Func<TRecord, T, TRecord> with, string meaning, bool required = false)
    {
        keys.Add(new Key<TRecord, T>(name, form, blank, get, with, meaning, required));
        return this;
    }

    /// <summary>A number.</summary>
    public Section<TRecord> With(
        string name, Measure measure, double min, double max, Func<TRecord, Number> get, Func<TRecord, Number, TRecord> with,
        string meaning, bool required = false) =>
        With(name, new NumberForm(measure, new(min, max)), get, with, meaning, required);

    /// <summary>A number that may be left out.</summary>
    public Section<TRecord> Maybe(
        string name, Measure measure, double min, double max, Func<TRecord, Number?> get, Func<TRecord, Number?, TRecord> with,
        string meaning) =>
        With(name, new Optional<Number>(new NumberForm(measure, new(min, max)), n => n is not null), get, with, meaning);

    public override bool Read(Field field, Binding binding, out TRecord value) => Read(field, blank, binding, out value);

    /// <summary>Reads onto a record of one's own, such as one that already has its id.</summary>
    public bool Read(Field field, TRecord from, Binding binding, out TRecord value)
    {
        value = from;
        if (field.Node is not Map map) return binding.Mistyped(field, "a map");
        var good = true;
        foreach (var entry in map.Entries)
        {
            var name = entry.Key.Text;
            if (name == Discriminator || keys.Any(k => k.Name == name)) continue;
            binding.Findings.Add(Codes.UnknownKey, entry.Key.Place,
                $"{Where(field.Path)} has no key '{Printable.Value(name)}'.", Spelling.Nearest(name, keys.Select(k => k.Name)));
            good = false;
        }

        foreach (var key in keys)
        {
            if (map.Find(key.Name) is { } entry)
            {
                good &= key.Read(ref value, Inside(field, entry), binding);
            }
            else if (key.IsRequired)
            {
                var meaning = char.ToLowerInvariant(key.Meaning[0]) + key.Meaning[1..];
                good = binding.Missing(field.Named, $"{Where(field.Path)} needs {key.Name}: {meaning}");
            }
        }

        return good && (Check?.Invoke(value, map, field, binding) ?? true);
    }

    private static string Where(string path) => path.Length == 0 ? "the scenario" : path;

    private static Field Inside(Field field, Entry entry) =>
        field.Path.Length > 0 ? field.Inside(entry) : new(entry.Key.Text, entry.Value, entry.Key.Place);

    public override void Tell(Telling at, TRecord value)
    {
        foreach (var key in keys) key.Tell(value, at.Inside(heading, key));
    }

    /// <summary>Without what is required: with <c>extends</c> that may stand in another file.</summary>
    public override JsonObject Schema()
    {
        var properties = new JsonObject();
        if (Discriminator is not null)
        {
            properties[Discriminator] = new JsonObject { ["type"] = "string" };
        }

        foreach (var key in keys)
        {
            var schema = key.Form.Schema();
            schema["description"] = key.Meaning + (key.Form.Range.Length > 0 ? $" {key.Form.Type}, {key.Form.Range}." : "");
            if (key.Default.Length > 0 && key.Default != Optional<Number>.None) schema["default"] = Typed(key.Default);
            properties[key.Name] = schema;
        }

        return new()
        {
            ["type"] = "object",
            ["properties"] = properties,
            ["additionalProperties"] = false,
        };
    }

    /// <summary>A default as JSON: a number where it is one.</summary>
    private static JsonNode Typed(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : text;
}

/// <summary>A map from ids to records, each read by a section.</summary>
internal sealed class ByIdForm<T>(Section<T> section, Func<T, string, T> withId, Func<T, string> idOf) : Form<ImmutableArray<T>>
{
    private const int LongestId = 64;

    public Section<T> Section => section;

    public override string Type => "map by id";

    public override JsonObject Schema() => new()
    {
        ["type"] = "object",
        ["minProperties"] = 1,
        ["additionalProperties"] = new JsonObject
        {
            ["anyOf"] = new JsonArray(section.Schema(), new JsonObject { ["type"] = "null" }),
        },
    };

    public override bool Read(Field field, Binding binding, out ImmutableArray<T> value)
    {
        value = [];
        if (field.Node is not Map { Entries.Count: > 0 } map)
        {
            return field.Node is Map ? binding.Missing(field.Named, $"{field.Path} is empty; there must be at least one.")
                : binding.Mistyped(field, "a map of ids");
        }

        var (records, good) = (ImmutableArray.CreateBuilder<T>(), true);
        foreach (var entry in map.Entries)
        {
            var id = entry.Key.Text;
            if (!IsId(id))
            {
                binding.Findings.Add(Codes.BadId, entry.Key.Place,
                    $"'{Printable.Value(id)}' is no id; ids are letters, digits, '-' and '_', at most {LongestId}.");
                good = false;
            }

            if (entry.Value is Scalar { IsNull: true })
            {
                good = binding.Missing(entry.Key.Place, $"{field.Path}.{Printable.Value(id)} is empty, and nothing extended has it.");
                continue;
            }

            good &= section.Read(field.Inside(entry), withId(section.Blank, id), binding, out var record);
            records.Add(record);
        }

        value = records.ToImmutable();
        return good;
    }

    public static bool IsId(string text) =>
        text.Length is > 0 and <= LongestId
        && text.EnumerateRunes().All(r => Rune.IsLetterOrDigit(r) || r.Value is '-' or '_');

    public override void Tell(Telling at, ImmutableArray<T> value)
    {
        foreach (var record in value) section.Tell(at.Inside(idOf(record)), record);
    }
}
