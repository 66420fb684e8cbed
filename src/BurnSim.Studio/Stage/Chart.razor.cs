using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace BurnSim.Studio.Stage;

/// <summary>A picture: while the browser draws one, those that come in the meantime but for the last are left out.</summary>
public sealed partial class Chart : IDisposable
{
    private ElementReference place;
    private Picture? drawn;
    private bool isBusy, isGone;

    [Inject]
    private Easel Easel { get; set; } = null!;

    [Parameter, EditorRequired]
    public required Picture Picture { get; set; }

    /// <summary>What it is called where it can't be seen.</summary>
    [Parameter, EditorRequired]
    public required string Label { get; set; }

    public void Dispose() => isGone = true;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (isBusy) return;
        isBusy = true;
        try
        {
            while (drawn != Picture && !isGone)
            {
                drawn = Picture;
                await Easel.Draw(place, drawn.Plot);
            }
        }
        catch (Exception gone) when (gone is JSDisconnectedException or TaskCanceledException)
        {
            // Nobody looks any more.
        }
        finally
        {
            isBusy = false;
        }
    }
}
