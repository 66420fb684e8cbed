using Microsoft.Playwright;

namespace BurnSim.Browser;

/// <summary>A studio and a browser for a fixture's tests, and a tab for each, in which nothing may go wrong.</summary>
[Category("Browser"), NonParallelizable]
public abstract class StudioTests
{
    private OpenStudio studio = null!;
    private readonly List<Tab> tabs = [];

    internal OpenStudio Studio => studio;

    [OneTimeSetUp]
    public async Task OpenTheStudio() => studio = await OpenStudio.Open();

    [OneTimeTearDown]
    public async Task CloseTheStudio() => await studio.DisposeAsync();

    [TearDown]
    public async Task NothingWentWrong()
    {
        var wrong = tabs.SelectMany(tab => tab.Wrong).ToList();
        foreach (var tab in tabs) await tab.DisposeAsync();
        tabs.Clear();
        Assert.That(wrong, Is.Empty);
    }

    internal async Task<Tab> Open(string address = "", int width = 1440, int height = 900)
    {
        tabs.Add(await studio.Tab(address, width, height));
        return tabs[^1];
    }

    protected static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);
}
