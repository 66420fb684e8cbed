using BurnSim.Cli.Tests;
using Microsoft.Playwright;

namespace BurnSim.Browser;

/// <summary>The documentation's pictures of the studio: docs/pictures/studio draws them anew.</summary>
[Explicit("It writes into docs/pictures.")]
public class Pictures : StudioTests
{
    [Test]
    public async Task The_studio()
    {
        var tab = await Open("?file=china-llm-2024.yaml");
        await tab.Played(1000);
        await Keep(tab, "studio");
    }

    [Test]
    public async Task What_if()
    {
        var tab = await Open("?file=china-llm-2024.yaml");
        await tab.Closer.Tab("What if").ClickAsync();
        await tab.Closer.Button("Pin this as the baseline").ClickAsync();
        await tab.OpenValues("Kimi (Moonshot)");
        await tab.Slider("Kimi (Moonshot) › Cash").PressAsync("End");
        await tab.Played(1000);
        await Expect(tab.Closer.GetByText("1,000 runs on both")).ToBeVisibleAsync();
        await Keep(tab, "studio-what-if");
    }

    [Test]
    public async Task A_lesson()
    {
        var tab = await Open("lessons/two-firms-blitz?step=4&hands=14,9,3");
        await Expect(tab.Page.GetByText("The runs say:")).ToBeVisibleAsync();
        await Expect(tab.Page.GetByText("The runs are not over yet")).ToHaveCountAsync(0);
        await Expect(tab.Page.Locator("path.js-line").First).ToBeVisibleAsync();
        await Keep(tab, "studio-lesson");
    }

    [Test]
    public async Task In_Chinese()
    {
        var tab = await Open("?file=china-llm-2024.yaml&lang=zh");
        await Expect(tab.Bar.GetByText("1,000 次模拟", new() { Exact = true })).ToBeVisibleAsync();
        await Keep(tab, "studio-zh");
    }

    /// <summary>Without what has the focus, once every picture is drawn.</summary>
    private static async Task Keep(Tab tab, string name)
    {
        await tab.Page.EvaluateAsync("async () => { document.activeElement?.blur(); await document.fonts.ready; for (let frame = 0; frame < 30; frame++) await new Promise(requestAnimationFrame); }");
        await tab.Page.ScreenshotAsync(new() { Path = Path.Combine(Burnsim.Root, "docs", "pictures", $"{name}.png"), Animations = ScreenshotAnimations.Disabled });
    }
}
