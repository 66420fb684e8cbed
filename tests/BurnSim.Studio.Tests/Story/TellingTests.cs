using System.Globalization;
using BurnSim.Studio.Story;

namespace BurnSim.Studio;

public class TellingTests
{
    [Test]
    public void A_run_is_told_as_the_command_line_traces_it()
    {
        var small = Shelf.Three();
        var traced = File.ReadLines(Path.Combine(Shelf.Root, "tests", "BurnSim.Cli.Tests", "Golden", "trace.golden"))
            .Where(line => line.Length > 4 && char.IsDigit(line[0]) && char.IsDigit(line[3]));
        var told = Telling.Of(small, small.Seed, 4);
        Assert.Multiple(() =>
        {
            Assert.That(told.Entries.Select(entry => $"{entry.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}  {entry.Text}"), Is.EqualTo(traced));
            Assert.That(told.Failure, Is.Null);
        });
    }
}
