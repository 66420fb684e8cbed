using Microsoft.Playwright;

namespace BurnSim.Browser;

/// <summary>Tabs share the cores and nothing else.</summary>
public class TabTests : StudioTests
{
    [Test]
    public async Task Two_tabs_are_two_desks()
    {
        var (one, other) = (await Open("?file=two-firms-blitz.yaml&runs=16"), await Open("?file=two-firms-blitz.yaml&runs=16"));
        await one.Played(16);
        await other.Played(16);
        var verdict = await other.Verdict.InnerTextAsync();
        await one.OpenValues("fast");
        await one.Field("fast › Cash").FillAsync("2bn");
        await one.Field("fast › Cash").PressAsync("Enter");
        await Expect(one.Verdict).ToHaveTextAsync(Text("^fast takes the market"));
        await Expect(other.Verdict).ToHaveTextAsync(verdict);
        Assert.That(other.Page.Url, Does.Not.Contain("set="));
    }

    [Test]
    public async Task Ten_tabs_all_go_on_and_all_finish()
    {
        var tabs = new List<Tab>();
        for (var seed = 1; seed <= 10; seed++) tabs.Add(await Open($"?file=two-firms-blitz.yaml&runs=100000&seed={seed}", 800, 600));
        foreach (var tab in tabs) await Expect(tab.Bar.GetByText(Text(@"^[1-9][\d,]* of 100,000 runs"))).ToBeVisibleAsync();
        var before = await Task.WhenAll(tabs.Select(Done));
        foreach (var (tab, done) in tabs.Zip(before)) await Expect(tab.Bar.GetByText(Text($@"^(?!{done} )[1-9][\d,]* of 100,000 runs"))).ToBeVisibleAsync();
        foreach (var tab in tabs)
        {
            await tab.Bar.GetByLabel("Runs", new() { Exact = true }).FillAsync("100");
            await tab.Bar.GetByLabel("Runs", new() { Exact = true }).PressAsync("Enter");
        }

        foreach (var tab in tabs) await tab.Played(100);
    }

    [Test]
    public async Task A_hundred_thousand_runs_leave_the_page_free()
    {
        var tab = await Open("?runs=100000");
        await Expect(tab.Bar.GetByText(Text(@"^[1-9][\d,]* of 100,000 runs, .* left"))).ToBeVisibleAsync();
        await tab.Pictures.Button("Cash").ClickAsync();
        await Expect(tab.Pictures.Button("Cash")).ToHaveAttributeAsync("aria-pressed", "true");
        await tab.Pictures.GetByRole(AriaRole.List).GetByRole(AriaRole.Button).First.ClickAsync();
        await Expect(tab.Pictures.GetByRole(AriaRole.List).GetByRole(AriaRole.Button).First).ToHaveAttributeAsync("aria-pressed", "true");
        await tab.OpenValues("Kimi (Moonshot)");
        await Expect(tab.Slider("Kimi (Moonshot) › Cash")).ToBeVisibleAsync();
        await tab.Closer.Button("Next run").ClickAsync();
        await Expect(tab.Closer.GetByLabel("Run", new() { Exact = true })).ToHaveValueAsync("1");
        await Expect(tab.Bar.Button("Stop")).ToBeVisibleAsync();
    }

    [Test]
    public async Task Stop_keeps_what_was_played_and_play_begins_anew()
    {
        var tab = await Open("?runs=100000");
        await Expect(tab.Verdict).ToContainTextAsync(" runs");
        await tab.Bar.Button("Stop").ClickAsync();
        await Expect(tab.Bar.GetByText(Text(@"^stopped after [\d,]+ of 100,000 runs$"))).ToBeVisibleAsync();
        await Expect(tab.Verdict).ToContainTextAsync(" runs");
        await tab.Bar.Button("Play").ClickAsync();
        await Expect(tab.Bar.GetByText(Text(@"^[1-9][\d,]* of 100,000 runs"))).ToBeVisibleAsync();
    }

    private static async Task<string> Done(Tab tab) => (await tab.Bar.GetByText("of 100,000 runs").InnerTextAsync()).Split(' ')[0];
}
