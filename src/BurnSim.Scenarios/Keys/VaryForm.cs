using System.Collections.Immutable;
using System.Text.Json.Nodes;
using BurnSim.Scenarios.Values;
using BurnSim.Scenarios.Yaml;

namespace BurnSim.Scenarios.Keys;

/// <summary>A map from paths to the values they take: a list, a range, or one value that is fixed.</summary>
internal sealed class VaryForm : Form<ImmutableArray<Vary>>
{
    private const int MostValues = 1000;

    public override string Type => "map by path";

    public override JsonObject Schema() => new() { ["type"] = "object", ["additionalProperties"] = true };

    public override bool Read(Field field, Binding binding, out ImmutableArray<Vary> value)
    {
        value = [];
        if (field.Node is not Map map) return binding.Mistyped(field, "a map of paths, such as {firms.moonshot.cash: [5bn, 7bn]}");
        var read = map.Entries.Select(entry => One(field.Inside(entry), entry.Key.Text, binding)).ToArray();
        value = [.. read.OfType<Vary>()];
        return value.Length == read.Length;
    }

    private static Vary? One(Field field, string path, Binding binding)
    {
        if (field.Node is Scalar { IsNull: true })
        {
            binding.Mistyped(field, "a list of values, a range such as 6..24:4, or one value");
            return null;
        }

        if (field.Node is Sequence { Items.Count: > MostValues })
        {
            binding.Fail(Codes.BadSweep, field, FormattableString.Invariant($"a list has at most {MostValues:N0} values"));
            return null;
        }

        var vary = field.Node switch
        {
            Scalar { Quoted: false } scalar => Vary.Read(path, scalar.Text, out var rule) ?? Refused(rule),
            Sequence list => Vary.Of(path, [.. list.Items.Select(Flow.Text)], out var rule) ?? Refused(rule),
            _ => Vary.Of(path, [Flow.Text(field.Node)], out var rule) ?? Refused(rule),
        };
        return vary;

        Vary? Refused(string rule)
        {
            binding.Fail(Codes.BadSweep, field, rule);
            return null;
        }
    }
}
