using Microsoft.Playwright;

namespace BurnSim.Browser;

/// <summary>A lost connection comes back to the same state. The studio is this fixture's own: it is killed.</summary>
public class ConnectionTests : StudioTests
{
    private const string Desk = "?file=two-firms-blitz.yaml&set=firms.fast.cash%3D2bn&seed=7&runs=24";

    internal override Task<OpenStudio> TheStudio() => OpenStudio.Open();

    [OneTimeTearDown]
    public async Task CloseTheStudio() => await Studio.DisposeAsync();

    [Test]
    public async Task A_studio_that_died_and_is_started_again_shows_what_was_set()
    {
        var tab = await Open(Desk);
        await tab.Played(24);
        var verdict = await tab.Verdict.InnerTextAsync();
        await tab.OpenText();
        await tab.Market.Text().FillAsync(File.ReadAllText(Scenario("two-firms-blitz")) + "# mine\n");
        await Expect(tab.Page).ToHaveURLAsync(Text("#."));
        var address = tab.Page.Url;

        await Studio.End();
        await Expect(tab.Page.GetByText("The connection to the studio is lost.")).ToBeVisibleAsync();
        await Studio.Restart();
        await Expect(tab.Page.GetByText("The connection to the studio is lost.")).ToBeHiddenAsync();
        await tab.Played(24);
        await Expect(tab.Verdict).ToHaveTextAsync(verdict);
        await Expect(tab.Bar.GetByLabel("Seed")).ToHaveValueAsync("7");
        await Expect(tab.Page).ToHaveURLAsync(address);
        await tab.Market.Tab("YAML").ClickAsync();
        await Expect(tab.Market.Text()).ToHaveValueAsync(Text("# mine\n$"));
        tab.Forgive();
    }

    [Test]
    public async Task A_short_loss_leaves_the_tab_as_it_was()
    {
        IWebSocketRoute? line = null;
        var isUp = true;
        var tab = await Open("missing");
        await tab.Page.RouteWebSocketAsync("**/_blazor**", async asked =>
        {
            line = asked;
            if (isUp) asked.ConnectToServer();
            else await asked.CloseAsync();
        });
        await tab.Go(Desk);
        await tab.Played(24);
        await tab.OpenValues("slow");
        await tab.Closer.Button("Next run").ClickAsync();
        await Expect(tab.Slider("slow › Cash")).ToBeVisibleAsync();

        isUp = false;
        await tab.Page.Context.SetOfflineAsync(true);
        await line!.CloseAsync();
        await Expect(tab.Page.GetByText("The connection to the studio is lost.")).ToBeVisibleAsync();
        isUp = true;
        await tab.Page.Context.SetOfflineAsync(false);
        await Expect(tab.Page.GetByText("The connection to the studio is lost.")).ToBeHiddenAsync();

        // No link holds which values are open and which run is told: it is the same desk.
        await Expect(tab.Slider("slow › Cash")).ToBeVisibleAsync();
        await Expect(tab.Closer.GetByLabel("Run", new() { Exact = true })).ToHaveValueAsync("1");
        await tab.Slider("slow › Cash").PressAsync("Home");
        await Expect(tab.Page).ToHaveURLAsync(Text(@"set=firms\.slow\.cash"));
        tab.Forgive();
    }
}
