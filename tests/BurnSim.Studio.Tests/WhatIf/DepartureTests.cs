using BurnSim.Studio.Playing;

namespace BurnSim.Studio.WhatIf;

public sealed class DepartureTests
{
    private readonly Turns turns = new();
    private readonly Library library = Shelf.Of(("small.yaml", Shelf.Small), ("other.yaml", Shelf.Small.Replace("1m/day", "2m/day")), ("short.yaml", Shelf.Small.Replace("60 days", "50 days")));
    private Desk desk = null!;

    [SetUp]
    public void Open()
    {
        desk = new(library, turns);
        desk.Open("small.yaml");
    }

    [TearDown]
    public void Close() => desk.Dispose();

    [OneTimeTearDown]
    public void End() => turns.Dispose();

    [Test]
    public void A_market_differs_in_nothing_from_itself()
    {
        var here = Pinned.Of(desk)!;
        Assert.That(new Departure(here, Pinned.Of(desk)!).IsNone);
        Assert.That(new Departure(here, Pinned.Of(desk)!).Faults, Is.Empty);
    }

    [Test]
    public void What_is_set_is_told_as_with_takes_it_and_so_is_the_command()
    {
        desk.Set("buzz.volatility", "0.2");
        var from = Pinned.Of(desk)!;
        desk.Set("firms.kimi.cash", "2bn");
        desk.Set("firms.doubao.strategy", "{kind: blitz, runway: 6 months}");
        var departure = new Departure(from, Pinned.Of(desk)!);
        Assert.That(departure.Alternative.Name, Is.EqualTo("firms.kimi.cash=2bn; firms.doubao.strategy={kind: blitz, runway: 6 months}"));
        Assert.That(departure.Command(library, 500, 7), Is.EqualTo(
            "burnsim compare small.yaml --with 'firms.kimi.cash=2bn; firms.doubao.strategy={kind: blitz, runway: 6 months}' --runs 500 --seed 7 --set buzz.volatility=0.2"));
    }

    [Test]
    public void What_is_no_longer_set_is_what_the_text_says()
    {
        desk.Set("firms.kimi.cash", "2bn");
        var from = Pinned.Of(desk)!;
        desk.Clear();
        var departure = new Departure(from, Pinned.Of(desk)!);
        Assert.That(departure.Changes, Is.EqualTo(new[] { ("firms.kimi.cash", "1000000000") }));
        Assert.That(departure.Command(library, 80, 1), Is.EqualTo("burnsim compare small.yaml --with firms.kimi.cash=1000000000 --runs 80 --seed 1 --set firms.kimi.cash=2bn"));
    }

    [Test]
    public void What_is_edited_is_told_value_by_value()
    {
        var from = Pinned.Of(desk)!;
        desk.Write(Shelf.Small.Replace("volatility: 0.5", "volatility: 0.1") + "\nquestion: Another?\n");
        var departure = new Departure(from, Pinned.Of(desk)!);
        Assert.That(departure.Changes, Is.EqualTo(new[] { ("buzz.volatility", "0.1") }));
        Assert.That(departure.Command(library, 80, 1), Is.Null, "the question is edited, too, and no value");
        Assert.That(new Departure(Pinned.Of(desk)!, from).Command(library, 80, 1), Is.Null, "the baseline is nowhere in a file");
    }

    [Test]
    public void Another_file_is_an_alternative_by_its_name()
    {
        var from = Pinned.Of(desk)!;
        desk.Open("other.yaml");
        var departure = new Departure(from, Pinned.Of(desk)!);
        Assert.That((departure.IsNone, departure.Alternative.Name, departure.Changes.Length), Is.EqualTo((false, "other", 0)));
        Assert.That(departure.Command(library, 80, 1), Is.EqualTo("burnsim compare small.yaml other.yaml --runs 80 --seed 1"));
    }

    [Test]
    public void What_has_other_dates_cannot_be_compared()
    {
        var from = Pinned.Of(desk)!;
        desk.Open("short.yaml");
        Assert.That(new Departure(from, Pinned.Of(desk)!).Faults, Is.EqualTo(new[] { "length 50 days instead of 60 days" }));
    }
}
