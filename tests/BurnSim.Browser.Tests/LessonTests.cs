using BurnSim.Cli.Tests;
using Microsoft.Playwright;

namespace BurnSim.Browser;

public class LessonTests : StudioTests
{
    [Test]
    public async Task A_class_goes_through_a_lesson_from_question_to_luck()
    {
        using var burnsim = new Burnsim();
        var tab = await Open("?runs=8");
        await tab.Bar.Link("Lessons").ClickAsync();
        await tab.Page.Locator("main a[href^='lessons/ad-contest']").ClickAsync();
        var lesson = tab.Page.GetByRole(AriaRole.Main);
        await At(tab, "The question");
        await lesson.Button("Next").ClickAsync();

        await At(tab, "Your prediction");
        await Expect(lesson.Button("Run it")).ToBeDisabledAsync();
        var hands = lesson.GetByRole(AriaRole.Button, new() { NameRegex = Text("^One more hand for: ") });
        for (var choice = 0; choice < await hands.CountAsync(); choice++) await hands.Nth(choice).ClickAsync();
        await hands.First.ClickAsync();
        await Expect(lesson.GetByRole(AriaRole.Status).First).ToHaveTextAsync("2 hands");
        await lesson.Button("Run it").ClickAsync();

        await At(tab, "The runs");
        await Expect(lesson.GetByText("50 runs", new() { Exact = true })).ToBeVisibleAsync();
        await lesson.Button("Next").ClickAsync();

        await At(tab, "What happened");
        await Expect(lesson.GetByText(Text(@"^The runs say: .+\. [12] of \d had it right\."))).ToBeVisibleAsync();
        await Expect(lesson.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "✓" })).ToHaveCountAsync(1);
        await lesson.Button("Next").ClickAsync();

        await At(tab, "Why");
        await Expect(lesson.Locator("pre")).Not.ToBeEmptyAsync();
        await lesson.Button("Next").ClickAsync();

        await At(tab, "Try this");
        await lesson.Locator(".tries").GetByRole(AriaRole.Button).First.ClickAsync();
        await Expect(lesson.GetByText("50 runs on both")).ToBeVisibleAsync();
        var sets = await lesson.Locator("section code").First.InnerTextAsync();
        var said = Said(burnsim, $"compare \"{Scenario("ad-contest")}\" --with \"{sets}\" --quiet").Out.Split('\n')[0];
        await Expect(lesson.Locator(".first")).ToHaveTextAsync(said);

        await lesson.Button("Play it with all firms alike").ClickAsync();
        await Expect(lesson.GetByText("50 runs of each")).ToBeVisibleAsync();
        await lesson.Link("All lessons").ClickAsync();
        await Expect(tab.Title).ToHaveTextAsync("Lessons");
    }

    [Test]
    public async Task What_is_tried_opens_in_the_studio()
    {
        var tab = await Open("lessons/two-firms-blitz?step=6&try=1");
        await tab.Page.GetByRole(AriaRole.Main).Link("Open in the studio").ClickAsync();
        await Expect(tab.Title).ToHaveTextAsync("two-firms-blitz");
        await Expect(tab.Page).ToHaveURLAsync(Text("set=capital.close"));
        await Expect(tab.Market.GetByRole(AriaRole.Heading, new() { Name = "Changed" })).ToBeVisibleAsync();
    }

    [Test]
    public async Task Luck_alone_is_a_lesson()
    {
        var tab = await Open("lessons/luck-only?step=3");
        await Expect(tab.Page.GetByRole(AriaRole.Main).GetByText(Text(@"^[1-9][\d,]*( of 1,000)? runs"))).ToBeVisibleAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Main).Locator("path.js-line").First).ToBeAttachedAsync();
    }

    [Test]
    public async Task Every_lesson_on_the_list_opens_at_its_question()
    {
        var tab = await Open("lessons");
        var lessons = tab.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link);
        await Expect(lessons.First).ToBeVisibleAsync();
        var addresses = await lessons.EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");
        Assert.That(addresses, Has.Length.GreaterThanOrEqualTo(8));
        foreach (var address in addresses)
        {
            await tab.Go(address);
            await At(tab, "The question");
            await Expect(tab.Page.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
        }
    }

    private static async Task At(Tab tab, string step) => await Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Level = 2, Name = step, Exact = true })).ToBeVisibleAsync();
}
