using BurnSim.Studio.Links;
using BurnSim.Studio.Words;

namespace BurnSim.Studio;

public class LinkTests
{
    private static readonly Uri Here = new("http://127.0.0.1:5000/");

    [Test]
    public void A_link_brings_back_all_it_was_made_of()
    {
        var link = new Link
        {
            File = "china.yaml", Text = "# 月之暗面\nstart: 2024-01-01\n", Seed = ulong.MaxValue, Runs = 2000, Tongue = Tongue.Chinese,
            Base = [new("capital.regime", "hot"), new("firms.moonshot.cash", "4bn")],
            Sets = [new("firms.moonshot.cash", "5bn"), new("firms.月之暗面.strategy", "{kind: blitz, runway: 18 months}"), new("capital.regime", "cold")],
        };
        var back = Link.Of(new Uri(Here, link.ToString()));
        Assert.Multiple(() =>
        {
            Assert.That(back with { Sets = [], Base = null }, Is.EqualTo(link with { Sets = [], Base = null }));
            Assert.That(back.Sets, Is.EqualTo(link.Sets));
            Assert.That(back.Base, Is.EqualTo(link.Base));
        });
    }

    [Test]
    public void A_baseline_that_sets_nothing_is_not_the_same_as_none()
    {
        Assert.That(Link.Of(new Uri(Here, new Link { Base = [] }.ToString())).Base, Is.Empty);
        Assert.That(Link.Of(new Uri(Here, new Link().ToString())).Base, Is.Null);
    }

    [TestCase("?seed=-1&runs=0&lang=fr&set=nothing#***")]
    [TestCase("?runs=99999999999999999999#AAAA")]
    public void What_makes_no_sense_is_as_if_it_were_not_there(string query)
    {
        var link = Link.Of(new Uri(Here, query));
        Assert.That(link with { Sets = [] }, Is.EqualTo(new Link { Sets = [] }));
        Assert.That(link.Sets, Is.Empty);
    }
}
