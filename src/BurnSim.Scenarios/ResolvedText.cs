using System.Text;

namespace BurnSim.Scenarios;

/// <summary>Every value in force as a scenario file of its own: read again, it is the same scenario, by its hash too.</summary>
public static class ResolvedText
{
    // Their members are called by their ids, which may be numbers; elsewhere members called 0, 1, … are a list's.
    private static readonly string[] ById = ["segments", "platforms", "firms"];

    /// <param name="resolved">As <see cref="Reading.Resolved"/> has it.</param>
    public static string Of(IEnumerable<KeyValuePair<string, string>> resolved)
    {
        var root = new Branch();

        // What is not there isn't said.
        foreach (var (path, value) in resolved.Where(r => r.Value != "none"))
        {
            var at = root;
            foreach (var word in path.Split('.'))
            {
                at.Members.TryAdd(word, new Branch());
                at = at.Members[word];
            }

            at.Value = value;
        }

        var text = new StringBuilder();
        Write(text, root, "", isList: false);
        return text.ToString();
    }

    private static void Write(StringBuilder text, Branch of, string indent, bool isList)
    {
        foreach (var (word, member) in of.Members)
        {
            text.Append(indent).Append(isList ? "-" : $"{Quoted(word)}:");
            if (member.Value is { } value)
            {
                text.Append(' ').Append(value.StartsWith('[') || value.StartsWith('{') ? value : Quoted(value)).Append('\n');
                continue;
            }

            text.Append('\n');
            Write(text, member, indent + "  ", IsList(member) && !(indent.Length == 0 && ById.Contains(word)));
        }
    }

    private static bool IsList(Branch of) => of.Members.Keys.Select((word, at) => word == $"{at}").All(yes => yes);

    /// <summary>As it is where YAML can't mistake it, else between quotes.</summary>
    private static string Quoted(string text) =>
        text.Length > 0 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' or '/' or '+') && text[0] != '-'
            ? text : $"'{text.Replace("'", "''")}'";

    private sealed class Branch
    {
        public string? Value { get; set; }

        public OrderedDictionary<string, Branch> Members { get; } = [];
    }
}
