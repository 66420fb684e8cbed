using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using BurnSim.Cli.Tests;
using Microsoft.Playwright;

namespace BurnSim.Browser;

/// <summary>A studio and a browser for a fixture's tests, and tabs in which nothing may go wrong.</summary>
[Category("Browser"), NonParallelizable]
public abstract class StudioTests
{
    private readonly List<Tab> tabs = [];

    internal OpenStudio Studio { get; private set; } = null!;

    [OneTimeSetUp]
    public async Task OpenTheStudio() => Studio = await TheStudio();

    [TearDown]
    public async Task NothingWentWrong()
    {
        var wrong = tabs.SelectMany(tab => tab.Wrong).ToList();
        foreach (var tab in tabs) await tab.DisposeAsync();
        tabs.Clear();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(wrong, Is.Empty);
            Assert.That(Studio.Complaints(), Is.Empty);
        }
    }

    /// <summary>Which studio: all fixtures' own, or one that a fixture does things to.</summary>
    internal virtual Task<OpenStudio> TheStudio() => SharedStudio.Open();

    internal async Task<Tab> Open(string address = "", int width = 1440, int height = 900)
    {
        tabs.Add(await Studio.Tab(address, width, height));
        return tabs[^1];
    }

    protected static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);

    protected static IPageAssertions Expect(IPage page) => Assertions.Expect(page);

    /// <summary>What the command line says, in lines as long as they come.</summary>
    internal static (string Out, string Error) Said(Burnsim burnsim, string arguments)
    {
        var (_, output, error) = burnsim.Call(arguments, "COLUMNS=4000");
        return (output, error);
    }

    /// <summary>One of the repository's scenarios, by name.</summary>
    protected static string Scenario(string name) => Path.Combine(Burnsim.Root, "scenarios", $"{name}.yaml");

    protected static Regex Text([StringSyntax("Regex")] string pattern) => new(pattern);
}
