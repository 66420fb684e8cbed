using System.Text;
using BurnSim.Scenarios.Keys;
using BurnSim.Scenarios.Yaml;

namespace BurnSim.Scenarios.Tests;

/// <summary>A file with every key reads, and what is resolved reads back.</summary>
internal sealed class SampleTests
{
    private static readonly Reading Sample = Repository.Read(Repository.Sample("every-key.yaml"));

    // What can't stand in one file with the rest: the other populations and networks.
    private static readonly string[] Others = ["population-cohorts.yaml", "network-none.yaml", "network-small-world.yaml", "network-scale-free.yaml"];

    [Test]
    public void Is_good() => Assert.That(Others.Append("every-key.yaml").Select(file => Repository.Read(Repository.Sample(file)).Render()), Is.All.Empty);

    /// <summary>Another kind has nothing of the one it is laid over.</summary>
    [Test]
    public void Each_population_and_network_is_what_its_file_says()
    {
        var read = Others.Select(file => Repository.Read(Repository.Sample(file)).Scenario!.Population).ToArray();
        Assert.That(read[0], Is.TypeOf<CohortPopulation>());
        Assert.That(read.Skip(1).Cast<IndividualPopulation>().Select(people => people.Network.GetType()),
            Is.EqualTo(new[] { typeof(EveryoneNetwork), typeof(SmallWorldNetwork), typeof(ScaleFreeNetwork) }));
        Assert.That(read.Skip(1).Cast<IndividualPopulation>().Select(people => people.PeoplePerAgent), Is.All.EqualTo(10_000));
        var campus = (CampusNetwork)((IndividualPopulation)Sample.Scenario!.Population).Network;
        Assert.That((campus.Degree, campus.Campus), Is.EqualTo((8, 500)));
    }

    [TestCase("population=individuals", false)]
    [TestCase("population={kind: individuals, network: scale-free}", true)]
    public void A_kind_alone_will_do(string set, bool hasNetwork) =>
        Assert.That(Repository.Good(Repository.Small(), set).Population is IndividualPopulation { Network: NeighbourNetwork }, Is.EqualTo(hasNetwork));

    [Test]
    public void Uses_every_key()
    {
        var used = new HashSet<string>();
        foreach (var file in Others.Concat(["base.yaml", "every-key.yaml"]))
        {
            Walk(Tree.Read(Source.Load(Repository.Sample(file), file, new Findings())!, new Findings())!, "scenario", used);
        }

        var all = ScenarioKeys.All.SelectMany(s => s.Keys.Select(k => $"{s.Heading}: {k.Name}"));
        Assert.That(all.Where(k => !used.Contains(k)), Is.Empty);
    }

    /// <summary>Notes every key under the heading it stands at.</summary>
    private static void Walk(Node node, string heading, HashSet<string> used)
    {
        if (node is Sequence list)
        {
            foreach (var item in list.Items) Walk(item, heading, used);
        }

        if (node is not Map map) return;
        if (heading is "strategy" or "event" or "population" or "network" && map.Find("kind")?.Value is Scalar kind) heading = $"{heading}: {kind.Text}";
        foreach (var (key, value) in map.Entries)
        {
            used.Add($"{heading}: {key.Text}");
            if (heading == "scenario" && key.Text is "segments" or "platforms" or "firms" && value is Map byId)
            {
                foreach (var entry in byId.Entries) Walk(entry.Value, $"{key.Text}.<id>", used);
            }
            else
            {
                Walk(value, key.Text switch { "events" => "event", "targets" or "points" or "rules" => $"{key.Text}[]", var name => name }, used);
            }
        }
    }

    [Test]
    public void What_is_resolved_reads_back_to_the_same()
    {
        var text = Written([.. Sample.Resolved.Where(r => r.Value != "none").Select(r => (r.Path.Split('.'), r.Value))], 0);
        var again = Repository.Parse(text);
        Assert.That(again.Render(), Is.Empty);
        Assert.That(again.Resolved, Is.EqualTo(Sample.Resolved));
        Assert.That(again.Sha256, Is.EqualTo(Sample.Sha256));
    }

