namespace BurnSim.Scenarios.Yaml;

/// <summary>Lays one tree over another: maps key by key; lists and single values replace; nothing (`~`) removes.</summary>
internal static class Overlay
{
    private static readonly string[] Shapes = ["normal", "lognormal", "uniform", "triangular", "beta", "choice"];

    /// <param name="below">What was there.</param>
    /// <param name="above">What is laid over it.</param>
    /// <param name="key">The key both stand at.</param>
    public static Node Over(Node below, Node above, string key) =>
        below is Map under && above is Map over && !Replaces(under, over, key) ? Merged(under, over) : above;

    private static Map Merged(Map under, Map over)
    {
        var entries = new List<Entry>();
        foreach (var entry in under.Entries)
        {
            var found = over.Find(entry.Key.Text);
            if (found is null)
            {
                entries.Add(entry);
            }
            else if (found.Value is not Scalar { IsNull: true })
            {
                entries.Add(new(found.Key, Over(entry.Value, found.Value, entry.Key.Text)));
            }
        }

        entries.AddRange(over.Entries.Where(e => under.Find(e.Key.Text) is null));
        return new(over.Place, entries);
    }

    /// <summary>Another kind of strategy, population or network, or an uncertain number, shares no keys with what was there.</summary>
    private static bool Replaces(Map under, Map over, string key) =>
        IsShape(under) || IsShape(over)
        || key is "strategy" or "population" or "network" && over.Find("kind") is { Value: Scalar kind }
            && !(under.Find("kind") is { Value: Scalar before } && before.Text == kind.Text);

    private static bool IsShape(Map map) => map.Entries.Any(e => Shapes.Contains(e.Key.Text) && e.Value is Sequence);
}
