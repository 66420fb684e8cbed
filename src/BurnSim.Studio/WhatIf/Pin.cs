using BurnSim.Studio.Playing;

namespace BurnSim.Studio.WhatIf;

/// <summary>
/// The market a tab has pinned, and the comparison that holds whatever is on its desk against it: begun anew whenever the
/// desk plays something else, stopped when the desk is.
/// </summary>
public sealed class Pin : IDisposable
{
    // The desk tells from the page's thread and from those that play.
    private readonly Lock gate = new();
    private readonly Desk desk;
    private readonly Library library;
    private readonly Turns turns;
    private LiveEnsemble? followed;

    public Pin(Desk desk, Library library, Turns turns)
    {
        (this.desk, this.library, this.turns) = (desk, library, turns);
        desk.Changed += Follow;
    }

    /// <summary>Told from any thread when anything here is new.</summary>
    public event Action? Changed;

    /// <summary>The baseline; null: nothing is pinned.</summary>
    public Pinned? Baseline { get; private set; }

    /// <summary>What the desk has otherwise; null: nothing is pinned.</summary>
    public Departure? Departure { get; private set; }

    /// <summary>The command that compares the two again; null: none does.</summary>
    public string? Command { get; private set; }

    /// <summary>The comparison; null: there is nothing to compare, or it can't be.</summary>
    public LiveComparison? Live { get; private set; }

    /// <summary>Pins what is on the desk, instead of what was pinned before.</summary>
    public void Take()
    {
        if (Pinned.Of(desk) is { } now) Begin(now);
    }

    /// <summary>Nothing is pinned any more.</summary>
    public void Drop() => Begin(null);

    public void Dispose()
    {
        desk.Changed -= Follow;
        Live?.Dispose();
    }

    private void Follow()
    {
        lock (gate)
        {
            if (Baseline is null || desk.Live == followed) return;
            Begin(Baseline);
        }
    }

    private void Begin(Pinned? baseline)
    {
        lock (gate)
        {
            Live?.Dispose();
            (Baseline, followed, Departure, Command, Live) = (baseline, desk.Live, null, null, null);
            if (baseline is not null && followed is { } playing && Pinned.Of(desk) is { } now) Hold(baseline, now, playing);
        }

        Changed?.Invoke();
    }

    private void Hold(Pinned from, Pinned to, LiveEnsemble playing)
    {
        Departure = new(from, to);
        if (Departure.IsNone || !Departure.Faults.IsEmpty) return;
        Command = Departure.Command(library, playing.Runs, playing.Seed);
        Live = new(from.Scenario, Departure.Alternative, playing.Runs, playing.Seed, Command ?? "", turns, () => Changed?.Invoke(), playing.Stopping);
    }
}
