using Microsoft.JSInterop;

namespace BurnSim.Studio.Pages;

/// <summary>What only the browser can do, see page.js.</summary>
internal static class PageScript
{
    public static Task<IJSObjectReference> Import(IJSRuntime browser) =>
        browser.InvokeAsync<IJSObjectReference>("import", "./_content/BurnSim.Studio/page.js").AsTask();
}
