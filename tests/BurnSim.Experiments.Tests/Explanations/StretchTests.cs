using BurnSim.Experiments.Explanations;

namespace BurnSim.Tests;

public class StretchTests
{
    private static Scenario Story(string start, int days) => Markets.Small(days) with { Start = DateOnly.Parse(start, null) };

    [TestCase("2024-01-01", 50, 8, 8, "2024-01-08")]
    [TestCase("2024-01-01", 120, 8, 4, "2024-02-01")]
    [TestCase("2024-01-01", 730, 8, 8, "2024-04-01")]
    [TestCase("2024-01-01", 731, 24, 24, "2024-02-01")]
    [TestCase("2024-01-15", 730, 8, 5, "2024-07-01")]
    [TestCase("2024-01-01", 1500, 8, 5, "2025-01-01")]
    [TestCase("2024-05-05", 20_000, 8, 7, "2032-01-01")]
    [TestCase("2024-01-01", 3, 8, 1, "2024-01-04")]
    public void A_story_is_cut_by_the_calendar(string start, int days, int most, int count, string second)
    {
        var cut = Stretch.Cut(Story(start, days), most);
        Assert.That(cut.Length, Is.EqualTo(count));
        Assert.That(cut[0].To, Is.EqualTo(DateOnly.Parse(second, null)));
        Assert.That((cut[0].From, cut[^1].To), Is.EqualTo((DateOnly.Parse(start, null), DateOnly.Parse(start, null).AddDays(days))));
        Assert.That(cut.Zip(cut.Skip(1)).All(pair => pair.First.To == pair.Second.From));
    }
}
