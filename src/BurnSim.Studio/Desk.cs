using BurnSim.Scenarios;
using BurnSim.Studio.Links;
using BurnSim.Studio.Playing;
using BurnSim.Studio.WhatIf;
using BurnSim.Studio.Words;

namespace BurnSim.Studio;

/// <summary>
/// What one tab works on: a scenario's text, the values set over it, the seed and the number of runs, and the ensemble that
/// plays them. Whatever changes stops the ensemble and begins another; where there are mistakes the last one stays.
/// </summary>
public sealed class Desk(Library library, Turns turns) : IDisposable
{
    private readonly OrderedDictionary<string, string> sets = [];
    private string? filed;
    private ulong? seed;
    private long? runs;

    /// <summary>Told from any thread when anything here is new.</summary>
    public event Action? Changed;

    public Tongue Tongue { get; private set; }

    /// <summary>The file's name in the library; what diagnostics call it.</summary>
    public string File { get; private set; } = library.First;

    /// <summary>The YAML as it stands in the editor.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Whether the text is no longer the file's.</summary>
    public bool IsEdited => Text != filed;

    /// <summary>Whether there is a file to go back to.</summary>
    public bool HasFile => filed is not null;

    /// <summary>The text as it was read, nothing set over it.</summary>
    public Reading Written { get; private set; } = new();

    /// <summary>The text with all that is set over it: diagnostics, or the scenario that plays.</summary>
    public Reading Reading { get; private set; } = new();

    /// <summary>The last reading without a mistake, or the text alone: what plays, and how dials stand while one is mended.</summary>
    public Reading Good { get; private set; } = new();

    /// <summary>Paths and values set over the text, in the order in which they were first set.</summary>
    public IReadOnlyDictionary<string, string> Sets => sets;

    /// <summary>Root seed: the tab's own or the scenario's.</summary>
    public ulong Seed => seed ?? Good.Scenario?.Seed ?? 0;

    /// <summary>Runs asked for: the tab's own or the scenario's.</summary>
    public long Runs => runs ?? Good.Scenario?.Runs ?? 0;

    /// <summary>The ensemble on show; null: nothing could be played yet.</summary>
    public LiveEnsemble? Live { get; private set; }

    /// <summary>The market that what-if holds this one against; null: none is pinned.</summary>
    public Pinned? Baseline { get; private set; }

    /// <summary>What brings all of this back; another one whenever something is set otherwise.</summary>
    public Link Link { get; private set; } = new();

    /// <summary>Puts everything as a link says; what it doesn't say is as the scenario says, and what is pinned stays.</summary>
    public void Follow(Link link)
    {
        File = link.File is { } file && (link.Text is not null || library.Names.Contains(file)) ? file : library.First;
        filed = library.Text(File);
        (seed, runs, Tongue) = (link.Seed, link.Runs, link.Tongue);
        sets.Clear();
        foreach (var (path, value) in link.Sets) sets[path] = value;
        Live?.Dispose();
        (Live, Good) = (null, new());
        if (link.Base is { } pinned && filed is { } text) Baseline = Pinned.Of(library, File, text, pinned);
        Write(link.Text ?? filed ?? "");
    }

    /// <summary>Opens another of the library's scenarios, nothing set over it.</summary>
    public void Open(string file) => Follow(new() { File = file, Tongue = Tongue });

    /// <summary>Takes another text for the file's; what is set over it stays.</summary>
    public void Write(string text)
    {
        Text = text;
        Written = library.Read(text, File, []);
        Read();
    }

    /// <summary>Takes the file's own text again, as it is now.</summary>
    public void Revert()
    {
        filed = library.Text(File);
        Write(filed ?? Text);
    }

    /// <summary>Sets a value, in place of what was set inside it; null: it is as the text says again.</summary>
    public void Set(string path, string? value)
    {
        foreach (var inside in sets.Keys.Where(set => set.StartsWith($"{path}.", StringComparison.Ordinal)).ToList()) sets.Remove(inside);
        if (value is null) sets.Remove(path);
        else sets[path] = value;
        Read();
    }

    /// <summary>All is as the text says again.</summary>
    public void Clear()
    {
        sets.Clear();
        Read();
    }

    /// <summary>Plays so many runs from another root seed; null: as the scenario says.</summary>
    public void Ask(ulong? seed, long? runs)
    {
        (this.seed, this.runs) = (seed, runs);
        Play();
    }

    /// <summary>Pins what can be played now, instead of what was pinned before.</summary>
    public void Pin()
    {
        if (Pinned.Of(this) is not { } now) return;
        Baseline = now;
        Tell();
    }

    /// <summary>Nothing is pinned any more.</summary>
    public void Unpin()
    {
        Baseline = null;
        Tell();
    }

    public void Speak(Tongue tongue)
    {
        Tongue = tongue;
        Tell();
    }

    /// <summary>Stops the runs; those that are over stay.</summary>
    public void Stop() => Live?.Stop();

    /// <summary>Plays what is on the desk, or what last could be played, from its first run.</summary>
    public void Play()
    {
        if (Good.Scenario is { } scenario)
        {
            Live?.Dispose();
            Live = new(scenario, Seed, Runs, turns, () => Changed?.Invoke());
        }

        Tell();
    }

    public void Dispose() => Live?.Dispose();

    private void Read()
    {
        Reading = sets.Count == 0 ? Written : library.Read(Text, File, [.. sets.Select(set => $"{set.Key}={set.Value}")]);
        if (Reading.Scenario is not null) Good = Reading;
        else if (Good.Scenario is null) Good = Written;
        if (Reading.Scenario is not null || Live is null) Play();
        else Tell();
    }

    private void Tell()
    {
        Link = new()
        {
            File = File, Text = IsEdited ? Text : null, Sets = [.. sets], Seed = seed, Runs = runs, Tongue = Tongue,
            Base = Baseline is { IsEdited: false } pinned && pinned.File == File ? pinned.Sets : null,
        };
        Changed?.Invoke();
    }
}
