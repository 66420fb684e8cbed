using BurnSim.Recording;
using BurnSim.Tests;

namespace BurnSim.Reports.Tests;

public sealed class PeopleFiguresTests : DrawnTests
{
    private static readonly string[] All = ["adoption", "neighbourhoods", "cascades"];

    private static IEnumerable<TestCaseData> Networks()
    {
        static TestCaseData Of(string name, Network network, params string[] expected) => new TestCaseData(network, expected).SetArgDisplayNames(name);
        yield return Of("campuses", new CampusNetwork { Campus = 700 }, All);
        yield return Of("many campuses", new CampusNetwork { Campus = 20, Degree = 4 }, All);
        yield return Of("ring", new SmallWorldNetwork(), All);
        yield return Of("hubs", new ScaleFreeNetwork(), "adoption", "cascades");
        yield return Of("everyone", new EveryoneNetwork(), "adoption");
    }

    [TestCaseSource(nameof(Networks))]
    public void What_there_is_to_see_is_drawn(Network network, string[] expected)
    {
        var market = Markets.Small() with { Population = new IndividualPopulation { PeoplePerAgent = 200, Network = network } };
        Holds(PeopleFigures.Write(Seen(market), market, Folder), expected);
    }

    [Test]
    public void A_run_that_broke_before_its_first_tick_has_none()
    {
        var market = Markets.Small() with { Population = new IndividualPopulation { PeoplePerAgent = 200 } };
        Holds(PeopleFigures.Write(new Survey(market, []), market, Folder), []);
    }

    [Test]
    public void Those_of_another_run_go()
    {
        var market = Markets.Small() with { Population = new IndividualPopulation { PeoplePerAgent = 200 } };
        PeopleFigures.Write(Seen(market), market, Folder);
        PeopleFigures.Clear(Folder);
        Assert.That(Directory.EnumerateFiles(Folder), Is.Empty);
    }

    private static Survey Seen(Scenario market)
    {
        var survey = new Survey(market, []);
        new Simulation(market, 7).Run(3, survey);
        return survey;
    }
}
