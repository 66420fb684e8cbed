using System.Globalization;
using System.Text.RegularExpressions;
using BurnSim.Recording;
using BurnSim.Results;

namespace BurnSim.Tests;

public sealed class StoryTests
{
    private static readonly Scenario Market = Markets.Small() with
    {
        Events =
        [
            new RoundCloses(new DateOnly(2024, 1, 10), "a", 1e6, 5e6),
            new RoundCloses(new DateOnly(2024, 1, 20), "a", 2e5, 1e6),
            new PlatformCloses(new DateOnly(2024, 1, 15), "stage", ["a", "b"]),
            new PlatformOpens(new DateOnly(2024, 1, 25), "stage"),
            new RegimeForced(new DateOnly(2024, 2, 3), Regime.Hot, 60),
            new QualityShock(new DateOnly(2024, 2, 5), "b", 2),
        ],
    };

    private static List<StoryEntry> Tell(Scenario scenario, uint run)
    {
        var outcome = new Outcome(scenario);
        var story = new Story(scenario, outcome);
        new Simulation(scenario, 7).Run(run, outcome, story);
        return [.. story.Entries];
    }

    [TestCase("2024-01-10", StoryKind.Round, "a raises 1M CNY at 5M post-money (its first round).")]
    [TestCase("2024-01-20", StoryKind.Round, "a raises 200k CNY at 1M post-money (a down round, 80 % below the last).")]
    [TestCase("2024-01-15", StoryKind.Platform, "stage closes to a and b.")]
    [TestCase("2024-01-25", StoryKind.Platform, "stage opens to a and b.")]
    [TestCase("2024-02-01", StoryKind.Entry, "c enters with 1M CNY and ")]
    [TestCase("2024-02-03", StoryKind.Capital, "Capital turns hot: valuations and appetite rise.")]
    [TestCase("2024-02-05", StoryKind.Release, "b improves between releases: quality ")]
    [TestCase("2024-03-20", StoryKind.End, "The story ends: ")]
    public void What_happens_is_told_on_its_date(string date, StoryKind kind, string text)
    {
        var there = Tell(Market with { Capital = new Capital { Regime = Regime.Cold, Close = 0 }, Exits = new Exits { MergeRate = 0 } }, 0)
            .Where(e => e.Kind == kind && e.Date == DateOnly.Parse(date)).Select(e => e.Text);
        Assert.That(there, Has.One.StartsWith(text));
    }

    [Test]
    public void Every_exit_is_told_and_nothing_else_leaves()
    {
        for (uint run = 0; run < 20; run++)
        {
            var outcome = new Outcome(Market);
            new Simulation(Market, 7).Run(run, outcome);
            var left = outcome.Fate.Count(f => f is Fate.Bankrupt or Fate.Acquired or Fate.Merged);
            Assert.That(Tell(Market, run).Count(e => e.Kind == StoryKind.Exit), Is.EqualTo(left));
        }
    }

    [Test]
    public void The_last_leader_told_is_the_leader_at_the_end()
    {
        for (uint run = 0; run < 20; run++)
        {
            var outcome = new Outcome(Market);
            new Simulation(Market, 7).Run(run, outcome);
            var story = Tell(Market, run);
            Assert.That(story.Select(e => e.Date), Is.Ordered);
            if (outcome.Leader >= 0)
            {
                Assert.That(story.Last(e => e.Kind == StoryKind.Lead).Text, Does.StartWith(Market.Firms[outcome.Leader].Id));
            }
        }
    }

    [Test]
    public void What_is_said_to_be_more_is_not_less()
    {
        // People come and go fast, and firms stand close: who leads changes often, and for little.
        var close = Market with
        {
            Days = 250,
            Segments = [Market.Segments[0] with { Imitation = 0.05, Openness = 0.5, TrialLapse = 0.1, CoreLapse = 0.05 }],
            Firms = [.. Market.Firms[..2].Select(firm => firm with { Strategy = new Strategies.Constant(0) })],
        };
        var said = 0;
        for (uint run = 0; run < 200; run++)
        {
            foreach (var text in Tell(close with { Events = [] }, run).Where(entry => entry.Kind == StoryKind.Lead).Select(entry => entry.Text))
            {
                if (Regex.Match(text, @"(?:lost (?<more>\S+) users, it only|it won (?<more>\S+) users against) (?<less>[^ .,]+(?:\.\d+\w?)?)") is not { Success: true } found) continue;
                Assert.That(Number(found.Groups["more"].Value), Is.AtLeast(Number(found.Groups["less"].Value)), text);
                said++;
            }
        }

        Assert.That(said, Is.GreaterThan(20));

        static double Number(string amount) => double.Parse(amount.TrimEnd('k', 'M', '.'), CultureInfo.InvariantCulture)
            * (amount.Contains('k') ? 1e3 : amount.Contains('M') ? 1e6 : 1);
    }

    [Test]
    public void Telling_a_run_changes_nothing_in_it()
    {
        var (told, untold) = (new Outcome(Market), new Outcome(Market));
        using var folder = new Folder();
        using var files = new TraceFiles(Market, told, folder.Path, csv: true);
        new Simulation(Market, 7).Run(3, told, new Story(Market, told), files);
        new Simulation(Market, 7).Run(3, untold);
        Assert.That(Markets.Row(3, told), Is.EqualTo(Markets.Row(3, untold)));
        files.Publish(["told"]);
        Assert.That(folder.Names, Is.EqualTo(new[] { "firms.csv", "firms.parquet", "market.csv", "market.parquet", "story.txt" }));
        Assert.That(File.ReadLines(folder.File("firms.csv")).Count(), Is.EqualTo(1 + 3 * Market.Ticks));
        Assert.That(File.ReadLines(folder.File("market.csv")).Count(), Is.EqualTo(1 + Market.Ticks));
    }
}
