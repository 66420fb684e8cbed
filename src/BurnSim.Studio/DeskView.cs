using BurnSim.Studio.Words;
using Microsoft.AspNetCore.Components;

namespace BurnSim.Studio;

/// <summary>A part of the page that is drawn anew when the desk changes.</summary>
public abstract class DeskView : ComponentBase, IDisposable
{
    [Inject]
    protected Desk Desk { get; set; } = null!;

    protected override void OnInitialized() => Desk.Changed += Draw;

    public virtual void Dispose()
    {
        Desk.Changed -= Draw;
        GC.SuppressFinalize(this);
    }

    /// <summary>A phrase in the desk's language.</summary>
    protected string Say(Phrase phrase) => phrase.In(Desk.Tongue);

    private void Draw() => _ = InvokeAsync(StateHasChanged);
}
