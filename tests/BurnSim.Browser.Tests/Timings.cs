using System.Globalization;
using Microsoft.Playwright;

namespace BurnSim.Browser;

/// <summary>
/// How long a person waits for the first picture, on opening the page and on letting a slider go: no test, as it hangs on the
/// machine. Run it alone: <c>dotnet test -c Release tests/BurnSim.Browser.Tests --filter FullyQualifiedName~Timings</c>.
/// </summary>
[Explicit("It measures and proves nothing.")]
public class Timings : StudioTests
{
    private const int Times = 10;

    // From the start of navigation, as the browser counts it.
    private const string WatchOpening = """
        const watch = new MutationObserver(() => {
            if (!document.querySelector('path.js-line')) return;
            watch.disconnect();
            window.took = performance.now();
        });
        watch.observe(document, { childList: true, subtree: true });
        """;

    private const string WatchSlider = """
        () => {
            window.took = undefined;
            const isLine = node => node.matches?.('path.js-line') || node.querySelector?.('path.js-line');
            document.addEventListener('change', () => {
                const begun = performance.now();
                const watch = new MutationObserver(changes => {
                    if (!changes.some(change => change.type === 'attributes' ? isLine(change.target) : [...change.addedNodes].some(isLine))) return;
                    watch.disconnect();
                    window.took = performance.now() - begun;
                });
                watch.observe(document.querySelector('.middle'), { subtree: true, childList: true, attributeFilter: ['d'] });
            }, { capture: true, once: true });
        }
        """;

    [Test]
    public async Task Opening_the_page()
    {
        var took = new List<double>();
        for (var time = 0; time < Times; time++)
        {
            var tab = await Open("missing");
            await tab.Page.AddInitScriptAsync(WatchOpening);
            await tab.Go("?file=china-llm-2024.yaml&runs=100");
            await tab.Played(100);
            took.Add(await tab.Page.EvaluateAsync<double>("took"));
            await tab.Page.GotoAsync("about:blank");
        }

        Tell("opening the page to the first picture", took);
    }

    [Test]
    public async Task Letting_a_slider_go()
    {
        var took = new List<double>();
        var tab = await Open("?file=china-llm-2024.yaml&runs=100");
        await tab.Played(100);
        await tab.OpenValues("Kimi (Moonshot)");
        for (var time = 0; time < Times; time++)
        {
            await tab.Page.EvaluateAsync(WatchSlider);
            var address = tab.Page.Url;
            await tab.Slider("Kimi (Moonshot) › Cash").PressAsync("PageUp");
            await Expect(tab.Page).Not.ToHaveURLAsync(address);
            await Expect(tab.Pictures.GetByRole(AriaRole.Status)).ToBeEmptyAsync();
            await tab.Played(100);
            took.Add(await tab.Page.EvaluateAsync<double>("took"));
            if (time == Times / 2) await tab.Slider("Kimi (Moonshot) › Cash").PressAsync("Home");
        }

        Tell("letting a slider go to the next picture", took);
    }

    private static void Tell(string what, List<double> took)
    {
        took.Sort();
        TestContext.Progress.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{what}: median {took[Times / 2]:N0} ms, worst {took[^1]:N0} ms; load {File.ReadAllText("/proc/loadavg").Split(' ')[0]}"));
    }
}
