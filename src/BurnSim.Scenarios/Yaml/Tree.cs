using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace BurnSim.Scenarios.Yaml;

/// <summary>
/// Reads a source into nodes, event by event, with depth and size bounded before anything is built. Duplicate keys,
/// tags and merge keys are findings and reading goes on; what isn't YAML ends it.
/// </summary>
internal sealed class Tree
{
    public const int Deepest = 32, Most = 250_000;

    private readonly Source source;
    private readonly Findings findings;
    private readonly Parser parser;
    private readonly Dictionary<string, Node> anchors = [];
    private int count;

    private Tree(Source source, Findings findings)
    {
        (this.source, this.findings) = (source, findings);
        parser = new Parser(new StringReader(new string(' ', source.Hidden) + source.Text[source.Hidden..]));
    }

    private sealed class Stopped : Exception;

    /// <summary>The source's value; null after a finding.</summary>
    public static Node? Read(Source source, Findings findings)
    {
        var tree = new Tree(source, findings);
        try
        {
            return tree.Document();
        }
        catch (Stopped)
        {
        }
        catch (YamlException e)
        {
            tree.NotYaml(e.Start, e.Message);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or IndexOutOfRangeException
            or FormatException or OverflowException)
        {
            // The parser's own slips on malformed text.
            tree.NotYaml(tree.parser.Current?.End ?? Mark.Empty, "from here on this is not YAML.");
        }

        return null;
    }

    /// <summary>Says what the parser said, at a line that has something on it, and what a tab does.</summary>
    private void NotYaml(Mark mark, string message)
    {
        var line = (int)Math.Max(1, mark.Line);
        if (message.Contains(" tab ", StringComparison.Ordinal))
        {
            while (source.Line(line) is { } text && !text[..(text.Length - text.TrimStart().Length)].Contains('\t')) line++;
            if (source.Line(line) is { } tabbed)
            {
                findings.Add(Codes.Syntax, new(source, line, tabbed.IndexOf('\t') + 1, 1), "YAML is indented with spaces, not with tabs.");
                return;
            }

            line = (int)mark.Line;
        }

        var place = At(mark, mark);
        while (line > 1 && string.IsNullOrWhiteSpace(source.Line(line))) line--;
        if (line != place.Line) place = new(source, line, source.Line(line)!.Length + 1, 1);
        findings.Add(Codes.Syntax, place, message.Length == 0 ? "this is not YAML."
            : char.ToLowerInvariant(message[0]) + Printable.Line(message[1..]).TrimEnd('.') + '.');
    }

    private Place At(Mark start, Mark end)
    {
        var (line, column) = ((int)Math.Max(1, start.Line), (int)Math.Max(1, start.Column));
        return new(source, line, column, start.Line == end.Line ? (int)Math.Max(1, end.Column - start.Column) : 1);
    }

    private Stopped Stop(string code, ParsingEvent at, string message)
    {
        findings.Add(code, At(at.Start, at.Start), message);
        return new Stopped();
    }

    private ParsingEvent Next() => parser.MoveNext() ? parser.Current! : throw new Stopped();

    private Node? Document()
    {
        Next();
        if (Next() is not DocumentStart)
        {
            findings.Add(Codes.Empty, source.Top, "there is nothing in it.");
            return null;
        }

        var root = Value(Next(), 0);
        Next();
        if (Next() is DocumentStart second)
        {
            throw Stop(Codes.SecondDocument, second, "a second document begins here; a file is one scenario.");
        }

        return root;
    }

    private Node Value(ParsingEvent here, int depth)
    {
        if (depth > Deepest) throw Stop(Codes.TooDeep, here, $"this is nested more than {Deepest} deep.");
        if (here is AnchorAlias alias) return Aliased(alias, depth);

        // On some malformed text the parser ends a map where it owes a value.
        if (here is not NodeEvent start) throw Stop(Codes.Syntax, here, "a value belongs before this.");
        if (!start.Tag.IsEmpty)
        {
            findings.Add(Codes.NotSpoken, At(start.Start, start.Start), "tags such as `!!int` are not used here.");
        }

        Grow(1, here);
        Node node = here switch
        {
            YamlDotNet.Core.Events.Scalar scalar => Single(scalar),
            SequenceStart list => new Sequence(At(list.Start, list.Start), Items(depth)),
            _ => new Map(At(here.Start, here.Start), Entries(depth)),
        };
        if (!start.Anchor.IsEmpty) anchors[start.Anchor.Value] = node;
        return node;
    }

    private void Grow(int by, ParsingEvent here)
    {
        if ((count += by) > Most)
        {
            throw Stop(Codes.TooMany, here, $"with this there are more than {Most:N0} values, aliases counted each time.");
        }
    }

    private Node Aliased(AnchorAlias alias, int depth)
    {
        if (!anchors.TryGetValue(alias.Value.Value, out var node))
        {
            throw Stop(Codes.Syntax, alias, $"'*{Printable.Value(alias.Value.Value)}' repeats what has not been said.");
        }

        Grow(node.Count, alias);
        return depth + node.Height <= Deepest ? node
            : throw Stop(Codes.TooDeep, alias, $"this is nested more than {Deepest} deep.");
    }

    private Scalar Single(YamlDotNet.Core.Events.Scalar scalar) =>
        new(At(scalar.Start, scalar.End), scalar.Value, scalar.Style != ScalarStyle.Plain);

    private List<Node> Items(int depth)
    {
        var items = new List<Node>();
        while (Next() is not SequenceEnd)
        {
            items.Add(Value(parser.Current!, depth + 1));
        }

        return items;
    }

    private List<Entry> Entries(int depth)
    {
        var (entries, seen) = (new List<Entry>(), new Dictionary<string, Scalar>());
        while (Next() is not MappingEnd)
        {
            var named = Value(parser.Current!, depth + 1);
            var value = Value(Next(), depth + 1);
            if (named is not Scalar key)
            {
                findings.Add(Codes.WrongType, named.Place, $"a key is a single word, not {named.Kind}.");
            }
            else if (key is { Text: "<<", Quoted: false })
            {
                findings.Add(Codes.NotSpoken, key.Place,
                    "merge keys are not used here; repeat a value with an anchor, or a file with `extends`.");
            }
            else if (seen.TryGetValue(key.Text, out var first))
            {
                findings.Add(Codes.Duplicate, key.Place,
                    $"'{Printable.Value(key.Text)}' stands here again; line {first.Place.Line} has it already.");
            }
            else
            {
                seen.Add(key.Text, key);
                entries.Add(new(key, value));
            }
        }

        return entries;
    }
}
