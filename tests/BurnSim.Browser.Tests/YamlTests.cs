using System.Text.RegularExpressions;
using BurnSim.Cli.Tests;
using Microsoft.Playwright;

namespace BurnSim.Browser;

public partial class YamlTests : StudioTests
{
    private static readonly string Good = File.ReadAllText(Path.Combine(Burnsim.Root, "scenarios", "two-firms-blitz.yaml"));

    [Test]
    public async Task Mistakes_are_told_as_check_tells_them_lead_to_their_place_and_mended_it_plays()
    {
        using var burnsim = new Burnsim();
        var bad = Good.Replace("cash:", "csh:", StringComparison.Ordinal).Replace("openness: 0.3", "openness: 3", StringComparison.Ordinal);
        await File.WriteAllTextAsync(burnsim.In("two-firms-blitz.yaml"), bad);
        var tab = await Editing();
        var before = await tab.Verdict.InnerTextAsync();
        await tab.Market.Text().FillAsync(bad);

        var told = Told.Matches(Said(burnsim, "check two-firms-blitz.yaml").Error).Select(found =>
            $"{found.Groups["place"].Value} {found.Groups["code"].Value} {found.Groups["what"].Value} {found.Groups["meant"].Value}".TrimEnd()).ToList();
        var mistakes = tab.Market.GetByRole(AriaRole.Status).GetByRole(AriaRole.Listitem);
        await Expect(mistakes).ToHaveTextAsync(told);
        await Expect(tab.Market.Text()).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(tab.Verdict).ToHaveTextAsync(before);

        await mistakes.Filter(new() { HasText = "'csh'" }).First.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(tab.Market.Text()).ToBeFocusedAsync();
        Assert.That(await tab.Market.Text().EvaluateAsync<string>("editor => editor.value.slice(editor.selectionStart, editor.selectionEnd)"), Is.EqualTo("csh"));

        await tab.Market.Text().FillAsync(Good.Replace("cash: 600m", "cash: 2bn", StringComparison.Ordinal));
        await Expect(tab.Market.GetByText("No mistakes.")).ToBeVisibleAsync();
        await Expect(tab.Verdict).Not.ToHaveTextAsync(before);
        await tab.Played(16);
    }

    [Test]
    public async Task An_edited_text_goes_with_the_link_and_back_to_the_file()
    {
        var tab = await Editing();
        await tab.Market.Text().FillAsync(Good.Replace("runway: 6 months", "runway: 30 months", StringComparison.Ordinal));
        await Expect(tab.Page).ToHaveURLAsync(Text("#."));
        await Expect(tab.Verdict).ToContainTextAsync("too close to call", new() { IgnoreCase = true });
        var other = await Open(new Uri(tab.Page.Url).PathAndQuery + new Uri(tab.Page.Url).Fragment);
        await other.Played(16);
        await Expect(other.Verdict).ToHaveTextAsync(await tab.Verdict.InnerTextAsync());
        await tab.Market.Button("Back to the file").ClickAsync();
        await Expect(tab.Market.Text()).ToHaveValueAsync(Good);
        await Expect(tab.Page).Not.ToHaveURLAsync(Text("#."));
    }

    [Test]
    public async Task A_file_is_uploaded_and_plays()
    {
        var tab = await Editing();
        await Upload(tab, "mine.yaml", Good.Replace("fast", "swift", StringComparison.Ordinal));
        await Expect(tab.Market.GetByLabel("Text of mine.yaml")).ToHaveValueAsync(Text("swift:"));
        await Expect(tab.Verdict).ToContainTextAsync("swift burns out");
    }

    [Test]
    public async Task A_file_that_is_too_long_or_no_text_is_refused()
    {
        var tab = await Editing();
        await Upload(tab, "long.yaml", new string('#', (1 << 20) + 1));
        await Expect(tab.Market.GetByRole(AriaRole.Alert)).ToHaveTextAsync("That file is longer than 1,024 kB; a scenario is not.");
        await Upload(tab, "picture.yaml", "\0\0");
        await Expect(tab.Market.GetByRole(AriaRole.Alert)).ToContainTextAsync("no text in UTF-8");
        await Expect(tab.Market.Text()).ToHaveValueAsync(Good);
    }

    private static async Task Upload(Tab tab, string name, string text) =>
        await tab.Market.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "text/yaml", Buffer = System.Text.Encoding.UTF8.GetBytes(text) });

    private async Task<Tab> Editing()
    {
        var tab = await Open("?file=two-firms-blitz.yaml&runs=16");
        await tab.Played(16);
        await tab.OpenText();
        return tab;
    }

    [GeneratedRegex(@"^(?<place>\S+\(\d+,\d+\)): error (?<code>BS\d+): (?<what>.*)\n.*\n.*\^\n(?<meant>Did you mean .*)?", RegexOptions.Multiline)]
    private static partial Regex Told { get; }
}
