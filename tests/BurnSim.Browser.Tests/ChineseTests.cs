using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace BurnSim.Browser;

public partial class ChineseTests : StudioTests
{
    // What is written so in Chinese too: names of files' kinds, of people and of the trade, and English's own name.
    private static readonly string[] Kept =
    [
        "BurnSim", "burnsim", "Wilson", "Agresti", "Min", "Student", "Tullock", "Bass", "Muennighoff", "YAML", "HTML", "PNG", "SVG", "CSV", "HHI", "CNY", "FLOP", "Tab", "Esc", "English", "zip", "run", "csv", "compare",
        "bn", "tn",
    ];

    [Test]
    public async Task The_studio_speaks_Chinese_and_its_link_keeps_it()
    {
        var tab = await Open("?runs=16&file=china-llm-2024.yaml");
        await tab.Played(16);
        await tab.Bar.Button("中文").ClickAsync();
        await Expect(tab.Page.Locator("html")).ToHaveAttributeAsync("lang", "zh");
        await Expect(tab.Page).ToHaveURLAsync(Text("lang=zh"));
        await tab.Page.ReloadAsync();
        await Expect(tab.Page.Locator("html")).ToHaveAttributeAsync("lang", "zh");
        await Expect(tab.Bar.GetByText("16 次模拟", new() { Exact = true })).ToBeVisibleAsync();
        await tab.Bar.Button("English").ClickAsync();
        await Expect(tab.Page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await tab.Played(16);
    }

    [Test]
    public async Task No_English_is_left_in_the_studio()
    {
        var tab = await Open("?runs=16&lang=zh&file=china-llm-2024.yaml");
        await Expect(tab.Bar.GetByText("16 次模拟", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(tab.Page.GetByRole(AriaRole.List, new() { Name = "经过" })).ToBeVisibleAsync();
        foreach (var picture in new[] { "现金", "获客成本", "结局", "集中度", "用户" }) await tab.Page.Locator("main").Button(picture).ClickAsync();
        foreach (var group in new[] { "Kimi (Moonshot)", "Bilibili", "Students", "资本市场", "训练", "热度" })
        {
            await tab.Page.GetByRole(AriaRole.Heading, new() { Level = 4, Name = group }).GetByRole(AriaRole.Button).ClickAsync();
        }

        await Expect(tab.Page.GetByRole(AriaRole.Slider, new() { Name = "Kimi (Moonshot) › 现金", Exact = true })).ToBeVisibleAsync();
        await OnlyChinese(tab);
        await tab.Page.Locator("main").Tab("假如").ClickAsync();
        await tab.Page.Locator("main").Tab("YAML").ClickAsync();
        await tab.Page.Locator("main").Button("固定为基准").ClickAsync();
        await tab.Bar.Button("下载").ClickAsync();
        await OnlyChinese(tab);
    }

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    [TestCase(4)]
    [TestCase(5)]
    [TestCase(6)]
    public async Task No_English_is_left_in_a_lesson(int step)
    {
        var tab = await Open($"lessons/ad-contest?lang=zh&step={step}&hands=1&try=1");
        await Expect(tab.Page.Locator("html")).ToHaveAttributeAsync("lang", "zh");
        if (step is 3 or 4) await Expect(tab.Page.Locator("path.js-line").First).ToBeAttachedAsync();
        if (step == 6) await Expect(tab.Page.GetByText("两边各 50 次模拟")).ToBeVisibleAsync();
        await OnlyChinese(tab);
        await tab.Go("lessons?lang=zh");
        await Expect(tab.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Listitem).First).ToBeVisibleAsync();
        await OnlyChinese(tab);
    }

    /// <summary>All that is seen is Chinese but for names out of the scenario, YAML and code.</summary>
    private static async Task OnlyChinese(Tab tab)
    {
        var seen = await tab.Page.EvaluateAsync<string[]>("""
            () => {
                const texts = [], walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
                for (let text = walk.nextNode(); text; text = walk.nextNode()) {
                    const at = text.parentElement;
                    if (!at.closest('script, style, code, pre, textarea, select, [lang=en]') && at.checkVisibility() && text.textContent.trim()) texts.push(text.textContent.trim());
                }
                return texts;
            }
            """);
        var scenario = Directory.EnumerateFiles(Path.GetDirectoryName(Scenario("china-llm-2024"))!, "*.yaml").Select(File.ReadAllText);
        var names = scenario.SelectMany(text => Name.Matches(text)).SelectMany(name => Word.Matches(name.Value)).Select(word => word.Value).ToHashSet();
        var english = seen.Where(text => Word.Matches(text).Any(word => !Kept.Contains(word.Value) && !names.Contains(word.Value)));
        Assert.That(english, Is.Empty);
    }

    [GeneratedRegex("[A-Za-z]{2,}")]
    private static partial Regex Word { get; }

    // Names, ids and questions of scenarios, which are their authors'.
    [GeneratedRegex(@"(?m)^ +(name: .*|[\w-]+:)|^question: .*(\n  .*)?|^name: .*")]
    private static partial Regex Name { get; }
}
