using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace BurnSim.Studio.Stage;

/// <summary>A picture: while the browser draws one, those that come in the meantime but for the last are left out.</summary>
public sealed partial class Chart : IDisposable
{
    private ElementReference place;
    private Plot? drawn;
    private bool isBusy, isGone;

    [Inject]
    private Easel Easel { get; set; } = null!;

    [Parameter, EditorRequired]
    public required Plot Plot { get; set; }

    /// <summary>What it is called where it can't be seen.</summary>
    [Parameter, EditorRequired]
    public required string Label { get; set; }

    // A letter is 16 pixels where a picture is as it was drawn; on a lesson or a projector it is larger, and the picture with it.
    private string Height => FormattableString.Invariant($"{Plot.Layout.Height / 16.0:0.####}em");

    public void Dispose() => isGone = true;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (isBusy) return;
        isBusy = true;
        try
        {
            while (drawn != Plot && !isGone)
            {
                drawn = Plot;
                await Easel.Draw(place, drawn);
            }
        }
        catch (Exception gone) when (isGone || gone is JSDisconnectedException or TaskCanceledException)
        {
            // Nobody looks any more.
        }
        finally
        {
            isBusy = false;
        }
    }
}
