using BurnSim.Studio.Words;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace BurnSim.Studio.Pages;

/// <summary>Keeps the browser's address, title and language as the desk is, so that the address alone brings it back.</summary>
public sealed class Whereabouts : DeskView
{
    private Task<IJSObjectReference>? page;

    [Inject]
    private IJSRuntime Browser { get; set; } = null!;

    protected override object Shows => Desk.Link;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        await InBrowser(() => page ??= PageScript.Import(Browser));
        await InBrowser(async () =>
        {
            var module = await page!;
            await module.InvokeVoidAsync("show", Desk.Link.ToString(), Tongues.Code(Desk.Tongue));
            await module.InvokeVoidAsync("title", $"{Desk.Good.Scenario?.Name ?? Desk.File} – BurnSim");
        });
    }
}
