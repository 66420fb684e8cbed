using System.Collections.Immutable;
using BurnSim.Experiments.Comparisons;
using BurnSim.Scenarios;
using BurnSim.Studio.Downloads;

namespace BurnSim.Studio.WhatIf;

/// <summary>What a market has otherwise than one that was pinned.</summary>
public sealed class Departure
{
    // They say nothing of what is played; a comparison plays both markets' runs from one seed.
    private static readonly string[] Beside = ["name", "question", "expect", "runs", "seed"];

    private readonly Pinned from, to;

    public Departure(Pinned from, Pinned to)
    {
        (this.from, this.to) = (from, to);
        Changes = from.File != to.File ? [] : from.Text == to.Text ? OfSets() : OfValues();
        Faults = Alternative.Faults(from.Scenario, to.Scenario);
        Alternative = Changes.IsEmpty ? new(to.Scenario.Name, [], to.Scenario) : new(Name, Changes, to.Scenario);
    }

    /// <summary>Paths and what they are now, as <c>--with</c> would take them; none: it is another file's market.</summary>
    public ImmutableArray<(string Path, string Value)> Changes { get; }

    /// <summary>Whether nothing differs.</summary>
    public bool IsNone => Changes.IsEmpty && from.Reading.Sha256 == to.Reading.Sha256;

    /// <summary>Why it can't be held against the other run by run; none: it can.</summary>
    public ImmutableArray<string> Faults { get; }

    /// <summary>It as an alternative to what was pinned.</summary>
    public Alternative Alternative { get; }

    private string Name => string.Join("; ", Changes.Select(change => $"{change.Path}={change.Value}"));

    /// <summary>
    /// The command that compares them again, tried before it is told: what it would read is this market, by its hash. Null: no
    /// command does, for a text was edited.
    /// </summary>
    public string? Command(Library library, long runs, ulong seed)
    {
        if (from.IsEdited) return null;
        var isOther = Changes.IsEmpty;
        if (isOther && to.IsEdited) return null;
        var laid = isOther ? [] : Choice.Parse("--with", Name, out _)?.Overrides;
        if (laid is null) return null;
        var read = library.Read(isOther ? to.Text : from.Text, isOther ? to.File : from.File, [.. from.Overrides, .. laid]);
        return read.Sha256 == to.Reading.Sha256 ? Takeaway.Plan(from.Reading, from.File, from.Overrides, seed).Command(runs, "compare", isOther ? [to.File] : ["--with", Name]) : null;
    }

    private ImmutableArray<(string Path, string Value)> OfSets()
    {
        var (before, after) = (from.Sets.ToDictionary(), to.Sets.ToDictionary());
        var written = from.Written.Resolved.ToDictionary(value => value.Path, value => value.Value);
        return
        [
            .. to.Sets.Where(set => before.GetValueOrDefault(set.Key) != set.Value).Select(set => (set.Key, set.Value)),
            .. from.Sets.Where(set => !after.ContainsKey(set.Key)).Select(set => (set.Key, written.GetValueOrDefault(set.Key, "")))
                .Where(set => set.Item2.Length > 0),
        ];
    }

    private ImmutableArray<(string Path, string Value)> OfValues()
    {
        var before = from.Reading.Resolved.ToDictionary(value => value.Path, value => value.Value);
        return [.. to.Reading.Resolved.Where(value => !Beside.Contains(value.Path) && before.GetValueOrDefault(value.Path) != value.Value)];
    }
}
