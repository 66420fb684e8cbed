using System.Collections.Immutable;
using BurnSim.Scenarios.Keys;
using BurnSim.Scenarios.Values;
using BurnSim.Scenarios.Yaml;

namespace BurnSim.Scenarios;

/// <summary>
/// Reads files of choices: a name each, and what it sets. Bad input is never an exception: it is diagnostics, and no choices.
/// </summary>
public static class ChoiceFile
{
    /// <summary>Most choices of a file, and characters of a name.</summary>
    public const int Most = 200, LongestName = 64;

    private const string Weight = "weight";

    /// <summary>Options, each a map of paths: <c>halve-bilibili: {platforms.bilibili.inventory: 125m}</c>; an empty map: all as it is.</summary>
    public static ImmutableArray<Choice> Options(string path, out IReadOnlyList<Diagnostic> diagnostics) =>
        Read(path, "firms.moonshot.cash: 5bn", Sets, out diagnostics);

    /// <summary>Futures, as options with a <c>weight</c>, which is 1 where it isn't written.</summary>
    public static ImmutableArray<Choice> Futures(string path, out IReadOnlyList<Diagnostic> diagnostics) =>
        Read(path, "weight: 2, capital.regime: cold", Weighted, out diagnostics);

    /// <summary>Strategies, each a map as under <c>firms.&lt;id&gt;.strategy</c>; see <see cref="Choice.Of"/>.</summary>
    public static ImmutableArray<Choice> Menu(string path, out IReadOnlyList<Diagnostic> diagnostics) =>
        Read(path, "kind: blitz, runway: 12 months", Strategy, out diagnostics);

    private static ImmutableArray<Choice> Read(string path, string example, Func<Entry, Map, Findings, Choice> read, out IReadOnlyList<Diagnostic> diagnostics)
    {
        var findings = new Findings();
        var choices = Source.Load(path, path, findings) is { } source && Tree.Read(source, findings) is { } root
            ? All(root, example, read, findings) : [];
        diagnostics = findings.All();
        return findings.Count == 0 ? choices : [];
    }

    private static ImmutableArray<Choice> All(Node root, string example, Func<Entry, Map, Findings, Choice> read, Findings findings)
    {
        var wanted = $"a map of names such as `bold: {{{example}}}`";
        if (root is not Map { Entries.Count: > 0 and <= Most } map)
        {
            findings.Add(Codes.BadChoices, root.Place, root is Map { Entries.Count: > Most }
                ? $"there are more than {Most} choices here." : $"the file is {root.Kind}; it must be {wanted}.");
            return [];
        }

        var choices = ImmutableArray.CreateBuilder<Choice>();
        foreach (var entry in map.Entries)
        {
            if (string.IsNullOrWhiteSpace(entry.Key.Text) || entry.Key.Text.Length > LongestName)
            {
                findings.Add(Codes.BadChoices, entry.Key.Place, $"a choice has a name of 1 to {LongestName} characters.");
            }
            else if (entry.Value is Map sets)
            {
                choices.Add(read(entry, sets, findings));
            }
            else
            {
                findings.Add(Codes.BadChoices, entry.Value.Place, $"{Printable.Value(entry.Key.Text)} is {entry.Value.Kind}; it must be a map such as {{{example}}}.");
            }
        }

        return choices.ToImmutable();
    }

    private static Choice Sets(Entry entry, Map sets, Findings findings) => new() { Name = entry.Key.Text, Sets = [.. sets.Entries] };

    private static Choice Strategy(Entry entry, Map sets, Findings findings) =>
        new() { Name = entry.Key.Text, Sets = [new(entry.Key with { Text = "strategy" }, sets)] };

    private static Choice Weighted(Entry entry, Map sets, Findings findings)
    {
        var choice = Sets(entry, new(sets.Place, [.. sets.Entries.Where(set => set.Key.Text != Weight)]), findings);
        if (sets.Find(Weight) is not { } weight) return choice;
        var binding = new Binding(findings, ImmutableDictionary<string, Strategies.StrategyFactory>.Empty);
        var field = new Field($"{choice.Name}.{Weight}", weight.Value, weight.Key.Place);
        if (!new NumberForm(Measure.Plain, new(1e-9, 1e9)).Read(field, binding, out var read)) return choice;
        if (read.IsUncertain) binding.Fail(Codes.MustBeCertain, field, "a weight is one number");
        return choice with { Weight = read.Value.Quantile(0.5) };
    }
}
