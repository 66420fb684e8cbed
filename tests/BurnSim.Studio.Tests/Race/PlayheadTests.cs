using BurnSim.Studio.Race;

namespace BurnSim.Studio;

public class PlayheadTests
{
    private static readonly TimeSpan Tenth = TimeSpan.FromMilliseconds(100);

    [TestCase(1, 30)]
    [TestCase(7, 4)]
    public void In_a_second_it_goes_as_many_days_as_its_speed(int step, int ticks)
    {
        var head = new Playhead(step) { Ticks = 1000 };
        for (var frame = 0; frame < 10; frame++) head.Advance(Tenth, 30.001);
        Assert.That(head.Tick, Is.EqualTo(ticks));
    }

    [Test]
    public void It_stops_at_both_ends_and_where_the_story_gets_shorter()
    {
        var head = new Playhead(1) { Ticks = 100 };
        head.Advance(TimeSpan.FromHours(1), 30);
        Assert.That((head.Tick, head.IsAtEnd), Is.EqualTo((99, true)));
        head.Ticks = 50;
        Assert.That(head.Tick, Is.EqualTo(49));
        head.Go(-1);
        Assert.That((head.Tick, head.IsAtEnd), Is.EqualTo((0, false)));
    }
}
