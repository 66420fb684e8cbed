namespace BurnSim.Scenarios.Yaml;

/// <summary>A value of a YAML file. Nodes don't change, so an alias is the node itself once more.</summary>
/// <param name="Place">Where it begins.</param>
/// <param name="Count">Values in it and itself, those repeated by aliases each time.</param>
/// <param name="Height">Levels below it.</param>
internal abstract record Node(Place Place, int Count, int Height)
{
    /// <summary>What it is, for a message.</summary>
    public abstract string Kind { get; }
}

/// <summary>A single value, as text.</summary>
internal sealed record Scalar(Place Place, string Text, bool Quoted) : Node(Place, 1, 0)
{
    public override string Kind => IsNull ? "nothing" : $"'{Printable.Value(Text)}'";

    public bool IsNull => !Quoted && Text is "" or "~" or "null" or "Null" or "NULL";

    /// <summary>The place of a part of the text, where it stands on one line without escapes; else of all of it.</summary>
    public Place Part(int from, int length)
    {
        var around = Place.Length - Text.Length;
        return around == 0 ? Place.Part(from, length) : Quoted && around == 2 ? Place.Part(from + 1, length) : Place;
    }
}

internal sealed record Sequence(Place Place, IReadOnlyList<Node> Items)
    : Node(Place, 1 + Items.Sum(i => i.Count), 1 + Items.Select(i => i.Height).DefaultIfEmpty(-1).Max())
{
    public override string Kind => "a list";

    /// <summary>The list in one line, for a message.</summary>
    public string Text => $"[{string.Join(", ", Items.Take(Shown).Select(i => i is Scalar s ? s.Text : i.Kind))}"
        + (Items.Count > Shown ? ", ...]" : "]");

    private const int Shown = 8;
}

internal sealed record Entry(Scalar Key, Node Value);

internal sealed record Map(Place Place, IReadOnlyList<Entry> Entries)
    : Node(Place, 1 + Entries.Sum(e => 1 + e.Value.Count),
        1 + Entries.Select(e => e.Value.Height).DefaultIfEmpty(-1).Max())
{
    private readonly Dictionary<string, Entry> byKey = Entries.ToDictionary(e => e.Key.Text);

    public override string Kind => "a map";

    public Entry? Find(string key) => byKey.GetValueOrDefault(key);
}
