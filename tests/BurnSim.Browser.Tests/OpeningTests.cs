namespace BurnSim.Browser;

public class OpeningTests : StudioTests
{
    [Test]
    public async Task It_opens_with_the_scenario_and_plays_it()
    {
        var tab = await Open("?runs=32");
        await Expect(tab.Page.GetByRole(Microsoft.Playwright.AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("china-llm-2024");
    }
}
