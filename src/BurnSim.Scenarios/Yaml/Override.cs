namespace BurnSim.Scenarios.Yaml;

/// <summary>An override such as <c>firms.moonshot.cash=5bn</c>: a path of keys and list positions, and a YAML value.</summary>
internal static class Override
{
    /// <summary>Name under which overrides stand in diagnostics.</summary>
    public const string Name = "--set";

    // Behind a list: its end.
    private const string End = "+";

    private static readonly string[] ById = ["segments", "platforms", "firms"];

    private readonly record struct Step(string Text, Place Place);

    /// <summary>The tree with an override laid over it; the tree itself after a finding.</summary>
    public static Node Apply(Node root, string text, Findings findings, string name = Name) =>
        Read(text, findings, name) is { } set ? Lay(root, set.Key, set.Value, findings) : root;

    /// <summary>Its path and value; null after a finding.</summary>
    public static Entry? Read(string text, Findings findings, string name = Name)
    {
        // The path is hidden from the YAML reader, so that the value keeps its columns.
        var source = new Source(name, text) { Hidden = text.IndexOf('=') + 1 };
        if (!source.IsText(findings)) return null;
        var equals = source.Hidden - 1;
        if (equals <= 0)
        {
            findings.Add(Codes.BadOverride, source.Top,
                "an override is a path, '=' and a value, such as firms.moonshot.cash=5bn.");
            return null;
        }

        var value = Tree.Read(source, findings);
        return value is null ? null : new(new(source.Top.Part(0, equals), text[..equals], false), value);
    }

    /// <summary>The tree with a value at a path; the tree itself after a finding.</summary>
    public static Node Lay(Node root, Scalar path, Node value, Findings findings)
    {
        var steps = Steps(path);
        if (steps.FirstOrDefault(s => s.Text.Length == 0) is { Text: not null } empty)
        {
            findings.Add(Codes.BadOverride, empty.Place, "a word of the path is missing here.");
            return root;
        }

        if (steps[0].Text == "extends")
        {
            findings.Add(Codes.BadOverride, steps[0].Place, "what a scenario extends can't be overridden.");
            return root;
        }

        return Set(root, steps, 0, value, findings) ?? root;
    }

    private static List<Step> Steps(Scalar path)
    {
        var (steps, from) = (new List<Step>(), 0);
        foreach (var word in path.Text.Split('.'))
        {
            var skipped = word.Length - word.TrimStart().Length;
            steps.Add(new(word.Trim(), path.Part(from + skipped, Math.Max(1, word.Trim().Length))));
            from += word.Length + 1;
        }

        return steps;
    }

    /// <summary>A node with the value laid over it at the end of the path; null: removed.</summary>
    private static Node? Set(Node? node, List<Step> steps, int at, Node value, Findings findings)
    {
        if (at == steps.Count)
        {
            return value is Scalar { IsNull: true } ? null : node is null ? value : Overlay.Over(node, value, steps[^1].Text);
        }

        return steps[at].Text == End && at == steps.Count - 1 && node is Sequence or null ? Longer(node as Sequence, value)
            : node is Sequence list ? InList(list, steps, at, value, findings)
            : InMap(node as Map, steps, at, value, findings);
    }

    /// <summary>A list with a value behind the others, or each of a list of values.</summary>
    private static Sequence Longer(Sequence? list, Node value) =>
        new(list?.Place ?? value.Place, [.. list?.Items ?? [], .. value is Sequence several ? several.Items : [value]]);

    private static Sequence InList(Sequence list, List<Step> steps, int at, Node value, Findings findings)
    {
        if (!int.TryParse(steps[at].Text, out var number) || number < 0 || number >= list.Items.Count)
        {
            findings.Add(Codes.BadOverride, steps[at].Place, list.Items.Count == 0 ? "the list is empty."
                : $"'{Printable.Value(steps[at].Text)}' is not a position of this list, 0 to {list.Items.Count - 1}.");
            return list;
        }

        var set = Set(list.Items[number], steps, at + 1, value, findings);
        return new(list.Place, [.. list.Items.Take(number), .. set is null ? [] : new[] { set }, .. list.Items.Skip(number + 1)]);
    }

    private static Map InMap(Map? map, List<Step> steps, int at, Node value, Findings findings)
    {
        var (word, place) = steps[at];
        var entry = map?.Find(word);
        var entries = map?.Entries ?? [];
        if (entry is null && at == 1 && ById.Contains(steps[0].Text)
            && (steps.Count > 2 || value is Scalar { IsNull: true }))
        {
            findings.Add(Codes.UnknownName, place, $"{steps[0].Text} has no '{Printable.Value(word)}'.",
                Spelling.Nearest(word, entries.Select(e => e.Key.Text)));
            return map ?? new(place, entries);
        }

        var set = Set(entry?.Value, steps, at + 1, value, findings);
        var kept = entries.Where(e => e != entry);
        return new(map?.Place ?? place,
            set is null ? [.. kept] : [.. kept, new(new(place, word, false), set)]);
    }
}
