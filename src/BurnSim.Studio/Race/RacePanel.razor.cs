using System.Diagnostics;
using System.Globalization;
using BurnSim.Reports;
using BurnSim.Studio.Story;
using BurnSim.Studio.Words;
using Microsoft.AspNetCore.Components;

namespace BurnSim.Studio.Race;

/// <summary>A run played tick by tick: who has how many users and how much money, and whose ads platforms show.</summary>
public sealed partial class RacePanel : IDisposable
{
    private const int RowHeight = 42;

    // A picture of ten a second, which the browser's transitions join.
    private static readonly TimeSpan Frame = TimeSpan.FromMilliseconds(100);
    private static readonly int[] Speeds = [7, 30, 90];

    private readonly CancellationTokenSource gone = new();
    private Playhead head = new(1);
    private IReadOnlyList<Row> rows = [];
    private IReadOnlyList<Screen> screens = [];
    private Telling? seen;
    private int speed = 30;
    private bool isPlaying, isTurning;

    [Parameter, EditorRequired]
    public required Telling Telling { get; set; }

    /// <summary>Who is shown by name, and in what ink.</summary>
    [Parameter, EditorRequired]
    public required Cast Cast { get; set; }

    [Parameter]
    public Tongue Tongue { get; set; }

    /// <summary>Told the date it has come to.</summary>
    [Parameter, EditorRequired]
    public EventCallback<DateOnly> Reached { get; set; }

    private Replay Replay => Telling.Replay;

    private string Date => Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private DateOnly Day => Telling.Scenario.DateOf(head.Tick);

    private string? News => Telling.Entries.LastOrDefault(entry => entry.Date <= Day) is { } entry ? Happenings.Of(entry, Tongue) : null;

    private string Mood => Replay.Regime(head.Tick).ToString().ToLowerInvariant();

    public void Dispose()
    {
        gone.Cancel();
        gone.Dispose();
    }

    protected override void OnParametersSet()
    {
        if (seen != Telling)
        {
            // Another run of the same story goes on where the last one was.
            var tick = seen?.Scenario.Ticks == Telling.Scenario.Ticks ? head.Tick : 0;
            (seen, head) = (Telling, new(Telling.Scenario.Step) { Ticks = Replay.Ticks });
            head.Go(tick);
        }

        rows = Row.All(Telling, Cast, head.Tick, Tongue);
        screens = Screen.All(Telling, Cast, head.Tick, Tongue);
    }

    private string Say(Phrase phrase) => phrase.In(Tongue);

    private async Task Turn()
    {
        isPlaying = !isPlaying;
        if (!isPlaying || isTurning) return;
        if (head.IsAtEnd) head.Go(0);
        using var timer = new PeriodicTimer(Frame);
        isTurning = true;
        try
        {
            for (var last = Stopwatch.GetTimestamp(); isPlaying && await timer.WaitForNextTickAsync(gone.Token) && isPlaying;)
            {
                var now = Stopwatch.GetTimestamp();
                head.Advance(Stopwatch.GetElapsedTime(last, now), speed);
                last = now;
                isPlaying &= !head.IsAtEnd;
                await Show();
            }
        }
        catch (OperationCanceledException)
        {
            // The page is gone.
        }
        finally
        {
            isTurning = false;
        }
    }

    private Task Step(int by)
    {
        isPlaying = false;
        head.Go(head.Tick + by);
        return Show();
    }

    private Task Scrub(ChangeEventArgs moved)
    {
        if (int.TryParse((string?)moved.Value, CultureInfo.InvariantCulture, out var tick)) head.Go(tick);
        return Show();
    }

    // Who is told draws all anew, this too.
    private Task Show() => Reached.InvokeAsync(Day);
}