    /// <summary>Paths and values as one flow map or list.</summary>
    private static string Written(List<(string[] Path, string Value)> told, int depth)
    {
        if (told[0].Path.Length == depth)
        {
            return told[0].Value is ['[' or '{', ..] and var flow ? flow : $"\"{told[0].Value.Replace("\"", "\\\"")}\"";
        }

        var isList = told[0].Path[depth] == "0";
        var parts = told.GroupBy(t => t.Path[depth]).Select(g => (isList ? "" : $"\"{g.Key}\": ") + Written([.. g], depth + 1));
        return isList ? $"[{string.Join(", ", parts)}]" : $"{{{string.Join(",\n ", parts)}}}";
    }

    [Test]
    public void The_order_of_ids_in_the_file_changes_nothing()
    {
        var (one, other) = (Repository.Small(), new StringBuilder(Repository.Small()));
        const string Line = "  doubao: {cash: 1bn, strategy: {kind: constant, daily: 1k}}\n";
        other.Replace(Line, "").Append(Line);
        Assert.That(Repository.Parse(other.ToString()).Sha256, Is.EqualTo(Repository.Parse(one).Sha256).And.Not.Empty);
    }

    [Test]
    public void An_uncertain_number_knows_its_path_and_range()
    {
        var size = Sample.Scenario!.Segments.Single(s => s.Id == "students").Imitation;
        Assert.That((size.Path, size.Min, size.Max), Is.EqualTo(("segments.students.imitation", 0.0, 10.0)));
    }

    [Test]
    public void A_custom_strategy_begins_with_its_numbers()
    {
        var firm = Sample.Scenario!.Firms.Single(f => f.Id == "作坊");
        var custom = (Strategies.Custom)firm.Strategy;
        Assert.That(custom.Numbers.Keys, Is.EqualTo(new[] { "patience", "比率" }));
        Assert.That(custom.Make(new Dictionary<string, double> { ["patience"] = 1 }), Is.Not.Null);
    }

    /// <summary>A store has no other file to read its scenario from.</summary>
    [Test]
    public void Resolved_and_read_again_it_is_the_same_scenario()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(Repository.Root, "scenarios"), "*.yaml").Concat(Others.Append("every-key.yaml").Select(Repository.Sample)))
        {
            var read = Repository.Read(file);
            var text = ResolvedText.Of(read.Resolved.Select(r => KeyValuePair.Create(r.Path, r.Value)));
            var again = ScenarioFile.Parse(text, "again.yaml", [], Repository.Strategies);
            Assert.That(again.Render(), Is.Empty, file);
            Assert.That(again.Sha256, Is.EqualTo(read.Sha256), file);
            Assert.That(again.Dials.Select(dial => (dial.Path, dial.Written)), Is.EqualTo(read.Dials.Select(dial => (dial.Path, dial.Written))), file);
        }
    }

    [Test]
    public void Choices_that_come_with_a_scenario_fit_it()
    {
        string In(string file) => Path.Combine(Repository.Root, "scenarios", file);
        var (options, futures) = (ChoiceFile.Options(In("choices/china-options.yaml"), out var wrong), ChoiceFile.Futures(In("choices/china-futures.yaml"), out var amiss));
        Assert.That((wrong.Count, amiss.Count), Is.EqualTo((0, 0)));
        Assert.That(futures.Select(future => future.Weight), Is.EqualTo(new[] { 2.0, 1, 1, 1 }));
        foreach (var (option, future) in options.SelectMany(option => futures.Select(future => (option, future))))
        {
            Assert.That(ScenarioFile.Read(In("china-llm-2024.yaml"), [], Repository.Strategies, [], future, option).Render(), Is.Empty, $"{option.Name}, {future.Name}");
        }
    }

    [TestCase("events.+={date: 2024-02-01, kind: open-platform, platform: feed}", 1)]
    [TestCase("events.+=[{date: 2024-02-01, kind: open-platform, platform: feed}, {date: 2024-01-01, kind: regime, regime: cold}]", 2)]
    public void A_value_is_laid_behind_the_end_of_a_list(string added, int more)
    {
        Assert.That(Repository.Good(Repository.Small(), added).Events, Has.Length.EqualTo(more));
        Assert.That(Repository.Good(Repository.Small(end: "events: [{date: 2024-03-01, kind: open-platform, platform: feed}]"), added).Events, Has.Length.EqualTo(1 + more));
    }
}
