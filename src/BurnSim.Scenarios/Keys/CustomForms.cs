using System.Collections.Immutable;
using System.Text.Json.Nodes;
using BurnSim.Scenarios.Values;
using BurnSim.Scenarios.Yaml;
using BurnSim.Strategies;

namespace BurnSim.Scenarios.Keys;

/// <summary>The name of a strategy written in C#, and what makes it.</summary>
internal sealed class CustomForm : Form<(string Name, StrategyFactory Make)>
{
    public override string Type => "text";

    public override JsonObject Schema() => new() { ["type"] = "string" };

    public override bool Read(Field field, Binding binding, out (string Name, StrategyFactory Make) value)
    {
        value = default;
        if (field.Node is not Scalar { IsNull: false } scalar) return binding.Mistyped(field, "a strategy's name");
        if (!binding.Strategies.TryGetValue(scalar.Text, out var make))
        {
            return binding.Fail(Codes.UnknownName, field,
                binding.Strategies.Count == 0 ? "no strategy written in C# is loaded" : "no strategy of that name is loaded",
                Spelling.Nearest(scalar.Text, binding.Strategies.Keys.Order(StringComparer.Ordinal)));
        }

        value = (scalar.Text, make);
        return true;
    }

    public override string Write((string Name, StrategyFactory Make) value) => value.Name;
}

/// <summary>Numbers under names of one's own.</summary>
internal sealed class NumbersForm : Form<ImmutableSortedDictionary<string, Number>>
{
    private static readonly ImmutableSortedDictionary<string, Number> None =
        ImmutableSortedDictionary.Create<string, Number>(StringComparer.Ordinal);

    private readonly NumberForm number = new(Measure.Anything, new(-1e18, 1e18));

    public override string Type => "map of numbers";

    public override JsonObject Schema() => new() { ["type"] = "object", ["additionalProperties"] = number.Schema() };

    public override bool Read(Field field, Binding binding, out ImmutableSortedDictionary<string, Number> value)
    {
        value = None;
        if (field.Node is not Map map) return binding.Mistyped(field, "a map of numbers");
        var good = true;
        foreach (var entry in map.Entries)
        {
            if (!ByIdForm<Firm>.IsId(entry.Key.Text))
            {
                binding.Findings.Add(Codes.BadId, entry.Key.Place, $"'{Printable.Value(entry.Key.Text)}' is no name for a number.");
                good = false;
            }

            good &= number.Read(field.Inside(entry), binding, out var read);
            value = value.SetItem(entry.Key.Text, read);
        }

        return good;
    }

    public override string Write(ImmutableSortedDictionary<string, Number> value) =>
        $"{{{string.Join(", ", value.Select(n => $"{n.Key}: {number.Write(n.Value)}"))}}}";

    public override void Tell(Telling at, ImmutableSortedDictionary<string, Number> value)
    {
        if (value.IsEmpty) base.Tell(at, value);
        foreach (var (name, read) in value) number.Tell(at.Inside(name), read);
    }
}
