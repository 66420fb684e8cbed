using BurnSim.Experiments;

namespace BurnSim.Tests;

public class FreeTests
{
    private static readonly Scenario Small = Shared();

    // The small market with paths as a file has them, b's and c's cash on one draw.
    private static Scenario Shared() => Markets.Small() with
    {
        Firms = [.. Markets.Small().Firms.Select(firm => firm with
        {
            Cash = new(LogNormalShape.Interval(1e6, 2e6), $"firms.{firm.Id}.cash", With: firm.Id == "a" ? null : "money"),
            Staff = new(new UniformShape(1_000, 2_000), $"firms.{firm.Id}.staff"),
        })],
    };

    [TestCase("firms.a.cash", "firms.a.cash")]
    [TestCase("firms.*.staff", "firms.a.staff firms.b.staff firms.c.staff")]
    [TestCase("firms.a.*", "firms.a.cash firms.a.staff")]
    [TestCase(" firms.a.st* , firms.a.*h", "firms.a.cash firms.a.staff")]
    [TestCase("firms.b.cash", "firms.b.cash firms.c.cash")]
    public void Paths_are_matched_word_by_word_and_bring_what_shares_their_draws(string text, string paths) =>
        Assert.That(string.Join(' ', Free.Parse(text, Small).Numbers.Select(number => number.Path)), Is.EqualTo(paths));

    [Test]
    public void Draws_are_named_once() =>
        Assert.That(Free.Parse("firms.*.cash", Small).Names, Is.EqualTo(new[] { "firms.a.cash", "money" }));

    [Test]
    public void All_is_every_uncertain_number() => Assert.That(Free.All(Small).Numbers, Is.EqualTo(Pins.Open(Small)));

    [TestCase("firms.*.staff,firms.a.csah", 14, 12)]
    [TestCase("firms.*", 0, 7)]
    [TestCase("firms.a.cash,", 13, 0)]
    [TestCase("firms[a", 0, 7)]
    public void What_matches_nothing_is_shown_where_it_stands(string text, int from, int length)
    {
        var wrong = Assert.Throws<Misreading>(() => Free.Parse(text, Small))!;
        Assert.That((wrong.From, wrong.Length), Is.EqualTo((from, length)));
        Assert.That(wrong.Known, Does.Contain("firms.a.cash"));
    }
}
