using BurnSim.Cli.Tests;
using Microsoft.Playwright;

namespace BurnSim.Browser;

public class WhatIfTests : StudioTests
{
    [Test]
    public async Task A_change_is_held_against_the_baseline_and_the_sentence_is_that_of_compare()
    {
        using var burnsim = new Burnsim();
        File.Copy(Scenario("two-firms-blitz"), burnsim.In("two-firms-blitz.yaml"));
        var tab = await Open("?file=two-firms-blitz.yaml&runs=64");
        await tab.Closer.Tab("What if").ClickAsync();
        await tab.Closer.Button("Pin this as the baseline").ClickAsync();
        await Expect(tab.Closer.GetByText("Nothing yet. Move a value on the left.")).ToBeVisibleAsync();

        await tab.OpenValues("fast");
        await tab.Field("fast › Cash").FillAsync("2bn");
        await tab.Field("fast › Cash").PressAsync("Enter");
        await Expect(tab.Closer.GetByText("64 runs on both")).ToBeVisibleAsync();
        var command = await tab.Closer.Locator("pre").InnerTextAsync();
        Assert.That(command, Does.StartWith("burnsim compare two-firms-blitz.yaml "));
        var said = Said(burnsim, command["burnsim ".Length..] + " --quiet").Out.Split('\n')[0];
        await Expect(tab.Closer.GetByText("With cash = 2bn, fast wins")).ToHaveTextAsync(said);
        await Expect(tab.Closer.GetByRole(AriaRole.Row, new() { Name = "fast" })).ToContainTextAsync("wins more often");

        await tab.Closer.Button("Unpin").ClickAsync();
        await Expect(tab.Closer.Button("Pin this as the baseline")).ToBeVisibleAsync();
        await Expect(tab.Closer.GetByText("With cash = 2bn")).ToHaveCountAsync(0);
    }

    [Test]
    public async Task Back_to_the_baseline_takes_changes_back()
    {
        var tab = await Open("?file=two-firms-blitz.yaml&runs=16");
        await tab.Closer.Tab("What if").ClickAsync();
        await tab.Closer.Button("Pin this as the baseline").ClickAsync();
        await tab.OpenValues("slow");
        await tab.Slider("slow › Cash").PressAsync("Home");
        await Expect(tab.Closer.GetByText("firms.slow.cash =")).ToBeVisibleAsync();
        await tab.Closer.Button("Back to the baseline").ClickAsync();
        await Expect(tab.Closer.GetByText("Nothing yet. Move a value on the left.")).ToBeVisibleAsync();
        await Expect(tab.Page).Not.ToHaveURLAsync(Text("set="));
    }

    [Test]
    public async Task How_much_is_luck_is_said_as_run_says_it()
    {
        using var burnsim = new Burnsim();
        var tab = await Open("?file=two-firms-blitz.yaml&runs=32");
        await tab.Closer.Tab("What if").ClickAsync();
        await tab.Closer.Button("Play it with all firms alike").ClickAsync();
        var luck = tab.Closer.GetByRole(AriaRole.Region, new() { Name = "How much of this is luck?" });
        await Expect(luck.GetByText("32 runs of each")).ToBeVisibleAsync();
        var said = Said(burnsim, $"run \"{Scenario("two-firms-blitz")}\" --runs 32 --null --quiet --out luck").Out.Split('\n').First(line => line.Contains("luck", StringComparison.OrdinalIgnoreCase));
        await Expect(luck.GetByRole(AriaRole.Paragraph).First).ToHaveTextAsync(said.Trim());
    }
}
