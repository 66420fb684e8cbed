namespace BurnSim.Scenarios.Tests;

/// <summary>What single dials say.</summary>
internal sealed class DialValueTests
{
    private static Dial Of(Reading reading, string path)
    {
        Assert.That(reading.Render(), Is.Empty);
        return reading.Dials.Single(dial => dial.Path == path);
    }

    private static Dial Of(string path, params string[] overrides) => Of(Repository.Parse(Repository.Small(), overrides), path);

    [Test]
    public void A_certain_number()
    {
        var cash = Of("firms.kimi.cash");
        Assert.That(
            (cash.Key, cash.Meaning, cash.Kind, cash.Unit, cash.Least, cash.Greatest, cash.Written, cash.Value, cash.Drawn, cash.Default),
            Is.EqualTo(("firms.<id>.cash", "Money on the day it enters.", DialKind.Number, "money", 0.0, 1e15, "1000000000", 1e9, (DialRange?)null, "")));
        Assert.That(cash.At(5e9), Is.EqualTo("firms.kimi.cash=5000000000"));
        Assert.That(Repository.Good(Repository.Small(), cash.At(0.1 + 0.2)).Firms.Single(f => f.Id == "kimi").Cash.Value, Is.EqualTo(new Certain(0.1 + 0.2)));
    }

    /// <summary>The record has money per impression.</summary>
    [Test]
    public void Numbers_are_in_the_files_unit()
    {
        var reserve = Of("platforms.feed.reserve", "platforms.feed.reserve={uniform: [2, 4]}");
        Assert.That((reserve.Unit, reserve.Greatest, reserve.Value), Is.EqualTo(("money per thousand impressions", 1e9, (double?)null)));
        Assert.That(reserve.IsAboveLeast);
        Assert.That(reserve.Drawn!.Low, Is.EqualTo(2.1).Within(1e-12));
        Assert.That(reserve.Drawn.Middle, Is.EqualTo(3).Within(1e-12));
        Assert.That(reserve.Drawn.High, Is.EqualTo(3.9).Within(1e-12));
        Assert.That(Of("platforms.feed.reserve", "platforms.feed.reserve=2").Value, Is.EqualTo(2));
    }

    /// <summary>Of uniform -1 to 1, what is inside 0 to 1 is drawn.</summary>
    [Test]
    public void Only_what_is_inside_the_range_is_drawn()
    {
        var share = Of("firms.kimi.core_share", "firms.kimi.core_share={uniform: [-1, 1]}").Drawn!;
        Assert.That(share.Low, Is.EqualTo(0.05).Within(1e-12));
        Assert.That(share.High, Is.EqualTo(0.95).Within(1e-12));
    }

    [Test]
    public void Quantiles_of_a_choice_do_not_hang_on_its_order() =>
        Assert.That(
            Of("firms.kimi.cash", "firms.kimi.cash={choice: [3bn, 1bn, 2bn], weights: [0.2, 0.2, 0.6]}").Drawn,
            Is.EqualTo(new DialRange(1e9, 2e9, 3e9)));

    [Test]
    public void What_is_absent_may_be_set_and_removed()
    {
        var pool = Of("capital.pool");
        Assert.That((pool.Written, pool.MayBeAbsent, pool.Value, pool.Default), Is.EqualTo(("~", true, (double?)null, "none")));
        Assert.That(pool.Span, Is.EqualTo(new DialSpan(0, 1e9, false)));
        var set = Of("capital.pool", pool.At(3e9));
        Assert.That((set.Value, set.MayBeAbsent), Is.EqualTo((3e9, true)));
        Assert.That(Of("capital.pool", pool.At(3e9), pool.At(Dial.Absent)).Value, Is.Null);
        Assert.That(Of("firms.kimi.enters").Written, Is.EqualTo("~"));
        Assert.That(Of("firms.kimi.cash").MayBeAbsent, Is.False);
    }

    [Test]
    public void An_owner_is_one_of_the_firms()
    {
        var owner = Of("platforms.feed.owner");
        Assert.That((owner.Kind, owner.Written, owner.MayBeAbsent), Is.EqualTo((DialKind.Word, "~", true)));
        Assert.That(owner.Words, Is.EqualTo(new[] { "doubao", "kimi" }));
        Assert.That(Of("platforms.feed.owner", owner.At("kimi")).Written, Is.EqualTo("kimi"));
    }

    [Test]
    public void Ids_that_YAML_could_mistake_are_quoted()
    {
        var text = Repository.Small().Replace("doubao", "'null'");
        var owner = Of(Repository.Parse(text), "platforms.feed.owner");
        Assert.That(owner.Words, Is.EqualTo(new[] { "kimi", "\"null\"" }));
        Assert.That(Repository.Good(text, owner.At(owner.Words[1])).Platforms[0].Owner, Is.EqualTo("null"));
    }

