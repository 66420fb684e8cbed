using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using BurnSim.Studio.Pages;
using BurnSim.Studio.Playing;
using BurnSim.Studio.Stage;
using BurnSim.Studio.WhatIf;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Hosting.StaticWebAssets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MudBlazor.Services;

namespace BurnSim.Studio.Hosting;

/// <summary>Serves the studio's page.</summary>
public static class StudioHost
{
    // Runs take a thread of the pool for every core, a step at a time; clicks and pictures need some beside them.
    private const int Threads = 16;

    // The editor tells its whole text in one message, and a link brings one: escaped, at most so many bytes a character. All
    // else that is sent is short.
    private const int LongestMessage = 6 * Library.MostText, LongestRequest = 64 * 1024;

    /// <summary>Serves until cancelled.</summary>
    /// <param name="house">What to show.</param>
    /// <param name="opened">Told once it listens: the links that lead to it, this machine's own first.</param>
    /// <param name="cancel">Ends it.</param>
    /// <exception cref="IOException">It can't listen there.</exception>
    public static async Task Serve(House house, Action<IReadOnlyList<Uri>> opened, CancellationToken cancel)
    {
        ThreadPool.SetMinThreads(Threads, Threads);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            // The program that starts it: its build lists the files of all packages.
            ApplicationName = System.Reflection.Assembly.GetEntryAssembly()!.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = Environments.Production,
        });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(house.Address, house.Port);
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LongestRequest;
        });
        StaticWebAssetsLoader.UseStaticWebAssets(builder.Environment, builder.Configuration);
        // What breaks a page is told to whoever started it; that a browser brings a token of an earlier start breaks none, and
        // what keeps the studio from starting is told by who calls this.
        builder.Logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace)
            .SetMinimumLevel(LogLevel.Error)
            .AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.None).AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);
        builder.Services.AddRouting();
        // Keys live as long as the studio: nothing of it stays on the machine.
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddRazorComponents().AddInteractiveServerComponents().AddHubOptions(hub => hub.MaximumReceiveMessageSize = LongestMessage);
        builder.Services.AddMudServices();
        builder.Services.AddSingleton(house).AddSingleton<Library>().AddSingleton<Turns>().AddScoped<Desk>().AddScoped<Easel>().AddScoped<Pin>();
        await using var app = builder.Build();
        app.Use(new Gate(house).Pass);
        app.UseRouting();
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
        await app.StartAsync(cancel);
        _ = Rehearsal.Play(app.Services.GetRequiredService<Library>(), app.Services.GetRequiredService<Turns>());
        var bound = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        opened([.. Addresses(house.Address).Select(address => LinkTo(house, address, bound.Port))]);
        await app.WaitForShutdownAsync(cancel);
    }

    /// <summary>Where it can be reached: where it listens, which may be everywhere this machine has an address.</summary>
    private static IEnumerable<IPAddress> Addresses(IPAddress listens) =>
        !listens.Equals(IPAddress.Any) && !listens.Equals(IPAddress.IPv6Any) ? [listens]
        : [IPAddress.Loopback, .. NetworkInterface.GetAllNetworkInterfaces()
            .Where(network => network.OperationalStatus == OperationalStatus.Up)
            .SelectMany(network => network.GetIPProperties().UnicastAddresses, (_, unicast) => unicast.Address)
            .Where(address => address.AddressFamily == AddressFamily.InterNetwork && !IPAddress.IsLoopback(address))];

    private static Uri LinkTo(House house, IPAddress address, int port) =>
        new UriBuilder("http", address.ToString(), port, "/", house.Invite(new())).Uri;
}
