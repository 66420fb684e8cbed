using BurnSim.Studio.Playing;
using BurnSim.Studio.Words;

namespace BurnSim.Studio.Stage;

/// <summary>
/// Plays and draws a few runs before anybody looks: code that has never run takes half a second to be made ready, which the first
/// page needn't wait for.
/// </summary>
internal static class Rehearsal
{
    public static async Task Play(Library library, Turns turns)
    {
        using var desk = new Desk(library, turns);
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        desk.Changed += () =>
        {
            if (desk.Live?.Standing is not null) ready.TrySetResult();
        };
        desk.Follow(new());
        if (desk.Live is not { } live) return;
        await Task.WhenAny(ready.Task, live.Over).ConfigureAwait(false);
        if (live.Standing is not { } standing) return;
        var scene = new Scene(standing.Summary, Tongue.English, []);
        foreach (var subject in (Subject[])[Subjects.Shares, Subjects.Wins, .. Subjects.More]) subject.Draw(scene)?.Plot.Json();
        Words.Verdicts.Of(standing.Summary, Tongue.English);
    }
}
