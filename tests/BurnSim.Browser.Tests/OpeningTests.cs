using Microsoft.Playwright;

namespace BurnSim.Browser;

public class OpeningTests : StudioTests
{
    [Test]
    public async Task It_opens_with_the_scenario_and_plays_it()
    {
        var tab = await Open("?runs=32");
        await Expect(tab.Title).ToHaveTextAsync("china-llm-2024");
        await tab.Played(32);
        await Expect(tab.Verdict).ToContainTextAsync("of 32 runs");
        foreach (var name in new[] { "Share of active users", "Who leads at the end", "Users" })
        {
            await Expect(tab.Pictures.GetByRole(AriaRole.Img, new() { Name = name, Exact = true }).Locator("svg.main-svg").First).ToBeVisibleAsync();
        }

        Assert.That(await tab.Lines.CountAsync(), Is.GreaterThan(5));
    }

    [Test]
    public async Task Each_picture_is_drawn_and_has_its_numbers()
    {
        var tab = await Open("?runs=16&file=two-firms-blitz.yaml");
        await tab.Played(16);
        foreach (var name in new[] { "Cash", "Cost of a user", "Verdicts", "Concentration", "Users" })
        {
            await tab.Pictures.Button(name).ClickAsync();
            var picture = tab.Pictures.GetByRole(AriaRole.Figure).Last;
            await Expect(picture.GetByRole(AriaRole.Heading)).ToHaveTextAsync(name);
            await Expect(picture.Locator("path.js-line, path.point, path.js-fill").First).ToBeAttachedAsync();
            await picture.Locator("summary").ClickAsync();
            await Expect(picture.GetByRole(AriaRole.Row).Nth(1)).ToBeVisibleAsync();
            await picture.Locator("summary").ClickAsync();
        }
    }

    [Test]
    public async Task A_scenario_is_chosen_from_the_list()
    {
        var tab = await Open("?runs=8");
        await tab.Bar.GetByLabel("Scenario").SelectOptionAsync("two-firms-blitz");
        await Expect(tab.Title).ToHaveTextAsync("two-firms-blitz");
        await tab.Played(300);
        await Expect(tab.Page).ToHaveURLAsync(Text(@"file=two-firms-blitz\.yaml"));
    }

    [Test]
    public async Task Luck_of_another_seed_is_other_luck()
    {
        var tab = await Open("?runs=32");
        await tab.Played(32);
        var first = await tab.Verdict.InnerTextAsync();
        await tab.Bar.GetByLabel("Seed").FillAsync("7");
        await tab.Bar.GetByLabel("Seed").PressAsync("Enter");
        await Expect(tab.Page).ToHaveURLAsync(Text("seed=7"));
        await Expect(tab.Verdict).Not.ToHaveTextAsync(first);
        await tab.Played(32);
    }

    [Test]
    public async Task Too_many_runs_are_refused_beside_the_field()
    {
        var tab = await Open("?runs=8");
        await tab.Bar.GetByLabel("Runs").And(tab.Page.GetByRole(AriaRole.Textbox)).FillAsync("many");
        await tab.Page.Keyboard.PressAsync("Enter");
        await Expect(tab.Bar.GetByRole(AriaRole.Alert)).ToContainTextAsync("a whole number from 1");
    }
}
