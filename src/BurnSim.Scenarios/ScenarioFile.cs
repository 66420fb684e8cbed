using System.Security.Cryptography;
using System.Text;
using BurnSim.Scenarios.Keys;
using BurnSim.Scenarios.Values;
using BurnSim.Scenarios.Yaml;
using BurnSim.Strategies;

namespace BurnSim.Scenarios;

/// <summary>What came of reading a scenario.</summary>
public sealed record Reading
{
    private const int MostShown = 50;

    /// <summary>The scenario; null when there are diagnostics.</summary>
    public Scenario? Scenario { get; init; }

    /// <summary>Every mistake, file by file from top to bottom; at most 1,000.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>The main file's text.</summary>
    public string Text { get; init; } = "";

    /// <summary>Hash of <see cref="Resolved"/>, so that what is extended and overridden counts; empty without a scenario.</summary>
    public string Sha256 { get; init; } = "";

    /// <summary>
    /// Every key with its value as it could stand in a file, defaults and uncertain numbers included, in base units and
    /// in an order that the file's doesn't change.
    /// </summary>
    public IReadOnlyList<(string Path, string Value)> Resolved { get; init; } = [];

    /// <summary>Every value that plays a part in the market and may be set, in the order of <see cref="Resolved"/>.</summary>
    public IReadOnlyList<Dial> Dials => field ??= AsWritten is null ? [] : Telling.Dials(AsWritten);

    /// <summary>The scenario with its events in the order of the file, which is how overrides count them.</summary>
    internal Scenario? AsWritten { get; init; }

    /// <summary>The first 50 diagnostics, and how many more there are.</summary>
    public string Render()
    {
        var shown = string.Join("\n", Diagnostics.Take(MostShown).Select(d => d.Render()));
        return Diagnostics.Count <= MostShown ? shown : $"{shown}\nand {Diagnostics.Count - MostShown} more";
    }
}

/// <summary>Reads scenario files. Bad input is never an exception: it is diagnostics.</summary>
public static class ScenarioFile
{
    /// <summary>Reads a file with what it extends, and overrides on top.</summary>
    /// <param name="path">The file.</param>
    /// <param name="overrides">Such as <c>firms.moonshot.cash=5bn</c>; later ones lie over earlier ones.</param>
    /// <param name="strategies">Strategies written in C#, by name.</param>
    /// <param name="vary">
    /// What a sweep varies, such as <c>firms.moonshot.cash=5bn..9bn:3</c>; none: what the file's own sweep does.
    /// </param>
    /// <param name="choices">What is chosen, laid over the overrides one after another.</param>
    public static Reading Read(
        string path, IReadOnlyList<string> overrides, IReadOnlyDictionary<string, StrategyFactory> strategies,
        IReadOnlyList<string>? vary = null, params IReadOnlyList<Choice> choices)
    {
        var findings = new Findings();
        if (path.Length == 0 || path.Contains('\0'))
        {
            findings.Add(Codes.Unreadable, new Source(Printable.Value(path), "").Top, "that is no file's name.");
            return new() { Diagnostics = findings.All() };
        }

        return Source.Load(path, path, findings) is { } source
            ? Bind(source, Path.GetFullPath(path), overrides, vary ?? [], choices, strategies, findings)
            : new() { Diagnostics = findings.All() };
    }

    /// <summary>Reads text as if it stood in a file.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="fileName">What diagnostics call it; its stem is the scenario's name.</param>
    /// <param name="overrides">See <see cref="Read"/>.</param>
    /// <param name="strategies">See <see cref="Read"/>.</param>
    /// <param name="folder">Where to look for what it extends; null: it may not.</param>
    /// <param name="vary">See <see cref="Read"/>.</param>
    public static Reading Parse(
        string text, string fileName, IReadOnlyList<string> overrides,
        IReadOnlyDictionary<string, StrategyFactory> strategies, string? folder = null, IReadOnlyList<string>? vary = null)
    {
        var findings = new Findings();
        return Source.Decode(Encoding.UTF8.GetBytes(text), fileName, findings) is { } source
            ? Bind(source, folder is null ? null : Path.GetFullPath(Path.Combine(folder, Path.GetFileName(fileName))),
                overrides, vary ?? [], [], strategies, findings)
            : new() { Diagnostics = findings.All() };
    }

