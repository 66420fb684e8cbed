using System.Text.RegularExpressions;
using BurnSim.Cli.Tests;
using Microsoft.Playwright;

namespace BurnSim.Browser;

public class DialTests : StudioTests
{
    private const string Cash = "fast › Cash";

    [Test]
    public async Task A_key_moves_a_slider_and_with_it_address_runs_and_pictures()
    {
        var tab = await Opened("");
        var before = await Drawn(tab);
        await tab.Slider(Cash).PressAsync("End");
        await Moved(tab, before);
        await Expect(tab.Field(Cash)).ToHaveValueAsync("2.4bn");
        await tab.Market.Button("Reset fast Cash").First.ClickAsync();
        await Expect(tab.Page).Not.ToHaveURLAsync(Text("set="));
        await Expect(tab.Lines.First).ToHaveAttributeAsync("d", before);
    }

    [Test]
    public async Task The_mouse_moves_a_slider_and_with_it_address_runs_and_pictures()
    {
        var tab = await Opened("");
        var before = await Drawn(tab);
        await tab.Slider(Cash).ScrollIntoViewIfNeededAsync();
        var place = (await tab.Slider(Cash).BoundingBoxAsync())!;
        await tab.Page.Mouse.MoveAsync(place.X + place.Width / 2, place.Y + place.Height / 2);
        await tab.Page.Mouse.DownAsync();
        await tab.Page.Mouse.MoveAsync(place.X + 0.9f * place.Width, place.Y + place.Height / 2, new() { Steps = 5 });
        await Expect(tab.Field(Cash)).Not.ToHaveValueAsync("600m");
        Assert.That(tab.Page.Url, Does.Not.Contain("set="), "the market follows when it is let go");
        await tab.Page.Mouse.UpAsync();
        await Moved(tab, before);
    }

    [Test]
    public async Task A_move_starts_the_ensemble_again()
    {
        var tab = await Opened("", runs: 100_000);
        await Expect(tab.Bar.GetByText(Text(@"^[\d,]+ of 100,000 runs"))).ToBeVisibleAsync();
        await tab.Bar.Button("Stop").ClickAsync();
        await Expect(tab.Bar.GetByText("stopped after")).ToBeVisibleAsync();
        await tab.Slider(Cash).PressAsync("PageUp");
        await Expect(tab.Bar.GetByText(Text(@"^[\d,]+ of 100,000 runs, .* left"))).ToBeVisibleAsync();
        await Expect(tab.Bar.Button("Stop")).ToBeVisibleAsync();
    }

    [Test]
    public async Task A_typed_mistake_is_told_as_check_tells_it_and_mended_it_plays()
    {
        using var burnsim = new Burnsim();
        var tab = await Opened("");
        await tab.Field(Cash).FillAsync("lots");
        await tab.Field(Cash).PressAsync("Enter");
        var alert = tab.Market.GetByRole(AriaRole.Alert).Filter(new() { HasText = "firms.fast.cash" }).First;
        var told = Regex.Match(Said(burnsim, $"check \"{Scenario("two-firms-blitz")}\" --set firms.fast.cash=lots").Error, @"error BS\d+: (.*)").Groups[1].Value;
        await Expect(alert).ToHaveTextAsync(told);
        await Expect(tab.Field(Cash).First).ToHaveAttributeAsync("aria-invalid", "true");
        await tab.Field(Cash).First.FillAsync("2bn");
        await tab.Field(Cash).First.PressAsync("Enter");
        await Expect(alert).ToHaveCountAsync(0);
        await Expect(tab.Verdict).ToHaveTextAsync(Text("^fast takes the market"));
    }

    [Test]
    public async Task Any_value_is_found_by_its_words()
    {
        var tab = await Opened("");
        await tab.Market.GetByRole(AriaRole.Searchbox).FillAsync("outside demand");
        var found = tab.Slider("feed › Outside demand");
        await found.PressAsync("Home");
        await Expect(tab.Page).ToHaveURLAsync(Text(@"set=platforms\.feed\.outside_demand"));
    }

    [Test]
    public async Task A_strategy_is_chosen_and_plays()
    {
        var tab = await Opened("");
        await tab.Market.GetByRole(AriaRole.Combobox, new() { Name = "fast › Strategy", Exact = true }).SelectOptionAsync("unit-economics");
        await Expect(tab.Page).ToHaveURLAsync(Text(@"set=firms\.fast\.strategy"));
        await tab.Played(32);
        await Expect(tab.Market.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
    }

    private async Task<Tab> Opened(string query, int runs = 32)
    {
        var tab = await Open($"?file=two-firms-blitz.yaml&runs={runs}{query}");
        if (runs < 1000) await tab.Played(runs);
        await tab.OpenValues("fast");
        return tab;
    }

    private static async Task<string> Drawn(Tab tab) => await tab.Lines.First.GetAttributeAsync("d") ?? "";

    private static async Task Moved(Tab tab, string before)
    {
        await Expect(tab.Page).ToHaveURLAsync(Text(@"set=firms\.fast\.cash%3D"));
        await Expect(tab.Lines.First).Not.ToHaveAttributeAsync("d", before);
        await tab.Played(32);
    }
}
