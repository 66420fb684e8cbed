using System.Collections.Immutable;
using System.Globalization;
using BurnSim.Reports;
using BurnSim.Studio.Playing;
using Microsoft.AspNetCore.Components;

namespace BurnSim.Studio.Story;

/// <summary>One run of what is on the desk: told, dated, and played as a race.</summary>
public sealed partial class StoryPanel
{
    private CancellationTokenSource? asking;
    private (Scenario Scenario, ulong Seed, uint Run)? asked;
    private Standing? seen;
    private ImmutableArray<Pick> picks = [];
    private Telling? telling;
    private Cast? cast;
    private ImmutableArray<string> firms = [];
    private DateOnly day = DateOnly.MaxValue;
    private uint run, turned;

    [Inject]
    private Turns Turns { get; set; } = null!;

    public override void Dispose()
    {
        asking?.Cancel();
        base.Dispose();
    }

    // The cast of another scenario's firms doesn't fit, and comes with the first runs of this one.
    private bool Fits => telling is not null && firms.SequenceEqual(telling.Scenario.Firms.Select(firm => firm.Id));

    private void Look()
    {
        if (Desk.Live is not { } live) return;
        if (live.Standing is { } standing && seen != standing)
        {
            (seen, cast, firms) = (standing, new(standing.Summary), [.. standing.Summary.Firms.Select(firm => firm.Id)]);
            picks = Story.Pick.All(standing);
        }

        if (asked == (live.Scenario, live.Seed, run)) return;
        asked = (live.Scenario, live.Seed, run);
        asking?.Cancel();
        asking = new();
        _ = Tell(live.Scenario, live.Seed, run, asking.Token);
    }

    private async Task Tell(Scenario scenario, ulong seed, uint run, CancellationToken cancel)
    {
        try
        {
            var told = await Turns.Take(() => Telling.Of(scenario, seed, run), cancel);
            await InvokeAsync(() =>
            {
                if (cancel.IsCancellationRequested) return;
                telling = told;
                StateHasChanged();
            });
        }
        catch (OperationCanceledException)
        {
            // Another run is asked for.
        }
    }

    private void Reach(DateOnly date) => day = date;

    private void Pick(uint run) => (this.run, day) = (run, DateOnly.MaxValue);

    private void Choose(ChangeEventArgs said)
    {
        if (uint.TryParse((string?)said.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var chosen)) Pick(chosen);
    }

    // Steps by the golden section of the runs: any few of them lie far apart.
    private void Random() => Pick((uint)(++turned * 0.6180339887498949 % 1 * Math.Min(Desk.Runs, uint.MaxValue)));
}
