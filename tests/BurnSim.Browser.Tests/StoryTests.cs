using BurnSim.Cli.Tests;
using Microsoft.Playwright;

namespace BurnSim.Browser;

public class StoryTests : StudioTests
{
    [TestCase(3)]
    [TestCase(40)]
    public async Task A_run_is_told_as_trace_tells_it(int run)
    {
        using var burnsim = new Burnsim();
        burnsim.Call($"trace \"{Scenario("china-llm-2024")}\" --run {run} --set capital.regime=cold --seed 5 --out run");
        var told = File.ReadAllLines(burnsim.In("run", "story.txt"));
        var tab = await Open("?runs=16&set=capital.regime%3Dcold&seed=5");
        await tab.Closer.GetByLabel("Run", new() { Exact = true }).FillAsync($"{run}");
        await tab.Closer.GetByLabel("Run", new() { Exact = true }).PressAsync("Enter");
        var entries = tab.Closer.GetByRole(AriaRole.List, new() { Name = "Story" }).GetByRole(AriaRole.Listitem);
        await Expect(entries.Locator("time")).ToHaveTextAsync([.. told.Select(line => line[..10])]);
        await Expect(entries.Locator("span:last-child")).ToHaveTextAsync([.. told.Select(line => line[12..])]);
    }

    [Test]
    public async Task A_run_is_played_as_a_race_stopped_stepped_and_scrubbed()
    {
        var tab = await Open("?file=two-firms-blitz.yaml&runs=8");
        var race = tab.Closer.Region("Race");
        var date = race.GetByRole(AriaRole.Slider, new() { Name = "Date" });
        await Expect(race.GetByRole(AriaRole.Listitem).First).ToContainTextAsync("fast");
        await race.Button("Play").ClickAsync();
        await Expect(date).ToHaveValueAsync(Text("^([2-9]|[1-9][0-9]+)$"));
        await race.Button("Pause").ClickAsync();
        await Expect(race.Button("Play")).ToBeVisibleAsync();

        var stopped = await date.InputValueAsync();
        await race.Button("Step forward").ClickAsync();
        await Expect(date).Not.ToHaveValueAsync(stopped);
        var at = int.Parse(await date.InputValueAsync(), System.Globalization.CultureInfo.InvariantCulture);
        await race.Button("Step forward").ClickAsync();
        await Expect(date).ToHaveValueAsync($"{at + 1}");
        await race.Button("Step back").ClickAsync();
        await Expect(date).ToHaveValueAsync($"{at}");

        await date.FillAsync("555");
        await Expect(race.Locator("time").First).ToHaveTextAsync("2025-07-09");
        await Expect(race.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "fast" })).ToContainTextAsync("out of cash");
        await Expect(race.GetByText("slow takes the lead from fast")).ToBeVisibleAsync();

        await date.FillAsync("700");
        await race.GetByLabel("Speed").SelectOptionAsync("90 days a second");
        await race.Button("Play").ClickAsync();
        await Expect(date).ToHaveValueAsync("729");
        await Expect(race.Button("Play")).ToBeVisibleAsync();
        await Expect(race.Button("Step forward")).ToBeDisabledAsync();
    }

    [Test]
    public async Task Runs_are_picked_by_who_wins_at_random_and_one_after_another()
    {
        var tab = await Open("?runs=32");
        await tab.Played(32);
        var run = tab.Closer.GetByLabel("Run", new() { Exact = true });
        await tab.Closer.Button("Next run").ClickAsync();
        await Expect(run).ToHaveValueAsync("1");
        await tab.Closer.Button("Previous run").ClickAsync();
        await Expect(run).ToHaveValueAsync("0");
        await tab.Closer.Button("Random run").ClickAsync();
        await Expect(run).Not.ToHaveValueAsync("0");

        var kimi = tab.Closer.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Runs that Kimi (Moonshot) wins:" });
        await kimi.GetByRole(AriaRole.Button).First.ClickAsync();
        await Expect(tab.Closer.GetByRole(AriaRole.List, new() { Name = "Story" }).GetByRole(AriaRole.Listitem).Last).ToContainTextAsync("The story ends: Kimi (Moonshot) leads");
    }
}
