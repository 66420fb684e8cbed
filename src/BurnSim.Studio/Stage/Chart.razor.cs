using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Plotly.Blazor;
using Plotly.Blazor.ConfigLib;

namespace BurnSim.Studio.Stage;

/// <summary>A picture drawn by Plotly: while the browser draws one, those that come in the meantime but for the last are left out.</summary>
public partial class Chart
{
    private static readonly Config Config = new() { Responsive = true, DisplayModeBar = DisplayModeBarEnum.False, DisplayLogo = false };

    private readonly string id = $"plot-{Guid.NewGuid():N}";
    private PlotlyChart plot = null!;
    private IList<ITrace> traces = [];
    private Layout drawing = new();
    private Picture? drawn;
    private bool busy = true;

    [Parameter, EditorRequired]
    public required Picture Picture { get; set; }

    /// <summary>What it is called where it can't be seen.</summary>
    [Parameter, EditorRequired]
    public required string Label { get; set; }

    protected override void OnParametersSet()
    {
        // Later ones are taken when the browser has drawn the last.
        if (drawn is null) Take();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (busy || drawn == Picture) return;
        await Draw();
    }

    // The first picture is there.
    private void Begun()
    {
        busy = false;
        _ = InvokeAsync(Draw);
    }

    private async Task Draw()
    {
        if (busy) return;
        busy = true;
        try
        {
            while (drawn != Picture)
            {
                Take();
                (plot.Data, plot.Layout) = (traces, drawing);
                await plot.React();
            }
        }
        catch (JSDisconnectedException)
        {
            // Nobody looks any more.
        }
        finally
        {
            busy = false;
        }
    }

    private void Take()
    {
        drawn = Picture;
        (traces, drawing) = ([.. Picture.Traces], Picture.Layout);
    }
}
