using BurnSim.Experiments.Comparisons;
using BurnSim.Reports;
using BurnSim.Studio.Playing;
using BurnSim.Studio.Words;

namespace BurnSim.Studio.WhatIf;

public sealed class PinTests
{
    private readonly Turns turns = new();
    private readonly Library library = Shelf.Of(("small.yaml", Shelf.Small), ("short.yaml", Shelf.Small.Replace("60 days", "50 days")));
    private Desk desk = null!;
    private Pin pin = null!;

    [SetUp]
    public void Open()
    {
        desk = new(library, turns);
        pin = new(desk, library, turns);
        desk.Open("small.yaml");
    }

    [TearDown]
    public void Close()
    {
        pin.Dispose();
        desk.Dispose();
    }

    [OneTimeTearDown]
    public void End() => turns.Dispose();

    [Test]
    public async Task What_the_desk_changes_is_held_against_the_baseline_as_compare_holds_it()
    {
        desk.Pin();
        Assert.That(pin.Live, Is.Null, "nothing differs yet");
        desk.Set("firms.kimi.strategy.daily", "50k");
        await pin.Live!.Over;
        var held = pin.Live.Said!;
        var from = library.Read(Shelf.Small, "small.yaml", []).Scenario!;
        var to = library.Read(Shelf.Small, "small.yaml", ["firms.kimi.strategy.daily=50k"]).Scenario!;
        var compared = Compared.Play(from, [new("firms.kimi.strategy.daily=50k", [("firms.kimi.strategy.daily", "50k")], to)], 80, 1, 1);
        var advice = ComparisonAdvice.Of(compared, pin.Command!);
        Assert.Multiple(() =>
        {
            Assert.That(held.Advice.Sentences, Is.EqualTo(advice.Sentences));
            Assert.That((held.Advice.Basis, held.Advice.Command), Is.EqualTo((advice.Basis, advice.Command)));
            Assert.That((held.Done, pin.Live.IsPlaying), Is.EqualTo((80L, false)));
        });
    }

    /// <summary>The page's own tables say what those of <c>compare</c> say.</summary>
    [Test]
    public async Task Firms_and_market_are_written_as_compare_writes_them()
    {
        desk.Pin();
        desk.Set("firms.kimi.strategy.daily", "50k");
        await pin.Live!.Over;
        var held = pin.Live.Said!;
        var (changes, market) = (held.Advice.Tables[^1], held.Advice.Tables[1]);
        Assert.That(changes.Rows.Select(row => (row[0].Value, row[1], row[2], row[4])), Is.EqualTo(held.Firms.Select(firm => (
            firm.Name,
            new Cell(Signed.Points(firm.Win.Mean, Tongue.English), Signed.Range(firm.Win, Signed.Points, Tongue.English)),
            new Cell(Signed.People(firm.Users.Mean, Tongue.English), Signed.Range(firm.Users, Signed.People, Tongue.English)),
            new Cell(Signed.Money(firm.Burned.Mean, Tongue.English), Signed.Range(firm.Burned, Signed.Money, Tongue.English))))));
        Assert.That(market.Rows[0][1], Is.EqualTo(new Cell(Signed.Index(held.Market[0].Change.Mean, Tongue.English), Signed.Range(held.Market[0].Change, Signed.Index, Tongue.English))));
    }

    [Test]
    public async Task Another_change_seed_or_number_of_runs_begins_anew()
    {
        desk.Pin();
        desk.Set("firms.kimi.strategy.daily", "50k");
        var first = pin.Live!;
        desk.Ask(9, 40);
        Assert.That(pin.Live, Is.Not.SameAs(first));
        await first.Over;
        await pin.Live!.Over;
        Assert.That((pin.Live.Said!.Done, pin.Live.Said.Advice.Basis), Is.EqualTo((40L, pin.Live.Said.Advice.Basis.Replace("seed 1", "seed 9"))));
        Assert.That(pin.Command, Does.Contain("--runs 40 --seed 9"));
    }

    [Test]
    public async Task It_stops_with_the_desk_and_what_was_played_stays()
    {
        desk.Ask(1, 1_000_000);
        desk.Pin();
        var told = new TaskCompletionSource();
        pin.Changed += () =>
        {
            if (pin.Live?.Said is not null) told.TrySetResult();
        };
        desk.Set("firms.kimi.strategy.daily", "50k");
        await told.Task;
        desk.Stop();
        await pin.Live!.Over;
        Assert.That(pin.Live.Said!.Done, Is.Positive.And.LessThan(1_000_000));
        Assert.That(pin.Live.IsPlaying, Is.False);
    }

    [Test]
    public void What_cannot_be_compared_is_told_and_not_played()
    {
        desk.Pin();
        desk.Open("short.yaml");
        Assert.That(pin.Departure!.Faults, Has.Length.EqualTo(1));
        Assert.That(pin.Live, Is.Null);
    }

    [Test]
    public async Task A_link_brings_the_baseline_back()
    {
        desk.Set("buzz.volatility", "0.2");
        desk.Pin();
        desk.Set("firms.kimi.strategy.daily", "50k");
        using var other = new Desk(library, turns);
        other.Follow(desk.Link);
        using var again = new Pin(other, library, turns);
        await Task.WhenAll(pin.Live!.Over, again.Live!.Over);
        Assert.That(other.Baseline!.Sets, Is.EqualTo(desk.Baseline!.Sets));
        Assert.That(again.Live.Said!.Sentences, Is.EqualTo(pin.Live.Said!.Sentences));
    }

    [Test]
    public void A_link_leaves_out_a_baseline_of_another_text()
    {
        desk.Pin();
        Assert.That(desk.Link.Base, Is.Empty);
        desk.Open("short.yaml");
        Assert.That(desk.Link.Base, Is.Null, "another file's");
        desk.Write(Shelf.Small);
        desk.Pin();
        Assert.That(desk.Link.Base, Is.Null, "an edited one");
        desk.Unpin();
        Assert.That(desk.Link.Base, Is.Null, "none");
    }

    [Test]
    public void Back_on_the_baseline_nothing_differs()
    {
        desk.Set("buzz.volatility", "0.2");
        desk.Pin();
        desk.Set("buzz.volatility", "0.9");
        Assert.That(pin.Live, Is.Not.Null);
        desk.Follow(desk.Baseline!.On(desk));
        Assert.That((pin.Departure!.IsNone, pin.Live), Is.EqualTo((true, (Live<Held>?)null)));
        desk.Unpin();
        Assert.That((desk.Baseline, pin.Departure), Is.EqualTo(((Pinned?)null, (Departure?)null)));
    }
}
