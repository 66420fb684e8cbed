namespace BurnSim.Recording;

/// <summary>What kind of thing happened.</summary>
public enum StoryKind
{
    Entry,
    Round,
    Release,
    Price,
    Platform,
    Capital,
    Allowance,
    Exit,
    Lead,
    End,
}

/// <summary>Something that happened in a run. Two that read the same are the same.</summary>
public sealed record StoryEntry(DateOnly Date, Happening What)
{
    public StoryKind Kind => What.Kind;

    /// <summary>A sentence.</summary>
    public string Text => English.Of(What);

    public bool Equals(StoryEntry? other) => other is not null && Date == other.Date && Kind == other.Kind && Text == other.Text;

    public override int GetHashCode() => HashCode.Combine(Date, Kind);
}
