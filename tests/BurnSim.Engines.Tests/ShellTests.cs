using System.Diagnostics;
using BurnSim.Engines;

namespace BurnSim.Tests;

public sealed class ShellTests
{
    private static readonly string[] Hostile =
    [
        "", " ", "plain", "it's", "\"", "$(touch pwned)", "`touch pwned`", "a;b|c&d", "*", "~", "!x", "\\", "\\'", "line\nline", "-n",
        "#no", "é月", "${HOME}", "a=b", "'\\''",
    ];

    [Test]
    public void A_shell_reads_back_every_word_and_runs_none()
    {
        var line = $"for word in {Shell.Line(Hostile)}; do printf '<%s>' \"$word\"; done";
        using var shell = Process.Start(new ProcessStartInfo("sh", ["-c", line]) { RedirectStandardOutput = true })!;
        Assert.That(shell.StandardOutput.ReadToEnd(), Is.EqualTo(string.Concat(Hostile.Select(word => $"<{word}>"))));
    }

    [Test]
    public void A_plain_word_stays_plain() => Assert.That(Shell.Quote("--set=firms.kimi.cash=5bn"), Is.EqualTo("--set=firms.kimi.cash=5bn"));
}