    [Test]
    public void A_strategy_of_another_kind_begins_anew()
    {
        var kind = Of("firms.kimi.strategy.kind");
        Assert.That((kind.Key, kind.Kind, kind.Written), Is.EqualTo(("strategy.kind", DialKind.Variant, "constant")));
        Assert.That(kind.Words, Does.Contain("blitz").And.Contain("match"));
        var blitz = Of("firms.kimi.strategy.runway", kind.At("blitz"), "firms.kimi.strategy.runway=12 months");
        Assert.That((blitz.Key, blitz.Value, blitz.Unit), Is.EqualTo(("strategy: blitz.runway", 365.25, "days")));
    }

    [TestCase("(share < 20%)", "(share < 20%)")]
    [TestCase("(share < 20%\n\n and cash > 1bn)", "\"(share < 20%\\n\\n and cash > 1bn)\"")]
    public void A_condition_keeps_its_lines(string condition, string written)
    {
        var text = Repository.Small(strategy: $"kind: rules, rules: [{{when: {System.Text.Json.JsonSerializer.Serialize(condition)}, ads: 1k}}]");
        var when = Of(Repository.Parse(text), "firms.kimi.strategy.rules.0.when");
        Assert.That(when.Written, Is.EqualTo(written));
        Assert.That(Repository.Parse(text, when.At(when.Written)).Sha256, Is.EqualTo(Repository.Parse(text).Sha256));
    }

    [Test]
    public void An_expression_is_text()
    {
        const string Strategy = "kind: rules, daily: 1k, rules: [{when: share < 20%, ads: '- 1 * ads + 2k'}]";
        var reading = Repository.Parse(Repository.Small(strategy: Strategy));
        var (when, ads) = (Of(reading, "firms.kimi.strategy.rules.0.when"), Of(reading, "firms.kimi.strategy.rules.0.ads"));
        Assert.That((when.Key, when.Kind, when.Written), Is.EqualTo(("rules[].when", DialKind.Text, "share < 20%")));
        Assert.That(ads.Written, Is.EqualTo("\"- 1 * ads + 2k\""));
        Assert.That(Repository.Parse(Repository.Small(strategy: Strategy), ads.At(ads.Written)).Sha256, Is.EqualTo(reading.Sha256));
    }

    /// <summary>What is resolved is in the order of the days, what is set in that of the file.</summary>
    [Test]
    public void Events_are_counted_as_the_file_has_them()
    {
        const string Events = "events: [{date: 2024-03-01, kind: regime, regime: cold}, {date: 2024-02-01, kind: open-platform, platform: feed}]";
        var reading = Repository.Parse(Repository.Small(end: Events));
        var date = Of(reading, "events.0.date");
        Assert.That((date.Key, date.Kind, date.Written), Is.EqualTo(("event: regime.date", DialKind.Date, "2024-03-01")));
        Assert.That(reading.Resolved, Does.Contain(("events.0.date", "2024-03-01")));
        Assert.That(Repository.Good(Repository.Small(end: Events), date.At("2024-01-05")).Events[0], Is.InstanceOf<RegimeForced>());
        Assert.That(Repository.Parse(Repository.Small(end: Events), date.At(date.Written)).Sha256, Is.EqualTo(reading.Sha256));
    }

    [TestCase("firms.kimi.cash=8bn", "firms.kimi.cash", 2e9, 32e9, true, Description = "a quarter to four times")]
    [TestCase("firms.kimi.cash=0", "firms.kimi.cash", 0, 1e9, false, Description = "from nothing to a big round")]
    [TestCase("firms.kimi.core_share=30%", "firms.kimi.core_share", 0, 1, false, Description = "all shares")]
    [TestCase("firms.kimi.core_share=0", "firms.kimi.core_share", 0, 1, false, Description = "all shares")]
    [TestCase("firms.kimi.core_share=1%", "firms.kimi.core_share", 0.0025, 0.04, true, Description = "small shares")]
    [TestCase("firms.kimi.cash=100m to 30bn", "firms.kimi.cash", 1e8, 3e10, true, Description = "what is drawn is held")]
    [TestCase("firms.kimi.cash={normal: [0, 1bn]}", "firms.kimi.cash", 62706777.943, 2697959000.785, true, Description = "half a normal")]
    [TestCase("platforms.feed.growth=10%", "platforms.feed.growth", -0.99, 1, false, Description = "to both sides of nothing")]
    [TestCase("length=90 days", "length", 23, 360, true, Description = "whole days")]
    [TestCase("step=1 day", "step", 1, 4, true, Description = "whole days from the least")]
    public void Spans(string set, string path, double low, double high, bool isLogarithmic)
    {
        var span = Of(path, set).Span!;
        Assert.That(span.Low, Is.EqualTo(low).Within(1e-6).Percent);
        Assert.That(span.High, Is.EqualTo(high).Within(1e-6).Percent);
        Assert.That(span.IsLogarithmic, Is.EqualTo(isLogarithmic));
    }

    [Test]
    public void A_bad_scenario_has_no_dials() => Assert.That(Repository.Parse("start: never").Dials, Is.Empty);
}
