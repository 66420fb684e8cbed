using System.Net;
using BurnSim.Studio.Hosting;
using BurnSim.Studio.Links;
using Microsoft.AspNetCore.Http;

namespace BurnSim.Studio;

public class GateTests
{
    private const string Token = "0123456789abcdef0123456789abcdef";

    private static readonly House Own = new() { Folder = ".", First = "a.yaml" }, Open = Own with { Address = IPAddress.Any, Token = Token };

    [TestCase("127.0.0.1:5000", null)]
    [TestCase("localhost:5000", null)]
    [TestCase("[::1]:5000", null)]
    [TestCase("127.0.0.1:5000", "http://127.0.0.1:5000")]
    public async Task Loopback_lets_in_who_asks_by_its_own_name(string host, string? origin) => Assert.That(await Ask(Own, host, origin), Is.EqualTo(200));

    [TestCase("burnsim.example:5000", null)]
    [TestCase("192.0.2.7:5000", null)]
    [TestCase("127.0.0.1.example", null)]
    [TestCase("127.0.0.1:5000", "http://evil.example")]
    [TestCase("127.0.0.1:5000", "http://127.0.0.1:6000")]
    [TestCase("127.0.0.1:5000", "null")]
    public async Task Another_name_or_another_sites_page_is_refused(string host, string? origin) => Assert.That(await Ask(Own, host, origin), Is.EqualTo(403));

    [TestCase("", null, 403)]
    [TestCase("?token=0123456789abcdef0123456789abcdee", null, 403)]
    [TestCase("?token=", "", 403)]
    [TestCase("", "0123456789abcdef", 403)]
    [TestCase($"?token={Token}", null, 302)]
    [TestCase("", Token, 200)]
    public async Task Beyond_loopback_it_takes_the_token_of_the_link(string query, string? cookie, int status) =>
        Assert.That(await Ask(Open, "192.0.2.7:5000", null, query, cookie), Is.EqualTo(status));

    [Test]
    public async Task The_token_leaves_the_address_and_stays_in_a_cookie_no_script_can_read()
    {
        var asked = Request("192.0.2.7:5000", null, $"?file=a.yaml&token={Token}&set=x%3D1", null);
        await new Gate(Open).Pass(asked, _ => Task.CompletedTask);
        Assert.Multiple(() =>
        {
            Assert.That(asked.Response.Headers.Location.ToString(), Is.EqualTo("/?file=a.yaml&set=x%3D1"));
            Assert.That(asked.Response.Headers.SetCookie.ToString(), Does.Contain(Token).And.Contain("httponly").And.Contain("samesite=strict"));
        });
    }

    [Test]
    public async Task The_link_that_is_copied_lets_in_and_leads_to_the_same_desk()
    {
        var link = new Link { File = "a.yaml", Text = "runs: 5", Sets = [new("x", "1")] };
        var invitation = Open.Invite(link);
        var asked = Request("192.0.2.7:5000", null, new Uri($"http://192.0.2.7:5000/{invitation}").Query, null);
        await new Gate(Open).Pass(asked, _ => Task.CompletedTask);
        Assert.Multiple(() =>
        {
            Assert.That(asked.Response.Headers.Location.ToString(), Is.EqualTo("/?file=a.yaml&set=x%3D1"));
            Assert.That(invitation, Does.EndWith(link.ToString()[link.ToString().IndexOf('#')..]));
            Assert.That(Own.Invite(link), Is.EqualTo(link.ToString()));
        });
    }

    [Test]
    public async Task Nothing_from_elsewhere_may_be_loaded_or_run()
    {
        var asked = Request("localhost", null, "", null);
        await new Gate(Own).Pass(asked, _ => Task.CompletedTask);
        var policy = asked.Response.Headers.ContentSecurityPolicy.ToString();
        Assert.That(policy, Does.StartWith("default-src 'self'").And.Not.Contain("unsafe-eval").And.Not.Contain("script-src").And.Not.Contain("http"));
    }

    private static async Task<int> Ask(House house, string host, string? origin, string query = "", string? cookie = null)
    {
        var asked = Request(host, origin, query, cookie);
        await new Gate(house).Pass(asked, _ => Task.CompletedTask);
        return asked.Response.StatusCode;
    }

    private static DefaultHttpContext Request(string host, string? origin, string query, string? cookie)
    {
        var asked = new DefaultHttpContext();
        asked.Request.Path = "/";
        asked.Request.Host = new HostString(host);
        asked.Request.QueryString = new QueryString(query);
        if (origin is not null) asked.Request.Headers.Origin = origin;
        if (cookie is not null) asked.Request.Headers.Cookie = $"token={cookie}";
        return asked;
    }
}
