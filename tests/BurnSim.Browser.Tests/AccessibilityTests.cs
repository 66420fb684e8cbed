using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace BurnSim.Browser;

/// <summary>axe finds nothing serious or critical on any page, in English on a screen and in Chinese on a phone.</summary>
[TestFixture("en", 1440, 900), TestFixture("zh", 390, 844)]
public class AccessibilityTests(string language, int width, int height) : StudioTests
{
    [Test]
    public async Task The_studio()
    {
        var tab = await Open($"?file=china-llm-2024.yaml&runs=16&lang={language}", width, height);
        await Expect(tab.Page.Locator("path.js-line").First).ToBeVisibleAsync();
        await Expect(tab.Page.Locator(".story li").First).ToBeVisibleAsync();
        await tab.Page.Locator("h4 button").Nth(1).ClickAsync();
        await tab.Page.Locator(".dial input[type=range]").First.PressAsync("End");
        await Expect(tab.Page).ToHaveURLAsync(Text("set="));
        await tab.Page.Locator("figure summary").First.ClickAsync();
        await Expect(tab.Page.Locator("figure table").First).ToBeVisibleAsync();
        await NothingFound(tab);
        await tab.Page.Locator(".topbar nav button").Nth(1).ClickAsync();
        await NothingFound(tab);
    }

    [Test]
    public async Task A_mistake()
    {
        var tab = await Open($"?file=two-firms-blitz.yaml&runs=16&lang={language}&set=firms.fast.cash%3Dlots", width, height);
        await Expect(tab.Page.GetByRole(AriaRole.Alert).First).ToBeVisibleAsync();
        await NothingFound(tab);
        await tab.Page.GetByRole(AriaRole.Tab, new() { Name = "YAML" }).ClickAsync();
        await Expect(tab.Page.Locator("textarea")).Not.ToBeEmptyAsync();
        await tab.Page.Locator("textarea").FillAsync("start: soon\n");
        await Expect(tab.Page.Locator(".diagnostics li").First).ToBeVisibleAsync();
        await NothingFound(tab);
    }

    [Test]
    public async Task What_if()
    {
        var tab = await Open($"?file=two-firms-blitz.yaml&runs=16&lang={language}", width, height);
        await tab.Page.Locator(".right").GetByRole(AriaRole.Tab).Last.ClickAsync();
        await NothingFound(tab);
        await tab.Page.Locator(".right button.main").ClickAsync();
        await tab.Page.Locator("h4 button").First.ClickAsync();
        await tab.Page.Locator(".dial input[type=range]").First.PressAsync("End");
        await Expect(tab.Page.Locator(".right table").First).ToBeVisibleAsync();
        await NothingFound(tab);
    }

    [TestCase("lessons?")]
    [TestCase("lessons/ad-contest?step=2")]
    [TestCase("lessons/ad-contest?step=4&hands=1,2")]
    [TestCase("lessons/ad-contest?step=5")]
    [TestCase("lessons/ad-contest?step=6&try=1")]
    [TestCase("missing?")]
    public async Task Lessons(string address)
    {
        var tab = await Open($"{address}&lang={language}", width, height);
        await Expect(tab.Title).ToBeVisibleAsync();
        if (address.Contains("step=4", StringComparison.Ordinal)) await Expect(tab.Page.Locator("path.js-line").First).ToBeAttachedAsync();
        if (address.Contains("try", StringComparison.Ordinal)) await Expect(tab.Page.GetByRole(AriaRole.Table).First).ToBeVisibleAsync();
        await NothingFound(tab);
    }

    private static async Task NothingFound(Tab tab)
    {
        var found = (await tab.Page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] })).Violations.Where(rule => rule.Impact is "serious" or "critical")
            .SelectMany(rule => rule.Nodes.Select(node => $"{rule.Id} ({rule.Impact}): {node.Html}"));
        Assert.That(found, Is.Empty);
    }
}
