using BurnSim.Studio.Words;
using Microsoft.AspNetCore.Components;

namespace BurnSim.Studio;

/// <summary>
/// A part of the page that is drawn anew when the desk changes. Drawing waits while the browser is busy, and what changes in
/// the meantime asks for no other: so a part looks at the desk when it is drawn, in its markup, and not before.
/// </summary>
public abstract class DeskView : ComponentBase, IDisposable
{
    private object? shown;

    [Inject]
    protected Desk Desk { get; set; } = null!;

    /// <summary>
    /// What of the desk is shown: while it stays equal nothing is drawn anew, however many runs arrive. Null: whatever changes.
    /// </summary>
    protected virtual object? Shows => null;

    protected override void OnInitialized() => Desk.Changed += Draw;

    public virtual void Dispose()
    {
        Desk.Changed -= Draw;
        GC.SuppressFinalize(this);
    }

    /// <summary>A phrase in the desk's language.</summary>
    protected string Say(Phrase phrase) => phrase.In(Desk.Tongue);

    private void Draw() => _ = InvokeAsync(() =>
    {
        var now = Shows;
        if (now is not null && now.Equals(shown)) return;
        shown = now;
        StateHasChanged();
    });
}