    private static Reading Bind(
        Source source, string? path, IReadOnlyList<string> overrides, IReadOnlyList<string> vary, IReadOnlyList<Choice> choices,
        IReadOnlyDictionary<string, StrategyFactory> strategies, Findings findings)
    {
        var root = path is null
            ? new Extends(null, findings).Read(source, source.Name)
            : new Extends(Path.GetDirectoryName(path), findings).Read(source, path);
        var failed = new Reading { Text = source.Text };
        if (root is null) return failed with { Diagnostics = findings.All() };
        foreach (var text in overrides)
        {
            root = Override.Apply(root, text, findings);
        }

        root = choices.Aggregate(root, (tree, choice) => choice.Lay(tree, findings));
        root = Varied.Lay(root, vary, findings);
        var scenario = root is Map map ? Scenario(map, source, new Binding(findings, strategies)) : Mistyped(root, findings);
        if (scenario is not null && findings.Count == 0)
        {
            Rehearsal.Play((Map)root, scenario.Sweep, (point, aside) => Scenario(point, source, new Binding(aside, strategies)), findings);
        }

        if (scenario is null || findings.Count > 0) return failed with { Diagnostics = findings.All() };
        // An event's place in the file is part of its numbers' names, by which they are drawn.
        var resolved = Telling.Lines(scenario);
        return new()
        {
            Scenario = scenario with { Events = [.. scenario.Events.OrderBy(e => e.Date)] },
            AsWritten = scenario,
            Text = source.Text,
            Resolved = resolved,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(
                Encoding.UTF8.GetBytes(string.Concat(resolved.Select(r => $"{r.Path} = {r.Value}\n"))))),
        };
    }

    private static Scenario? Mistyped(Node root, Findings findings)
    {
        findings.Add(Codes.WrongType, root.Place, $"the file is {root.Kind}; a scenario is a map such as `start: 2024-01-01`.");
        return null;
    }

    private static Scenario? Scenario(Map map, Source source, Binding binding)
    {
        foreach (var (kind, key) in new[] { (Named.Segment, "segments"), (Named.Platform, "platforms"), (Named.Firm, "firms") })
        {
            binding.Know(kind, (map.Find(key)?.Value as Map)?.Entries.Select(e => e.Key.Text) ?? []);
        }

        binding.Story = Story(map, binding.Strategies);
        if (!ScenarioKeys.Section.Read(new("", map, source.Top), binding, out var scenario)) return null;
        Place At(string section, string id) => ((Map)map.Find(section)!.Value).Find(id)!.Key.Place;
        if (Limits.Size(scenario, map.Find("firms")!.Key.Place, binding.Findings))
        {
            Limits.Agents(scenario, (map.Find("population") ?? map.Find("firms")!).Key.Place, binding.Findings);
            Limits.People(scenario, id => At("segments", id), binding.Findings);
            Limits.Luck(scenario, At, binding.Findings);
        }

        var stem = Path.GetFileNameWithoutExtension(source.Name);
        return scenario.Name.Length > 0 ? scenario : scenario with { Name = stem.Length > 0 ? stem : "scenario" };
    }

    /// <summary>First and last day, if they can be read; what is wrong with them is told when they are bound.</summary>
    private static (DateOnly First, DateOnly Last)? Story(Map map, IReadOnlyDictionary<string, StrategyFactory> strategies)
    {
        var aside = new Binding(new Findings(), strategies);
        return map.Find("start") is { } start && map.Find("length") is { } length
            && ScenarioKeys.Start.Read(new("start", start.Value, start.Key.Place), aside, out var first)
            && ScenarioKeys.Length.Read(new("length", length.Value, length.Key.Place), aside, out var days)
            ? (first, first.AddDays((int)days - 1)) : null;
    }
}
