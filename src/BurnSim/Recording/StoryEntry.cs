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

/// <summary>Something that happened in a run, told in a sentence.</summary>
public sealed record StoryEntry(DateOnly Date, StoryKind Kind, string Text);
