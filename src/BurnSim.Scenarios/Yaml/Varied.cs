namespace BurnSim.Scenarios.Yaml;

/// <summary>What the command line varies, in the place of what the file's sweep does.</summary>
internal static class Varied
{
    /// <summary>Name under which it stands in diagnostics.</summary>
    public const string Name = "--vary";

    /// <summary>The tree with texts such as <c>firms.moonshot.cash=5bn..9bn:3</c> as all that its sweep varies.</summary>
    public static Node Lay(Node root, IReadOnlyList<string> texts, Findings findings)
    {
        var entries = texts.Select(text => One(text, findings)).OfType<Entry>().ToArray();
        foreach (var again in entries.GroupBy(entry => entry.Key.Text, StringComparer.Ordinal).SelectMany(same => same.Skip(1)))
        {
            findings.Add(Codes.Duplicate, again.Key.Place, $"'{Printable.Value(again.Key.Text)}' is varied twice.");
        }

        if (root is not Map map || entries is not [var first, ..]) return root;
        var place = first.Key.Place;
        var sweep = map.Find("sweep")?.Value as Map ?? new(place, []);
        var vary = new Map(place, [.. entries.DistinctBy(entry => entry.Key.Text)]);
        return With(map, "sweep", With(sweep, "vary", vary));

        Map With(Map around, string key, Node value) =>
            new(around.Place, [.. around.Entries.Where(entry => entry.Key.Text != key), new(new(place, key, false), value)]);
    }

    private static Entry? One(string text, Findings findings)
    {
        var source = new Source(Name, text);
        if (!source.IsText(findings)) return null;
        var path = text[..Math.Max(0, text.IndexOf('='))].Trim();
        if (path.Length == 0)
        {
            findings.Add(Codes.BadOverride, source.Top,
                "what is varied is a path, '=' and values, such as firms.moonshot.strategy.runway=6..24:4.");
            return null;
        }

        var values = text[(text.IndexOf('=') + 1)..];
        return new(new(source.Top.Part(text.IndexOf(path, StringComparison.Ordinal), path.Length), path, false),
            new Scalar(source.Top.Part(text.Length - values.Length, Math.Max(1, values.Length)), values.Trim(), false));
    }
}
