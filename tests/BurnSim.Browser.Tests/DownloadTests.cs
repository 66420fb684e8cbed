using System.IO.Compression;
using System.Net;
using System.Text;

namespace BurnSim.Browser;

public class DownloadTests : StudioTests
{
    [Test]
    public async Task Each_piece_is_what_it_says()
    {
        var tab = await Open("?file=two-firms-blitz.yaml&runs=24");
        await tab.Played(24);
        var verdict = await tab.Verdict.TextContentAsync() ?? "";
        var yaml = Encoding.UTF8.GetString(await Bytes(tab, "Scenario (YAML)"));
        var report = Encoding.UTF8.GetString(await Bytes(tab, "Report (HTML)"));
        using var pictures = new ZipArchive(await Downloads.Of(tab, "Pictures (PNG, SVG)"));
        using var tables = new ZipArchive(await Downloads.Of(tab, "Tables (CSV)"));
        var runs = Encoding.UTF8.GetString(Downloads.Bytes(tables.GetEntry("runs.csv")!));
        Assert.Multiple(() =>
        {
            Assert.That(yaml, Is.EqualTo(File.ReadAllText(Scenario("two-firms-blitz"))));
            Assert.That(report, Does.StartWith("<!doctype html>"));
            Assert.That(Plain(WebUtility.HtmlDecode(report)).Contains(Plain(verdict), StringComparison.Ordinal), "the report says what the page says");
            Assert.That(Downloads.Bytes(pictures.GetEntry("plots/win.png")!), Has.Length.GreaterThan(1000));
            Assert.That(Downloads.Bytes(pictures.GetEntry("plots/win.png")!)[..8], Is.EqualTo(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A }), "a PNG file begins so");
            Assert.That(Encoding.UTF8.GetString(Downloads.Bytes(pictures.GetEntry("plots/win.svg")!)), Does.Contain("<svg"));
            Assert.That(runs.TrimEnd().Split('\n'), Has.Length.EqualTo(1 + 24 * 2), "a line for each run and firm");
            Assert.That(tables.GetEntry("summary.json"), Is.Not.Null);
        });
    }

    [Test]
    public async Task The_edited_text_is_handed_out_as_it_stands()
    {
        var tab = await Open("?file=two-firms-blitz.yaml&runs=8");
        var text = File.ReadAllText(Scenario("two-firms-blitz")).Replace("600m", "700m", StringComparison.Ordinal);
        await tab.OpenText();
        await tab.Market.Text().FillAsync(text);
        await Expect(tab.Page).ToHaveURLAsync(Text("#."));
        var file = await tab.Page.RunAndWaitForDownloadAsync(() => tab.Market.Button("Download").ClickAsync());
        Assert.Multiple(async () =>
        {
            Assert.That(file.SuggestedFilename, Is.EqualTo("two-firms-blitz.yaml"));
            Assert.That(await File.ReadAllTextAsync(await file.PathAsync()), Is.EqualTo(text));
        });
    }

    // A report keeps numbers and units on one line.
    private static string Plain(string text) => text.Replace('\u00a0', ' ').Replace('\u202f', ' ');

    private static async Task<byte[]> Bytes(Tab tab, string name) => (await Downloads.Of(tab, name)).ToArray();
}
