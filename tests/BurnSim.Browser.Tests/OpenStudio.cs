using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using BurnSim.Cli.Tests;
using Microsoft.Playwright;

namespace BurnSim.Browser;

/// <summary>A studio as its user starts it, a process of its own, and a real Chromium to look at it.</summary>
internal sealed partial class OpenStudio : IAsyncDisposable
{
    private static readonly string[] Quiet =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    // The program as it is built, beside all that its page needs; in this project's folder is a copy without that.
    private static readonly string Program = Path.Combine(Burnsim.Root, "src", "BurnSim.Cli",
        Path.GetRelativePath(Path.Combine(Burnsim.Root, "tests", "BurnSim.Browser.Tests"), TestContext.CurrentContext.TestDirectory), "BurnSim.Cli.dll");

    private readonly string arguments;
    private readonly StringBuilder complaints;
    private readonly IPlaywright playwright;
    private Process process;

    private OpenStudio(string arguments, StringBuilder complaints, Process process, Uri link, IPlaywright playwright, IBrowser browser) =>
        (this.arguments, this.complaints, this.process, Link, this.playwright, Browser) = (arguments, complaints, process, link, playwright, browser);

    /// <summary>What it complained of since this was last asked.</summary>
    public string Complaints()
    {
        lock (complaints)
        {
            var said = complaints.ToString();
            complaints.Clear();
            return said;
        }
    }

    /// <summary>The link that it printed.</summary>
    public Uri Link { get; private set; }

    public IBrowser Browser { get; }

    /// <summary>Memory of the studio's process, bytes.</summary>
    public long Memory
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <summary>Opens the repository's scenarios, or what other arguments of <c>burnsim studio</c> say.</summary>
    public static async Task<OpenStudio> Open(string? arguments = null)
    {
        arguments ??= $"\"{Path.Combine(Burnsim.Root, "scenarios", "china-llm-2024.yaml")}\"";
        var complaints = new StringBuilder();
        var (process, link) = await Start(arguments, complaints);
        var playwright = await Playwright.CreateAsync();
        return new(arguments, complaints, process, link, playwright, await playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = Quiet }));
    }

    /// <summary>A tab at an address below the link, of its own browser profile.</summary>
    public async Task<Tab> Tab(string address = "", int width = 1440, int height = 900)
    {
        var profile = await Browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = height }, AcceptDownloads = true });
        var tab = new Tab(await profile.NewPageAsync(), Link);
        await tab.Go(address);
        return tab;
    }

    /// <summary>Ends the studio's process, as a crash does.</summary>
    public async Task End()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    /// <summary>Starts it again at the same port, after it ended.</summary>
    public async Task Restart() => (process, Link) = await Start($"{arguments} --port {Link.Port}", complaints);

    public async ValueTask DisposeAsync()
    {
        await Browser.CloseAsync();
        playwright.Dispose();
        await End();
    }

    [GeneratedRegex(@"open at (\S+)")]
    private static partial Regex Printed { get; }

    private static async Task<(Process Process, Uri Link)> Start(string arguments, StringBuilder complaints)
    {
        var process = Process.Start(new ProcessStartInfo("dotnet", $"\"{Program}\" studio {arguments}")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        process.ErrorDataReceived += (_, line) =>
        {
            // Null: it has ended.
            if (line.Data is null) return;
            lock (complaints) complaints.AppendLine(line.Data);
        };
        process.BeginErrorReadLine();
        var said = await process.StandardOutput.ReadLineAsync() ?? "";
        return (process, new Uri(Printed.Match(said).Groups[1].Value));
    }
}
