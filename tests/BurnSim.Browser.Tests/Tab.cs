using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace BurnSim.Browser;

/// <summary>A tab, and all that went wrong in it or left the studio.</summary>
internal sealed class Tab : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> wrong = new();
    private readonly Uri home;

    public Tab(IPage page, Uri home)
    {
        (Page, this.home) = (page, home);
        page.SetDefaultTimeout(SharedStudio.Patience);
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

    public ILocator Bar => Page.GetByRole(AriaRole.Banner);

    /// <summary>The left: values and text.</summary>
    public ILocator Market => Page.Region("The market");

    /// <summary>The middle.</summary>
    public ILocator Pictures => Page.Region("Pictures of all runs");

    /// <summary>The right: one run, and what if.</summary>
    public ILocator Closer => Page.Region("A closer look");

    public ILocator Title => Page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    /// <summary>The sentences above the pictures.</summary>
    public ILocator Verdict => Pictures.GetByRole(AriaRole.Paragraph).First;

    /// <summary>The lines of the first picture.</summary>
    public ILocator Lines => Pictures.GetByRole(AriaRole.Figure).First.Locator("path.js-line");

    public async Task Go(string address) => await Page.GotoAsync(new Uri(home, address).ToString());

    /// <summary>Waits for all runs to be over, and told.</summary>
    public async Task Played(long runs) => await Assertions.Expect(Pictures.GetByRole(AriaRole.Status)).ToContainTextAsync($"of {runs:N0} runs");

    /// <summary>A firm's, a platform's … values, opened.</summary>
    public async Task OpenValues(string of) => await Market.GetByRole(AriaRole.Heading, new() { Level = 4, Name = of }).GetByRole(AriaRole.Button).ClickAsync();

    /// <summary>The scenario's text, ready to be written.</summary>
    public async Task OpenText()
    {
        await Market.Tab("YAML").ClickAsync();
        await Assertions.Expect(Market.Text()).Not.ToBeEmptyAsync();
    }

    /// <summary>A value's slider, of values that are open: <c>fast › Cash</c>.</summary>
    public ILocator Slider(string value) => Market.GetByRole(AriaRole.Slider, new() { Name = value, Exact = true });

    /// <summary>A value's field, of values that are open.</summary>
    public ILocator Field(string value) => Market.GetByRole(AriaRole.Textbox, new() { Name = value, Exact = true });

    /// <summary>Takes note that some things went wrong on purpose.</summary>
    public void Forgive() => wrong.Clear();

    public async ValueTask DisposeAsync()
    {
        // A page that is left tells the studio, which then drops its runs.
        await Page.GotoAsync("about:blank");
        await Page.Context.CloseAsync();
    }
}
