using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace BurnSim.Browser;

/// <summary>A tab, and all that went wrong in it or left the studio.</summary>
internal sealed class Tab : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> wrong = new();

    public Tab(IPage page, Uri home)
    {
        Page = page;
        page.SetDefaultTimeout(30_000);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") wrong.Enqueue($"console {message.Type}: {message.Text}");
        };
        page.PageError += (_, error) => wrong.Enqueue($"error: {error}");
        page.Request += (_, request) =>
        {
            if (new Uri(request.Url) is var asked && asked.Scheme is not ("data" or "blob") && asked.Authority != home.Authority) wrong.Enqueue($"another host: {request.Url}");
        };
        page.Response += (_, response) =>
        {
            if (response.Status >= 400) wrong.Enqueue($"{response.Status}: {response.Url}");
        };
    }

    public IPage Page { get; }

    /// <summary>What went wrong so far: errors and warnings of the console, requests that failed or went to another host.</summary>
    public IReadOnlyCollection<string> Wrong => wrong;

    /// <summary>Takes note that some things went wrong on purpose.</summary>
    public void Forgive() => wrong.Clear();

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name });

    public async ValueTask DisposeAsync() => await Page.Context.CloseAsync();
}
