using Microsoft.Playwright;

namespace BurnSim.Browser;

/// <summary>It fits a phone and a projector.</summary>
public class ScreenTests : StudioTests
{
    private const int PhoneWidth = 390, PhoneHeight = 844;

    [TestCase("")]
    [TestCase("&lang=zh")]
    public async Task A_phone_shows_pictures_first_and_everything_in_its_width(string language)
    {
        var tab = await Open($"?runs=16&file=china-llm-2024.yaml{language}", PhoneWidth, PhoneHeight);
        await Expect(tab.Lines.Or(tab.Page.Locator("path.js-line")).First).ToBeVisibleAsync();
        var (left, middle, right) = (await Top(tab, ".left"), await Top(tab, ".middle"), await Top(tab, ".right"));
        Assert.That(middle, Is.LessThan(left).And.LessThan(right));
        await Fits(tab);
        foreach (var opened in await tab.Page.Locator("h4 button").AllAsync()) await opened.ClickAsync();
        await Fits(tab);
        foreach (var other in await tab.Page.Locator(".choice button").AllAsync()) await other.ClickAsync();
        await Fits(tab);
        await tab.Page.GetByRole(AriaRole.Tab, new() { Name = "YAML" }).ClickAsync();
        await tab.Page.GetByRole(AriaRole.Tab).Last.ClickAsync();
        await Fits(tab);
    }

    [Test]
    public async Task A_phone_shows_a_comparison()
    {
        var tab = await Open("?runs=16&file=china-llm-2024.yaml", PhoneWidth, PhoneHeight);
        await tab.Played(16);
        await tab.Closer.Tab("What if").ClickAsync();
        await tab.Closer.Button("Pin this as the baseline").ClickAsync();
        await tab.OpenValues("Kimi (Moonshot)");
        await tab.Slider("Kimi (Moonshot) › Cash").PressAsync("End");
        await Expect(tab.Closer.GetByText("16 runs on both")).ToBeVisibleAsync();
        await Fits(tab);
        await tab.Closer.GetByRole(AriaRole.Table).First.ScrollIntoViewIfNeededAsync();
        await Expect(tab.Closer.GetByRole(AriaRole.Table).First).ToBeInViewportAsync();
    }

    [TestCase("lessons")]
    [TestCase("lessons/ad-contest?step=2")]
    [TestCase("lessons/ad-contest?step=3")]
    [TestCase("lessons/ad-contest?step=5")]
    [TestCase("lessons/ad-contest?step=6&try=1")]
    public async Task A_phone_shows_lessons(string address)
    {
        var tab = await Open(address, PhoneWidth, PhoneHeight);
        await Expect(tab.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link).First).ToBeVisibleAsync();
        if (address.Contains("try", StringComparison.Ordinal)) await Expect(tab.Page.GetByText("50 runs on both")).ToBeVisibleAsync();
        await Fits(tab);
    }

    [Test]
    public async Task A_projector_shows_larger_letters_and_the_first_picture_whole()
    {
        var tab = await Open("?runs=16", 1920, 1080);
        await tab.Played(16);
        await Fits(tab);
        await Expect(tab.Pictures.GetByRole(AriaRole.Figure).First).ToBeInViewportAsync(new() { Ratio = 1 });
        Assert.That(await tab.Page.EvaluateAsync<double>("parseFloat(getComputedStyle(document.documentElement).fontSize)"), Is.EqualTo(19));
    }

    private static async Task<double> Top(Tab tab, string part) => (await tab.Page.Locator(part).BoundingBoxAsync())!.Y;

    /// <summary>Nothing that is seen reaches beyond the page's width, but inside what scrolls by itself.</summary>
    private static async Task Fits(Tab tab)
    {
        var beyond = await tab.Page.EvaluateAsync<string[]>("""
            () => {
                const wide = document.documentElement.clientWidth;
                const scrolls = element => element && element !== document.body
                    && (['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
                const beyond = [...document.body.querySelectorAll('*')].filter(element => element.checkVisibility() && element.getClientRects().length
                    && element.getBoundingClientRect().right > wide + 1 && !scrolls(element.parentElement));
                return [...document.documentElement.scrollWidth > wide ? [`the page is ${document.documentElement.scrollWidth} wide`] : [],
                    ...beyond.map(element => `${element.tagName} ${element.getAttribute('class') ?? ''}: ${element.textContent.trim().slice(0, 40)}`)];
            }
            """);
        Assert.That(beyond, Is.Empty);
    }
}
