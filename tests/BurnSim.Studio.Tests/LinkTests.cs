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
            Sets = [new("firms.moonshot.cash", "5bn"), new("firms.月之暗面.strategy", "{kind: blitz, runway: 18 months}"), new("capital.regime", "cold")],
        };
        var back = Link.Of(new Uri(Here, link.ToString()));
        Assert.Multiple(() =>
        {
            Assert.That(back with { Sets = [] }, Is.EqualTo(link with { Sets = [] }));
            Assert.That(back.Sets, Is.EqualTo(link.Sets));
        });
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
