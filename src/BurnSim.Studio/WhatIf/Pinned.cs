using System.Collections.Immutable;
using BurnSim.Scenarios;
using BurnSim.Studio.Links;

namespace BurnSim.Studio.WhatIf;

/// <summary>A market as it stands on a desk at one moment.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Text">The YAML.</param>
/// <param name="IsEdited">Whether the text is no longer the file's.</param>
/// <param name="Sets">What is set over the text.</param>
/// <param name="Written">The text as it was read.</param>
/// <param name="Reading">The text with all that is set over it.</param>
public sealed record Pinned(
    string File, string Text, bool IsEdited, ImmutableArray<KeyValuePair<string, string>> Sets, Reading Written, Reading Reading)
{
    /// <summary>What a desk holds now; null: it can't be played.</summary>
    public static Pinned? Of(Desk desk) => desk.Reading.Scenario is null ? null
        : new(desk.File, desk.Text, desk.IsEdited, [.. desk.Sets], desk.Written, desk.Reading);

    /// <summary>A file's own text with what is set over it; null: it can't be played.</summary>
    public static Pinned? Of(Library library, string file, string text, ImmutableArray<KeyValuePair<string, string>> sets)
    {
        var reading = library.Read(text, file, [.. sets.Select(set => $"{set.Key}={set.Value}")]);
        return reading.Scenario is null ? null : new(file, text, false, sets, library.Read(text, file, []), reading);
    }

    public Scenario Scenario => Reading.Scenario!;

    /// <summary>What is set over the text, as <c>--set</c> takes it.</summary>
    public ImmutableArray<string> Overrides => [.. Sets.Select(set => $"{set.Key}={set.Value}")];

    /// <summary>What brings it back on a desk that otherwise stays as it is.</summary>
    public Link On(Desk desk) => desk.Link with { File = File, Text = IsEdited ? Text : null, Sets = Sets };
}
