using BurnSim.Experiments;
using BurnSim.Experiments.Explanations;
using BurnSim.Experiments.Luck;

namespace BurnSim.Validation;

/// <summary>Explanations and null markets of the scenarios that come with BurnSim.</summary>
public class ExplanationTests
{
    private static readonly string[] All =
    [
        "capital-winter", "china-llm-2024", "data-flywheel", "deep-pockets-vs-startup", "group-buying-2011", "luck-only", "model-collapse",
        "one-screen-one-brand", "ride-hailing-2014", "two-firms-blitz",
    ];

    /// <summary>A run that breaks on one course is left out of all: none may break on any.</summary>
    [Test]
    public void Nothing_otherwise_breaks_a_run([ValueSource(nameof(All))] string lesson)
    {
        var market = Lessons.Read(lesson);
        var others = Counterfactuals.Of(market, 0, [.. market.Firms.Length > 1 ? [1] : Array.Empty<int>()], _ => true);
        var played = 0;
        var runs = new PairedRuns([market, .. others.Select(other => new Course(other.Market)), NullMarket.Of(market)], market.Seed, 2);
        runs.Play(0, 2, _ => played++);
        Assert.That((played, runs.Failure?.Run.Message), Is.EqualTo((2, (string?)null)));
    }

    [Test]
    public void Luck_alone_is_all_there_is_to_luck_only()
    {
        var market = Lessons.Read("luck-only");
        var luck = new LuckControl(market);
        luck.PlayReal(market.Seed, 2, 100);
        luck.PlayNull(market.Seed, 2, 100);
        Assert.That((luck.Null.Lead, luck.Null.Share), Is.EqualTo((luck.Real.Lead, luck.Real.Share)));
        Assert.That((luck.Part.Mean, luck.IsBeyondChance), Is.EqualTo((1.0, false)));
    }

    /// <summary>The lesson's own words: the slow one inherits the market because the fast one is broke.</summary>
    [Test]
    public void Two_firms_blitz_is_decided_by_running_dry()
    {
        var market = Lessons.Read("two-firms-blitz");
        var explaining = new Explaining(market, market.Seed, 2);
        explaining.Watch(40);
        explaining.Try(Counterfactuals.Of(market, 1, [0], explaining.Standings.Advertises), 1, 40);
        var dry = explaining.Effects.Single(effect => effect.Of is WithoutMechanism { Mechanism.Name: "exits for lack of cash" });
        Assert.That((explaining.Standings.Ranked[0], dry.Lost, dry.Rival.Firm), Is.EqualTo((1, 40, 0)));
    }
}
