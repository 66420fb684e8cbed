using BurnSim.Scenarios.Yaml;

namespace BurnSim.Scenarios;

/// <summary>
/// Reads a scenario with what its sweep varies: at the first value of every path, and then with each other value (of a
/// range: the other end) in its place. What a point would be refused for is told where its path or value stands in the
/// sweep; where neither is to blame alone, at the value that was changed.
/// </summary>
internal static class Rehearsal
{
    /// <summary>Adds what is wrong at those points.</summary>
    /// <param name="root">The scenario's tree.</param>
    /// <param name="sweep">Its sweep, which is good in itself.</param>
    /// <param name="read">Reads a tree as a scenario.</param>
    /// <param name="findings">Where mistakes go.</param>
    public static void Play(Map root, Sweep sweep, Action<Map, Findings> read, Findings findings)
    {
        if (sweep.Vary.IsEmpty) return;
        var varied = (Map)((Map)root.Find("sweep")!.Value).Find("vary")!.Value;
        var market = new Map(root.Place, [.. root.Entries.Where(entry => entry.Key.Text != "sweep")]);
        Level[] first = [.. sweep.Vary.Select(vary => vary.From)];
        Point(first, first.Length - 1);
        if (findings.Count > 0) return;
        for (var path = 0; path < first.Length; path++)
        {
            var vary = sweep.Vary[path];
            foreach (var other in varied.Entries[path].Value is Sequence ? vary.Levels.Skip(1) : [vary.To])
            {
                if (other != vary.From) Point([.. first[..path], other, .. first[(path + 1)..]], path);
            }
        }

        void Point(Level[] levels, int changed)
        {
            var aside = new Findings();
            Node point = market;
            for (var path = 0; path < levels.Length; path++)
            {
                var name = varied.Entries[path].Key.Text;
                point = Override.Apply(point, $"{name}={levels[path].Text}", aside, name);
            }

            read((Map)point, aside);
            foreach (var told in aside.All())
            {
                var path = varied.Entries.ToList().FindIndex(entry => entry.Key.Text == told.File);
                var place = path < 0 ? PlaceOf(varied.Entries[changed], levels[changed])
                    : told.Column <= varied.Entries[path].Key.Text.Length ? varied.Entries[path].Key.Part(told.Column - 1, told.Length)
                    : PlaceOf(varied.Entries[path], levels[path]);
                findings.Add(told.Code, place, told.Message, told.Suggestion);
            }
        }
    }

    private static Place PlaceOf(Entry entry, Level level) =>
        entry.Value is Sequence list ? list.Items.First(item => Flow.Text(item) == level.Text).Place : entry.Value.Place;
}
