namespace BurnSim.Studio.Dials;

public class DialGroupTests
{
    private static readonly Scenarios.Reading China = Shelf.Library().Read(
        Shelf.Library().Text("china-llm-2024.yaml")!, "china-llm-2024.yaml", []);

    [Test]
    public void Every_dial_is_in_one_group()
    {
        var grouped = DialGroup.Of(China).SelectMany(group => group.Dials).ToList();
        Assert.That(grouped, Is.EquivalentTo(China.Dials));
    }

    [Test]
    public void Firms_come_first_by_name_in_their_colours()
    {
        var kimi = DialGroup.Of(China).Single(group => group.Path == "firms.moonshot");
        Assert.Multiple(() =>
        {
            Assert.That(DialGroup.Of(China)[0].Part, Is.EqualTo(Part.Firms));
            Assert.That(kimi.Name, Does.StartWith("Kimi"));
            Assert.That(kimi.Colour, Does.Match("^#[0-9A-F]{6}$"));
            Assert.That(kimi.Dials.Select(dial => dial.Path), Has.All.StartsWith("firms.moonshot."));
        });
    }

    [Test]
    public void A_groups_path_is_how_all_its_dials_begin() => Assert.Multiple(() =>
    {
        foreach (var group in DialGroup.Of(China).Where(group => group.Path.Length > 0))
        {
            Assert.That(group.Dials.Select(dial => dial.Path), Has.All.StartsWith($"{group.Path}."));
            Assert.That(group.Dials.Select(dial => dial.Path.Split('.').Length), Has.All.GreaterThan(group.Depth));
        }
    });

    [Test]
    public void With_mistakes_there_are_none() => Assert.That(DialGroup.Of(new()), Is.Empty);
}
