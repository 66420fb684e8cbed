namespace BurnSim.Scenarios.Yaml;

/// <summary>A scenario with those it extends below it: all in one folder tree, no links followed.</summary>
/// <param name="root">The scenario's own folder; null: there is none, and nothing may be extended.</param>
internal sealed class Extends(string? root, Findings findings)
{
    public const string Key = "extends";
    private const int Longest = 8, LongestName = 200;

    /// <summary>The whole tree of a scenario; null after a finding.</summary>
    /// <param name="source">The file's text.</param>
    /// <param name="path">Its full path.</param>
    public Node? Read(Source source, string path) => Read(source, [path]);

    private Node? Read(Source source, List<string> chain)
    {
        var own = Tree.Read(source, findings);
        if (own is not Map map || map.Find(Key) is not { } extends) return own;
        var rest = new Map(map.Place, [.. map.Entries.Where(e => e != extends)]);
        var below = Below(extends.Value, chain);
        return below is null ? rest : Overlay.Over(below, rest, "");
    }

    private Node? Below(Node value, List<string> chain)
    {
        if (value is not Scalar { IsNull: false } name)
        {
            findings.Add(Codes.WrongType, value.Place, $"extends is {value.Kind}; it names a file, such as base.yaml.");
            return null;
        }

        if (Path(name, chain[^1]) is not { } path) return null;
        var shown = System.IO.Path.GetRelativePath(root!, path);
        if (chain.Contains(path))
        {
            var circle = string.Join(" → ", chain.Skip(chain.IndexOf(path)).Append(path)
                .Select(p => Printable.Value(System.IO.Path.GetFileName(p))));
            findings.Add(Codes.ExtendsCircular, name.Place, $"extends goes in a circle: {circle}.");
            return null;
        }

        if (chain.Count == Longest)
        {
            findings.Add(Codes.ExtendsRefused, name.Place, $"extends makes a chain of more than {Longest} files.");
            return null;
        }

        if (!File.Exists(path))
        {
            findings.Add(Codes.Unreadable, name.Place, $"extends names {name.Kind}; there is no such file.",
                Spelling.Nearest(System.IO.Path.GetFileName(path), Siblings(path)));
            return null;
        }

        return Source.Load(path, shown, findings) is { } source ? Read(source, [.. chain, path]) : null;
    }

    /// <summary>The full path of an extended file, if it is inside the scenario's folder; null after a finding.</summary>
    private string? Path(Scalar name, string from)
    {
        string? Refuse(string why)
        {
            findings.Add(Codes.ExtendsRefused, name.Place, $"extends names {name.Kind}; {why}");
            return null;
        }

        if (root is null) return Refuse("this scenario has no folder to look in.");
        if (name.Text.Length > LongestName || name.Text.Any(char.IsControl)) return Refuse("that is no file's name.");
        if (System.IO.Path.IsPathRooted(name.Text) || name.Text.Contains('\\') || name.Text.Contains(':'))
        {
            return Refuse("it must be relative, with '/' between folders.");
        }

        var path = System.IO.Path.GetFullPath(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(from)!, name.Text));
        var inside = System.IO.Path.GetRelativePath(root, path);
        if (inside.StartsWith("..", StringComparison.Ordinal) || System.IO.Path.IsPathRooted(inside))
        {
            return Refuse("it must stay in the scenario's own folder.");
        }

        var step = root;
        foreach (var part in inside.Split(System.IO.Path.DirectorySeparatorChar))
        {
            step = System.IO.Path.Combine(step, part);
            if (new FileInfo(step).LinkTarget is not null) return Refuse("links are not followed.");
        }

        return path;
    }

    private static IEnumerable<string> Siblings(string path)
    {
        var folder = System.IO.Path.GetDirectoryName(path)!;
        return Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*.y*ml").Take(200).Select(f => System.IO.Path.GetFileName(f)!)
            : [];
    }
}
