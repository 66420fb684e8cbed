using System.Text.RegularExpressions;

namespace BurnSim.Cli.Tests;

/// <summary>The SQL in docs/guides is asked, and answers what the guide says. BURNSIM_GOLDEN=write writes the answers anew.</summary>
public sealed partial class GuideTests
{
    private const string Usual = "out/china-llm-2024";

    private readonly Burnsim burnsim = new();

    [OneTimeSetUp]
    public void Play()
    {
        var scenario = $"\"{Path.Combine(Burnsim.Root, "scenarios", "china-llm-2024.yaml")}\"";
        Must($"run {scenario} --runs 200 --quiet");
        Must($"trace {scenario} --run 17");
        Must($"sweep {scenario} --vary platforms.bilibili.dominance=1,1.5,2 --runs 50 --quiet");
    }

    [OneTimeTearDown]
    public void Leave() => burnsim.Dispose();

    [TestCaseSource(nameof(Guides))]
    public void Its_queries_answer_what_it_says(string name)
    {
        var file = Path.Combine(Burnsim.Root, "docs", "guides", name);
        var guide = File.ReadAllText(file);
        var answered = Snippet().Replace(guide, snippet => $"```sql\n{snippet.Groups["sql"].Value}```\n\n```text\n{Answer(snippet.Groups["sql"].Value)}```\n");
        if (Environment.GetEnvironmentVariable("BURNSIM_GOLDEN") == "write")
        {
            File.WriteAllText(file, answered);
        }

        Assert.That(answered, Is.EqualTo(File.ReadAllText(file)));
        Assert.That(Snippet().Count(guide), Is.EqualTo(Regex.Count(guide, "^```sql$", RegexOptions.Multiline)), "every query has an answer");
    }

    private static IEnumerable<string> Guides() =>
        Directory.GetFiles(Path.Combine(Burnsim.Root, "docs", "guides"), "*.md").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal);

    /// <summary>Asks the folder that a first line <c>-- FOLDER</c> names, else the usual one.</summary>
    private string Answer(string sql)
    {
        var folder = sql.StartsWith("-- ", StringComparison.Ordinal) ? sql[3..sql.IndexOf('\n')] : Usual;
        return Must($"query {folder} \"{sql.Replace("\"", "\\\"")}\" --format table");
    }

    private string Must(string arguments)
    {
        var said = burnsim.Call(arguments);
        Assert.That(said.Code, Is.Zero, $"{arguments}\n{said.Error}");
        return said.Out;
    }

    [GeneratedRegex("^```sql\n(?<sql>.*?)```\n\n```text\n.*?```\n", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Snippet();
}
