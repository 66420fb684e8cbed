using BurnSim.Engines;

namespace BurnSim.Tests;

public sealed class WalltimeTests
{
    [TestCase("30", 1800)]
    [TestCase("1:30", 90)]
    [TestCase("1:00:00", 3600)]
    [TestCase("2-12", 216_000)]
    [TestCase("1-0:30", 88_200)]
    [TestCase("1-2:03:04", 93_784)]
    public void It_reads_what_Slurm_reads(string text, int seconds)
    {
        var time = Walltime.Read(text)!;
        Assert.That(time.Span.TotalSeconds, Is.EqualTo(seconds));
        Assert.That(time.Text, Is.EqualTo(text));
    }

    [TestCase("")]
    [TestCase("0")]
    [TestCase("0:00:00")]
    [TestCase("1h")]
    [TestCase("-5")]
    [TestCase("1:2:3:4")]
    [TestCase("1:00:00\n#SBATCH --uid=0")]
    [TestCase("INFINITE")]
    public void Other_words_are_no_time(string text) => Assert.That(Walltime.Read(text), Is.Null);

    [TestCase("1:00:00", 120)]
    [TestCase("10", 60)]
    [TestCase("1", 6)]
    public void The_warning_comes_two_minutes_or_a_tenth_before_the_end(string text, int seconds) =>
        Assert.That(Walltime.Read(text)!.Warning.TotalSeconds, Is.EqualTo(seconds));
}
