using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace BurnSim.Scenarios.Tests;

/// <summary>
/// Random mutations of good scenarios, the same every time: each is run or refused with located diagnostics. Nothing
/// throws, hangs, or tells what only a programmer wants to know.
/// </summary>
internal sealed partial class FuzzTests
{
    private const int Mutations = 10_000, Ticks = 3;

    private static readonly string[] Nasty =
    [
        "~", "null", "-1", "0", "1e999", ".nan", ".inf", "010", "yes", "''", "\"", "'", "[", "]", "{", "}", "[]", "{}", ":", "? ", "- ", "#", "&a", "*a",
        "!!int 1", "<<", "|", ">", "%", "@", "`", "\t", "\r", "\n", "\0", "\u0085", "\u2028", "\uFEFF", "\u202E", "😀", "月之暗面", "1bn", "5 parsecs",
        "8%/month", "100%", "12 to 30", "30 to 12", "1e-300", "1e300", "9007199254740993", "18446744073709551616", "2024-02-30", "9999-12-31", "0001-01-01",
        "{normal: [1, 2]}", "{uniform: [1, 2]}", "{choice: [1], weights: [0]}", "{beta: [0.05, 0.05]}", "{lognormal: [1, 5]}", "{normal: [0, 1e308]}",
        "extends: base.yaml", "---", "...", "%YAML 9.9", "share < 20%", "((((((((", "1/0", "not not not", "kind: blitz", "true", "0x10", "1_0", "_", ".", "..",
        "\"\\ud800\"", "\"\\x00\"", "\"\\q\"", "- - - - -", "a: b: c", ", ,", "{a}", "[a: 1]",
    ];

    [GeneratedRegex(@"[^\s:,\[\]{}]+|[:,\[\]{}]|\s+")]
    private static partial Regex Token { get; }

    [GeneratedRegex(@"(?<=: )[^,\n{}\[\]]+")]
    private static partial Regex Value { get; }

    [GeneratedRegex("[0-9]")]
    private static partial Regex Digit { get; }

    // A stack trace, a type's name, or a generic's.
    [GeneratedRegex(@"Exception|System\.|YamlDotNet|BurnSim\.| at [A-Z]\w+\.|[a-z]`\d|\$\.|Nullable|Object reference|Parameter '")]
    private static partial Regex Leak { get; }

    private string folder = "";

    [OneTimeSetUp]
    public void MakeFolder()
    {
        folder = Directory.CreateTempSubdirectory("burnsim-fuzz-").FullName;
        File.Copy(Repository.Sample("base.yaml"), Path.Combine(folder, "base.yaml"));
    }

    [OneTimeTearDown]
    public void DropFolder() => Directory.Delete(folder, recursive: true);

    [Test]
    public void Every_mutation_is_run_or_refused()
    {
        var random = new Random(20240101);
        var seeds = new[]
        {
            File.ReadAllText(Repository.Sample("every-key.yaml")), File.ReadAllText(Repository.Sample("base.yaml")),
            Repository.Small(strategy: "kind: rules, daily: 1k, rules: [{when: share < 20% and runway > 12, ads: '1.5 * max(ads, 1k)'}]",
                end: "events: [{date: 2024-02-01, kind: regime, regime: cold}]\ntargets: [{date: 2024-02, metric: cac, value: 12}]"),
            ScenarioFormatExample(),
        };
        var (run, refused) = (0, 0);
        for (var i = 0; i < Mutations; i++)
        {
            var seed = seeds[i % seeds.Length];
            var bytes = Mutated(seed, random);
            var path = Path.Combine(folder, "fuzz.yaml");
            File.WriteAllBytes(path, bytes);
            Reading reading;
            try
            {
                reading = Repository.Read(path, i % 10 == 0 ? [Override(random)] : []);
            }
            catch (Exception e)
            {
                Assert.Fail($"mutation {i}: {e}\n{Changed(seed, bytes)}");
                return;
            }

            if (reading.Scenario is null) refused++;
            else run++;
            Refusals(reading, i);
            if (reading.Scenario is { } scenario) Runs(scenario, i, seed, bytes);
        }

        // Both kinds are really tried: a tenth each at least.
        Assert.That(Math.Min(run, refused), Is.GreaterThan(Mutations / 10), $"{run} run, {refused} refused");
    }

