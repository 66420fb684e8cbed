using System.Text.Json;
using System.Text.RegularExpressions;
using BurnSim.Scenarios.Keys;

namespace BurnSim.Scenarios.Tests;

/// <summary>The format's page and schema are those the catalogue makes.</summary>
internal sealed class DocumentTests
{
    private const string Renew = "is stale; renew it with: burnsim schema --write docs";

    [TestCase("scenario-format.md"), TestCase("scenario.schema.json")]
    public void Is_what_the_catalogue_makes(string name)
    {
        var path = Path.Combine(Repository.Root, "docs", name);
        var made = name.EndsWith(".md", StringComparison.Ordinal) ? ScenarioFormat.Markdown() : ScenarioSchema.Json();
        if (Environment.GetEnvironmentVariable("BURNSIM_GOLDEN") == "write") File.WriteAllText(path, made);
        Assert.That(File.ReadAllText(path), Is.EqualTo(made), $"docs/{name} {Renew}");
    }

    [Test]
    public void Every_key_has_a_meaning_in_one_line_and_a_name_in_snake_case()
    {
        foreach (var section in ScenarioKeys.All)
        {
            Assert.That(section.Keys.Select(k => k.Name), Is.Unique);
            foreach (var key in section.Keys)
            {
                Assert.That(key.Name, Does.Match("^[a-z]+(_[a-z]+)*$"));
                Assert.That(key.Meaning, Does.Match(@"^[^\n]{4,160}\.$"), key.Name);
                Assert.That(key.Form.Type, Is.Not.Empty, key.Name);
            }
        }
    }

    [Test]
    public void Nothing_of_the_code_shows() =>
        Assert.That(ScenarioFormat.Markdown() + ScenarioSchema.Json(), Does.Not.Match(@"System\.|`\d\[|BurnSim\.[A-Z](?!cenarios)"));

    [Test]
    public void The_schema_s_references_are_there()
    {
        var json = ScenarioSchema.Json();
        var definitions = JsonDocument.Parse(json).RootElement.GetProperty("$defs").EnumerateObject().Select(d => d.Name).ToHashSet();
        var references = Regex.Matches(json, "\"#/\\$defs/([^\"]+)\"").Select(m => m.Groups[1].Value).ToHashSet();
        Assert.That(references, Is.SubsetOf(definitions));
        Assert.That(definitions, Is.SubsetOf(references));
    }

    [Test]
    public void The_page_s_example_is_good()
    {
        var example = Regex.Match(ScenarioFormat.Markdown(), "```yaml\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;
        Assert.That(Repository.Parse(example).Render(), Is.Empty);
    }

    [Test]
    public void Codes_are_unique_and_in_order()
    {
        Assert.That(Codes.All.Select(c => c.Code), Is.EqualTo(Enumerable.Range(1, Codes.All.Count).Select(i => $"BS{i:000}")));
    }
}
