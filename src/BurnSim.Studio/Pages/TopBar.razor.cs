using System.Globalization;
using BurnSim.Experiments;
using BurnSim.Studio.Words;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace BurnSim.Studio.Pages;

/// <summary>What is played: the scenario, how many runs, from which seed; and the ways out of the page.</summary>
public partial class TopBar
{
    private static readonly Phrase
        Home = new("BurnSim, start anew", "BurnSim，重新开始"), Scenario = new("Scenario", "情景"), Runs = new("Runs", "模拟次数"), Seed = new("Seed", "随机种子"),
        RunsRule = new("Runs: a whole number from 1 to 4,294,967,296; empty: as the scenario says.", "模拟次数：1 到 4,294,967,296 的整数；留空则按情景设定。"),
        SeedRule = new("Seed: a whole number from 0 on; the same seed is the same luck; empty: as the scenario says.", "随机种子：从 0 起的整数；种子相同，运气相同；留空则按情景设定。"),
        Lessons = new("Lessons", "课程"), More = new("More", "更多"), CopyLink = new("Copy link", "复制链接"), Copied = new("Copied", "已复制"),
        NotCopied = new("Copy it from the address", "请从地址栏复制");

    // Long enough to be read.
    private static readonly TimeSpan Said = TimeSpan.FromSeconds(2);

    // What was typed wrongly stays, to be mended.
    private string? badRuns, badSeed;
    private bool? copied;

    protected override object Shows => Desk.Link;

    private Tongue Other => Tongues.Other(Desk.Tongue);

    private static string IsBad(string? typed) => typed is null ? "false" : "true";

    private void Open(ChangeEventArgs chosen) => Desk.Open((string)chosen.Value!);

    private void AskRuns(ChangeEventArgs given)
    {
        var typed = Plain(given);
        var good = long.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) && asked is >= 1 and <= Ensemble.MostRuns;
        badRuns = good || typed.Length == 0 ? null : typed;
        if (badRuns is null) Desk.Ask(Desk.Link.Seed, good ? asked : null);
    }

    private void AskSeed(ChangeEventArgs given)
    {
        var typed = Plain(given);
        var good = ulong.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var asked);
        badSeed = good || typed.Length == 0 ? null : typed;
        if (badSeed is null) Desk.Ask(good ? asked : null, Desk.Link.Runs);
    }

    private static string Written(IFormattable number) => number.ToString(null, CultureInfo.InvariantCulture);

    /// <summary>Digits without what people put between them: 100,000.</summary>
    private static string Plain(ChangeEventArgs typed) => ((string?)typed.Value ?? "").Replace(",", "").Replace(" ", "").Trim();

    private Task Copy() => InBrowser(async () =>
    {
        var page = await PageScript.Import(Browser);
        copied = await page.InvokeAsync<bool>("copy", House.Invite(Desk.Link));
        StateHasChanged();
        await Task.Delay(Said);
        copied = null;
    });
}