    private static void Refusals(Reading reading, int mutation)
    {
        if (reading.Scenario is null == (reading.Diagnostics.Count == 0)) Assert.Fail($"mutation {mutation} is neither good nor bad");
        var rendered = reading.Render();
        if (rendered.Any(c => char.IsControl(c) && c is not ('\n' or '\t'))) Assert.Fail($"mutation {mutation} shows a control character");
        foreach (var d in reading.Diagnostics)
        {
            if (d.Line < 1 || d.Column < 1 || d.Length < 1 || d.File.Length == 0) Assert.Fail($"mutation {mutation} isn't located: {d}");
            if (Codes.All.All(c => c.Code != d.Code)) Assert.Fail($"mutation {mutation}: no code {d.Code}");
            if (d.Message.Contains('\n') || !d.Message.EndsWith('.') || Leak.IsMatch(Quoted().Replace(d.Message, ""))) Assert.Fail($"mutation {mutation} says: {d.Message}");
        }
    }

    // What the file says itself may be said again.
    [GeneratedRegex(@"'[^']*'| is [^;]*;")]
    private static partial Regex Quoted();

    private static void Runs(Scenario scenario, int mutation, string seed, byte[] bytes)
    {
        try
        {
            var simulation = new Simulation(scenario, scenario.Seed);
            simulation.Begin(0);
            for (var tick = 0; tick < Math.Min(Ticks, scenario.Ticks); tick++) simulation.Tick();
        }
        catch (Exception e)
        {
            Assert.Fail($"mutation {mutation} was taken but can't be run: {e}\n{Changed(seed, bytes)}");
        }
    }

    /// <summary>The lines of a mutation that its seed doesn't have.</summary>
    private static string Changed(string seed, byte[] bytes) =>
        string.Join('\n', Encoding.UTF8.GetString(bytes).Split('\n').Except(seed.Split('\n')));

    private static string ScenarioFormatExample() =>
        Regex.Match(ScenarioFormat.Markdown(), "```yaml\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;

    private static string Override(Random random) =>
        $"{Pick(random, ["firms.kimi.cash", "length", "events.0.date", "firms", "a.b.c", "", ".", "segments.all.size", "targets.0"])}={Pick(random, Nasty)}";

    private static string Pick(Random random, string[] from) => from[random.Next(from.Length)];

    private static byte[] Mutated(string text, Random random)
    {
        for (var times = random.Next(1, 3); times > 0 && text.Length > 0; times--)
        {
            text = random.Next(8) switch
            {
                0 => Spliced(text, Any(Token, text, random), Pick(random, Nasty)),
                1 => Spliced(text, Any(Value, text, random), Pick(random, Nasty)),
                2 => Spliced(text, Any(Value, text, random), Any(Value, text, random).Value),
                3 => Spliced(text, Any(Token, text, random), Any(Token, text, random).Value),
                4 => Lines(text, random),
                _ => Spliced(text, Any(Digit, text, random), random.Next(10).ToString(CultureInfo.InvariantCulture)),
            };
        }

        if (text.Length == 0) return [];
        var bytes = Encoding.UTF8.GetBytes(text);
        for (var times = random.Next(8) == 0 ? random.Next(1, 4) : 0; times > 0; times--)
        {
            bytes[random.Next(bytes.Length)] = (byte)random.Next(random.Next(2) == 0 ? 256 : 128);
        }

        return random.Next(20) == 0 ? bytes[..random.Next(bytes.Length)] : bytes;
    }

    /// <summary>A match somewhere; where there is none, nothing at the start.</summary>
    private static Match Any(Regex form, string text, Random random) => form.Match(text, random.Next(text.Length));

    private static string Spliced(string text, Match at, string with) => text[..at.Index] + with + text[(at.Index + at.Length)..];

    /// <summary>A line left out, said twice, moved in or moved elsewhere.</summary>
    private static string Lines(string text, Random random)
    {
        var lines = text.Split('\n').ToList();
        var (from, to) = (random.Next(lines.Count), random.Next(lines.Count));
        var line = lines[from];
        switch (random.Next(4))
        {
            case 0: lines.RemoveAt(from); break;
            case 1: lines.Insert(to, line); break;
            case 2: lines[from] = new string(' ', random.Next(5)) + line; break;
            default: lines.RemoveAt(from); lines.Insert(Math.Min(to, lines.Count), line); break;
        }

        return string.Join('\n', lines);
    }
}
