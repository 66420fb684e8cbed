using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace BurnSim.Studio.Stage;

/// <summary>
/// Where a page's pictures are drawn: by Plotly, which Plotly.Blazor brings along. Its own calls take a tenth of a second to put
/// pictures of nine firms in words, time and again; these take a few thousandths.
/// </summary>
public sealed class Easel(IJSRuntime browser) : IAsyncDisposable
{
    private Task<IJSObjectReference>? module;

    /// <summary>Loads Plotly, so that it is there when the first picture comes.</summary>
    public Task<IJSObjectReference> Ready() => module ??= browser.InvokeAsync<IJSObjectReference>("import", "./_content/BurnSim.Studio/stage/chart.js").AsTask();

    /// <summary>Draws or redraws a picture; over when the browser has.</summary>
    public async Task Draw(ElementReference place, Plot plot) => await (await Ready()).InvokeVoidAsync("draw", place, plot.Json());

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (module is not null) await (await module).DisposeAsync();
        }
        catch (Exception gone) when (gone is JSDisconnectedException or TaskCanceledException)
        {
            // The page is gone, and the module with it.
        }
    }
}
