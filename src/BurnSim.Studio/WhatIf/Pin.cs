using BurnSim.Studio.Playing;

namespace BurnSim.Studio.WhatIf;

/// <summary>
/// The comparison that holds whatever is on a tab's desk against what is pinned there: begun anew whenever the desk plays or
/// pins something else, stopped when the desk is.
/// </summary>
public sealed class Pin : IDisposable
{
    // The desk tells from the page's thread and from those that play.
    private readonly Lock gate = new();
    private readonly Desk desk;
    private readonly Library library;
    private readonly Turns turns;
    private (Pinned? Baseline, LiveEnsemble? Live) followed;

    public Pin(Desk desk, Library library, Turns turns)
    {
        (this.desk, this.library, this.turns) = (desk, library, turns);
        desk.Changed += Follow;
        Follow();
    }

    /// <summary>Told from any thread when anything here is new.</summary>
    public event Action? Changed;

    /// <summary>What the desk has otherwise; null: nothing is pinned.</summary>
    public Departure? Departure { get; private set; }

    /// <summary>The command that compares the two again; null: none does.</summary>
    public string? Command { get; private set; }

    /// <summary>The comparison; null: there is nothing to compare, or it can't be.</summary>
    public Live<Held>? Live { get; private set; }

    public void Dispose()
    {
        desk.Changed -= Follow;
        Live?.Dispose();
    }

    private void Follow()
    {
        lock (gate)
        {
            if (followed == (desk.Baseline, desk.Live)) return;
            followed = (desk.Baseline, desk.Live);
            Live?.Dispose();
            (Departure, Command, Live) = (null, null, null);
            if (followed is ({ } baseline, { } playing) && Pinned.Of(desk) is { } now) Hold(baseline, now, playing);
        }

        Changed?.Invoke();
    }

    private void Hold(Pinned from, Pinned to, LiveEnsemble playing)
    {
        Departure = new(from, to);
        if (Departure.IsNone || !Departure.Faults.IsEmpty) return;
        Command = Departure.Command(library, playing.Runs, playing.Seed);
        Live = Held.Play(from.Scenario, Departure.Alternative, to.Reading.Dials, playing.Runs, playing.Seed, Command ?? "", turns, () => Changed?.Invoke(), playing.Stopping);
    }
}
