namespace BurnSim.Studio.Dials;

public class BlameTests
{
    [Test]
    public void A_mistake_is_told_at_the_dial_that_was_set_wrongly_and_no_other()
    {
        using var desk = Shelf.SmallDesk();
        desk.Set("firms.doubao.cash", "2bn");
        desk.Set("firms.kimi.cash", "-3bn");
        var mistake = desk.Reading.Diagnostics.Single();
        var blamed = desk.Good.Dials.Where(dial => Blame.Lies(mistake, dial, desk.Sets)).Select(dial => dial.Path);
        Assert.That(blamed, Is.EqualTo(["firms.kimi.cash"]));
    }

    [Test]
    public void A_kind_is_set_with_all_that_stands_beside_it()
    {
        using var desk = Shelf.SmallDesk();
        Assert.That(desk.Good.Dials.Single(dial => dial.Path == "firms.kimi.strategy.kind").SetAt(), Is.EqualTo("firms.kimi.strategy"));
    }
}
