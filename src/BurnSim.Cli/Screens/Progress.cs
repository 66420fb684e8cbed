using System.Diagnostics;
using BurnSim.Reports;
using Spectre.Console;

namespace BurnSim.Cli.Screens;

/// <summary>How far an ensemble has come, on the error stream: a bar on a terminal, else a line now and then.</summary>
internal static class Progress
{
    private static readonly TimeSpan Line = TimeSpan.FromSeconds(2), Redraw = TimeSpan.FromSeconds(0.1);

    /// <summary>Does work that tells how many runs are done.</summary>
    /// <param name="runs">How many there are to do.</param>
    /// <param name="quiet">Shows nothing.</param>
    /// <param name="work">The work.</param>
    /// <param name="standing">What else there is to say of how far it has come.</param>
    public static T Follow<T>(long runs, bool quiet, Func<Action<long>?, T> work, Func<string>? standing = null)
    {
        var screen = Screen.Error();
        string Told(long done, TimeSpan time) => Pace(done, runs, time) + standing?.Invoke();
        return quiet ? work(null)
            : screen.Profile.Capabilities.Interactive && screen.Profile.Capabilities.Ansi ? Bar(screen, runs, Told, work)
            : Lines(Told, work);
    }

    /// <summary>1,000 runs in 12.3 s, 81 runs/s.</summary>
    public static string Took(long runs, TimeSpan time) =>
        $"{Amount.Count(runs)} runs in {Seconds(time)}, {Speed(runs, time)}";

    private static T Bar<T>(IAnsiConsole screen, long runs, Func<long, TimeSpan, string> told, Func<Action<long>?, T> work) =>
        screen.Progress().AutoClear(true).HideCompleted(true)
            .Columns(new ProgressBarColumn(), new PercentageColumn(), new TaskDescriptionColumn())
            .Start(shown =>
            {
                var bar = shown.AddTask("starting", maxValue: runs);
                return work(Every(Redraw, (done, time) =>
                {
                    bar.Value = done;
                    bar.Description = Markup.Escape(told(done, time));
                }));
            });

    private static T Lines<T>(Func<long, TimeSpan, string> told, Func<Action<long>?, T> work) =>
        work(Every(Line, (done, time) => Console.Error.WriteLine(told(done, time))));

    private static string Pace(long done, long runs, TimeSpan time)
    {
        var left = TimeSpan.FromSeconds(Math.Ceiling(time.TotalSeconds * (runs - done) / done));
        return $"{Amount.Count(done)} of {Amount.Count(runs)} runs, {Speed(done, time)}, {Clock(left)} left";
    }

    /// <summary>Passes on what is told at most so often, one at a time.</summary>
    private static Action<long> Every(TimeSpan pause, Action<long, TimeSpan> show)
    {
        var (watch, next, gate) = (Stopwatch.StartNew(), pause, new Lock());
        return done =>
        {
            if (watch.Elapsed < next || !gate.TryEnter())
            {
                return;
            }

            try
            {
                show(done, watch.Elapsed);
                next = watch.Elapsed + pause;
            }
            finally
            {
                gate.Exit();
            }
        };
    }

    private static string Speed(long runs, TimeSpan time) =>
        $"{(runs / time.TotalSeconds) switch { var speed and < 10 => $"{speed:0.0}", var speed => Amount.Count((long)speed) }} runs/s";

    private static string Seconds(TimeSpan time) => time.TotalSeconds < 60 ? $"{time.TotalSeconds:0.0} s" : Clock(time);

    /// <summary>43 s, 12 min 03 s, 5 h 20 min.</summary>
    public static string Clock(TimeSpan time) =>
        time.TotalSeconds < 60 ? $"{time.TotalSeconds:0} s"
        : time.TotalHours < 1 ? $"{time.Minutes} min {time.Seconds:00} s"
        : $"{(int)time.TotalHours} h {time.Minutes:00} min";
}
