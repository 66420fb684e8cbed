using BurnSim.Recording;
using BurnSim.Results;

namespace BurnSim.Tests;

/// <summary>A traced run's people, in files.</summary>
public sealed class PeopleFilesTests
{
    private static readonly Scenario Market = Markets.Small() with
    {
        Population = new IndividualPopulation { PeoplePerAgent = 100, Network = new CampusNetwork { Campus = 1000 } },
    };

    private static Survey Trace(Scenario market, Folder folder, bool look)
    {
        var (outcome, survey) = (new Outcome(market), new Survey(market, Lives.Sample(30, 7, 3)));
        using var files = new TraceFiles(market, outcome, folder.Path, csv: true);
        new Simulation(market, 7).Run(3, outcome, files, survey);
        files.Publish(["told"], look ? survey : null);
        return survey;
    }

    private static string[][] Rows(Folder folder, string name) => [.. File.ReadLines(folder.File($"{name}.csv")).Skip(1).Select(line => line.Split(','))];

    [Test]
    public void All_that_was_seen_is_in_them()
    {
        using var folder = new Folder();
        var survey = Trace(Market, folder, look: true);
        Assert.That(PeopleTables.Files.Where(file => !folder.Names.Contains(file)), Is.Empty);
        Assert.That(Rows(folder, "people").Select(row => row[0]).Distinct().Count(), Is.EqualTo(30));
        Assert.That(Rows(folder, "people"), Has.Length.EqualTo(30 + survey.Lives.All.Sum(life => life.Turns.Count)));
        Assert.That(File.ReadLines(folder.File("people.txt")), Is.EqualTo(survey.Lives.All.Select(life => life.Text)));
        Assert.That(Rows(folder, "adoption"), Has.Length.EqualTo(Market.Ticks));
        Assert.That(Rows(folder, "neighbourhoods"), Has.Length.EqualTo(25 * 10 * 3));
        Assert.That(Rows(folder, "cascades"), Has.Length.EqualTo(survey.Cascades!.Sizes.Count).And.Not.Empty);
    }

    /// <summary>A person's first row says how they begin, with nobody who told them; 100,000 of a million had lapsed.</summary>
    [Test]
    public void A_history_begins_with_how_they_begin()
    {
        using var folder = new Folder();
        Trace(Market, folder, look: true);
        var first = Rows(folder, "people").GroupBy(row => row[0]).Select(of => of.First()).ToArray();
        Assert.That(first.Select(row => row[5]).Distinct(), Is.EquivalentTo(new[] { "never", "lapsed" }));
        Assert.That(first.Select(row => (row[4], row[6], row[7])).Distinct(), Is.EqualTo(new[] { ("2024-01-01", "", "") }));
    }

    [Test]
    public void They_go_when_nobody_looks_any_more()
    {
        using var folder = new Folder();
        Trace(Market, folder, look: true);
        Trace(Market, folder, look: false);
        Assert.That(folder.Names, Is.EqualTo(new[] { "firms.csv", "firms.parquet", "market.csv", "market.parquet", "story.txt" }));
    }

    [Test]
    public void Without_a_network_there_are_no_cascades_and_nobody_is_told()
    {
        using var folder = new Folder();
        Trace(Market with { Population = new IndividualPopulation { PeoplePerAgent = 100 } }, folder, look: true);
        Assert.That(folder.Names, Has.None.Contains("cascades"));
        Assert.That(Rows(folder, "adoption").Select(row => row[^1]), Is.All.Empty);
    }
}
