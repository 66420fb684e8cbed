using System.Collections.Immutable;
using BurnSim.Scenarios.Yaml;

namespace BurnSim.Scenarios;

/// <summary>
/// Something that may be chosen, or may come: values laid over a scenario's, which know where they were written, so that
/// what is wrong with them is told there.
/// </summary>
public sealed record Choice
{
    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>How likely it is beside the others of its file, above 0; they need not sum to 1.</summary>
    public double Weight { get; init; } = 1;

    /// <summary>Paths and values, in the order in which they are laid.</summary>
    internal ImmutableArray<Entry> Sets { get; init; } = [];

    /// <summary>The same as overrides, such as <c>firms.moonshot.cash=5bn</c>.</summary>
    public IEnumerable<string> Overrides => Sets.Select(set => $"{set.Key.Text}={Flow.Text(set.Value)}");

    /// <summary>One written on a command line: <c>firms.moonshot.cash=5bn; capital.regime=cold</c>.</summary>
    /// <param name="option">Where it stands, such as <c>--with</c>.</param>
    /// <param name="text">Overrides with <c>;</c> between them; that is its name, too.</param>
    /// <param name="diagnostics">What is wrong with how it is written.</param>
    public static Choice? Parse(string option, string text, out IReadOnlyList<Diagnostic> diagnostics)
    {
        var findings = new Findings();
        ImmutableArray<Entry> sets = [.. Parts(text).Select(part => Override.Read(part.Trim(), findings, option)).OfType<Entry>()];
        diagnostics = findings.All();
        return findings.Count > 0 ? null : new() { Name = text.Trim(), Sets = sets };
    }

    /// <summary>This on top of another, as one.</summary>
    public Choice Over(Choice below) => this with { Name = $"{below.Name}, {Name}", Sets = [.. below.Sets, .. Sets] };

    /// <summary>A strategy of a menu as a choice of one firm.</summary>
    public Choice Of(string firm) => this with
    {
        Sets = [.. Sets.Select(set => set with { Key = set.Key with { Text = $"firms.{firm}.{set.Key.Text}" } })],
    };

    /// <summary>What is wrong with what it sets at a path, in that, or around it: told where that was written.</summary>
    /// <param name="code">See <see cref="Codes"/>.</param>
    /// <param name="path">The path.</param>
    /// <param name="message">What is wrong.</param>
    public Diagnostic Wrong(string code, string path, string message)
    {
        static bool Holds(string outer, string inner) => inner == outer || inner.StartsWith($"{outer}.", StringComparison.Ordinal);
        var key = (Sets.LastOrDefault(set => Holds(set.Key.Text, path) || Holds(path, set.Key.Text)) ?? Sets[0]).Key;
        var findings = new Findings();
        findings.Add(code, key.Place, message);
        return findings.All()[0];
    }

    /// <summary>The tree with all of it laid over it.</summary>
    internal Node Lay(Node root, Findings findings) =>
        Sets.Aggregate(root, (tree, set) => Override.Lay(tree, set.Key, set.Value, findings));

    /// <summary>Parts at the semicolons outside brackets and quotes.</summary>
    private static List<string> Parts(string text)
    {
        var (parts, from, depth, quote) = (new List<string>(), 0, 0, '\0');
        for (var i = 0; i < text.Length; i++)
        {
            if (quote != '\0')
            {
                quote = text[i] == quote ? '\0' : quote;
                continue;
            }

            depth += text[i] switch { '[' or '{' => 1, ']' or '}' => -1, _ => 0 };
            quote = text[i] is '"' or '\'' ? text[i] : '\0';
            if (text[i] != ';' || depth != 0) continue;
            parts.Add(text[from..i]);
            from = i + 1;
        }

        return [.. parts, text[from..]];
    }
}
