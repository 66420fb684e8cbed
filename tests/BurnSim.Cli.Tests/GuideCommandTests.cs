using System.Text.RegularExpressions;

namespace BurnSim.Cli.Tests;

/// <summary>
/// The commands in guides are run in a folder that has the scenarios, and say what the guide says, up to
/// its <c>…</c> where it has one. BURNSIM_GOLDEN=write writes what they say anew, as many lines as there are.
/// </summary>
public sealed partial class GuideCommandTests
{
    private const string Rest = "…\n";

    [TestCase("strategists.md")]
    [TestCase("individuals.md")]
    public void Its_commands_say_what_it_says(string name)
    {
        using var burnsim = new Burnsim();
        var file = Path.Combine(Burnsim.Root, "docs", "guides", name);
        Copy(Path.Combine(Burnsim.Root, "scenarios"), burnsim.In("scenarios"));
        var guide = File.ReadAllText(file);
        var run = Snippet().Replace(guide, snippet =>
            $"```sh\n{snippet.Groups["command"].Value}```\n\n```text\n{Shown(Said(burnsim, snippet.Groups["command"].Value), snippet.Groups["output"].Value)}```\n");
        if (Environment.GetEnvironmentVariable("BURNSIM_GOLDEN") == "write")
        {
            File.WriteAllText(file, run);
        }

        Assert.That(run, Is.EqualTo(File.ReadAllText(file)));
        Assert.That(Snippet().Count(guide), Is.EqualTo(Regex.Count(guide, "^```sh$", RegexOptions.Multiline)).And.GreaterThan(0), "every command has its output");
    }

    /// <summary>As much of what was said as the guide shows.</summary>
    private static string Shown(string said, string output) => !output.EndsWith(Rest, StringComparison.Ordinal) ? said
        : string.Concat(said.Split('\n').Take(output.Count(letter => letter == '\n') - 1).Select(line => $"{line}\n")) + Rest;

    private static string Said(Burnsim burnsim, string command)
    {
        Assert.That(command, Does.StartWith("burnsim "));
        // One run has no progress to show.
        var quiet = command.StartsWith("burnsim trace ", StringComparison.Ordinal) ? "" : " --quiet";
        var said = burnsim.Call(command["burnsim ".Length..].Replace("\\\n", " ").TrimEnd() + quiet);
        Assert.That(said.Code, Is.Zero, $"{command}\n{said.Error}");
        return said.Out;
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*.yaml", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    [GeneratedRegex("^```sh\n(?<command>.*?)```\n\n```text\n(?<output>.*?)```\n", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Snippet();
}
