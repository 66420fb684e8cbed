using BurnSim.Studio.Words;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace BurnSim.Studio;

/// <summary>
/// A part of the page that is drawn anew when the desk changes. Drawing waits while the browser is busy, and what changes in
/// the meantime asks for no other: so a part looks at the desk when it is drawn, in its markup, and not before.
/// </summary>
public abstract class DeskView : ComponentBase, IDisposable
{
    private object? shown;
    private bool isGone;

    [Inject]
    protected Desk Desk { get; set; } = null!;

    /// <summary>
    /// What of the desk is shown: while it stays equal nothing is drawn anew, however many runs arrive. Null: whatever changes.
    /// </summary>
    protected virtual object? Shows => null;

    protected override void OnInitialized() => Desk.Changed += Draw;

    public virtual void Dispose()
    {
        isGone = true;
        Desk.Changed -= Draw;
        GC.SuppressFinalize(this);
    }

    /// <summary>A phrase in the desk's language.</summary>
    protected string Say(Phrase phrase) => phrase.In(Desk.Tongue);

    /// <summary>Does what takes the browser, which may take its time: what goes wrong once this part has left the page is no mistake.</summary>
    protected async Task InBrowser(Func<Task> act)
    {
        try
        {
            if (!isGone) await act();
        }
        catch (Exception left) when (isGone || left is JSDisconnectedException or TaskCanceledException)
        {
            // Nobody looks any more.
        }
    }

    private void Draw() => _ = InvokeAsync(() =>
    {
        var now = Shows;
        if (now is not null && now.Equals(shown)) return;
        shown = now;
        StateHasChanged();
    });
}
