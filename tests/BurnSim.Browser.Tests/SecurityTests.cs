using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Playwright;

namespace BurnSim.Browser;

/// <summary>Nothing outside the studio's folder is read, and nobody asks who may not.</summary>
public class SecurityTests : StudioTests
{
    private const string Secret = "the-market-next-door";

    private DirectoryInfo root = null!;

    private string Outside => Path.Combine(root.FullName, "outside.yaml");

    internal override async Task<OpenStudio> TheStudio()
    {
        root = Directory.CreateTempSubdirectory("burnsim-");
        var inside = root.CreateSubdirectory("inside").FullName;
        await File.WriteAllTextAsync(Outside, $"name: {Secret}\n" + await File.ReadAllTextAsync(Scenario("two-firms-blitz")));
        File.Copy(Scenario("two-firms-blitz"), Path.Combine(inside, "market.yaml"));
        File.CreateSymbolicLink(Path.Combine(inside, "linked.yaml"), Outside);
        return await OpenStudio.Open($"\"{inside}\"");
    }

    [OneTimeTearDown]
    public async Task CloseTheStudio()
    {
        await Studio.DisposeAsync();
        root.Delete(recursive: true);
    }

    [TestCase("/../outside.yaml")]
    [TestCase("/%2e%2e/outside.yaml")]
    [TestCase("/..%2foutside.yaml")]
    [TestCase("/_content/../../outside.yaml")]
    [TestCase("/_content/BurnSim.Studio/..%2f..%2f..%2foutside.yaml")]
    [TestCase("/market.yaml")]
    [TestCase("/inside/market.yaml")]
    [TestCase("/etc/passwd")]
    [TestCase("//etc/passwd")]
    [TestCase("/..%5coutside.yaml")]
    public async Task No_path_reads_a_file(string path)
    {
        var answer = await Raw(path);
        Assert.That(answer, Does.Match(@"^HTTP/1\.1 (40[04]|30\d) ").And.Not.Contain(Secret).And.Not.Contain("root:"));
    }

    [TestCase("../outside.yaml")]
    [TestCase("linked.yaml")]
    [TestCase("/etc/passwd")]
    [TestCase("..%2F..%2F..%2Fetc%2Fpasswd")]
    public async Task No_link_opens_a_file_outside(string file)
    {
        var tab = await Open($"?runs=8&file={file}");
        await Expect(tab.Title).ToBeVisibleAsync();
        await tab.Market.Tab("YAML").ClickAsync();
        await Expect(tab.Market.Text()).Not.ToHaveValueAsync(Text(Secret));
        await Expect(tab.Page.GetByText(Secret)).ToHaveCountAsync(0);
    }

    [TestCase("../outside.yaml")]
    [TestCase("linked.yaml")]
    [TestCase("/etc/passwd")]
    public async Task No_text_extends_a_file_outside(string file)
    {
        var tab = await Open("?runs=8&file=market.yaml");
        await tab.Played(8);
        await tab.OpenText();
        await tab.Market.Text().FillAsync($"extends: {file}\nruns: 8\n");
        await Expect(tab.Market.GetByRole(AriaRole.Status).GetByRole(AriaRole.Listitem).Filter(new() { HasText = "extends" })).ToBeVisibleAsync();
        await Expect(tab.Page.GetByText(Secret)).ToHaveCountAsync(0);
    }

    [Test]
    public async Task Another_sites_name_or_page_is_refused()
    {
        using var http = new HttpClient();
        Assert.Multiple(async () =>
        {
            Assert.That(await Asked(http, request => { }), Is.EqualTo(HttpStatusCode.OK));
            Assert.That(await Asked(http, request => request.Headers.Host = "evil.example"), Is.EqualTo(HttpStatusCode.Forbidden));
            Assert.That(await Asked(http, request => request.Headers.Add("Origin", "http://evil.example")), Is.EqualTo(HttpStatusCode.Forbidden));
        });
    }

    [Test]
    public async Task Beyond_loopback_only_who_has_the_link_gets_in()
    {
        await using var studio = await OpenStudio.Open($"\"{Path.Combine(root.FullName, "inside")}\" --host 0.0.0.0");
        using var http = new HttpClient();
        Assert.That(studio.Link.Query, Does.Match("^\\?token=[0-9a-f]{32}$"));
        Assert.That((await http.GetAsync(new Uri(studio.Link, "/"))).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That((await http.GetAsync(new Uri(studio.Link, "/_framework/blazor.web.js"))).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        await using var tab = await studio.Tab(studio.Link.Query + "&runs=8&file=market.yaml");
        await tab.Played(8);
        Assert.That(tab.Page.Url, Does.Not.Contain("token"));
        Assert.That(tab.Wrong, Is.Empty);
    }

    private async Task<HttpStatusCode> Asked(HttpClient http, Action<HttpRequestMessage> with)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Studio.Link);
        with(request);
        using var answer = await http.SendAsync(request);
        return answer.StatusCode;
    }

    /// <summary>Asks for a path exactly as it stands, which no well-bred client does.</summary>
    private async Task<string> Raw(string path)
    {
        using var line = new TcpClient();
        await line.ConnectAsync(Studio.Link.Host, Studio.Link.Port);
        await using var stream = line.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {Studio.Link.Authority}\r\nConnection: close\r\n\r\n"));
        using var answer = new StreamReader(stream);
        return await answer.ReadToEndAsync();
    }
}
