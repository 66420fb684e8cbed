using System.Net;
using BurnSim.Studio.Pages;
using BurnSim.Studio.Playing;
using BurnSim.Studio.Stage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Hosting.StaticWebAssets;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using MudBlazor.Services;

namespace BurnSim.Studio.Hosting;

/// <summary>Serves the studio's page.</summary>
public static class StudioHost
{
    // Runs take every core's thread of the pool for a step at a time; clicks and pictures need some beside them.
    private const int Threads = 16;

    /// <summary>Serves until cancelled.</summary>
    /// <param name="house">What to show.</param>
    /// <param name="opened">Told the address to open once it listens.</param>
    /// <param name="cancel">Ends it.</param>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task Serve(House house, Action<Uri> opened, CancellationToken cancel)
    {
        ThreadPool.SetMinThreads(Threads, Threads);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            ApplicationName = System.Reflection.Assembly.GetEntryAssembly()!.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = Environments.Production,
        });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(house.Address, house.Port);
            kestrel.AddServerHeader = false;
        });
        StaticWebAssetsLoader.UseStaticWebAssets(builder.Environment, builder.Configuration);
        builder.Services.AddRouting();
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        builder.Services.AddMudServices();
        builder.Services.AddSingleton(house).AddSingleton<Library>().AddSingleton<Turns>().AddScoped<Desk>().AddScoped<Easel>();
        var app = builder.Build();
        app.UseRouting();
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
        await app.StartAsync(cancel);
        _ = Rehearsal.Play(app.Services.GetRequiredService<Library>(), app.Services.GetRequiredService<Turns>());
        var bound = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        opened(new Uri(bound));
        await app.WaitForShutdownAsync(cancel);
    }
}
