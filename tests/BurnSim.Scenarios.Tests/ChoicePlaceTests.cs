namespace BurnSim.Scenarios.Tests;

internal sealed class ChoicePlaceTests
{
    private const string Text = "capital.regime=cold; firms.kimi={cash: 1bn}; capital.regime=hot";

    /// <summary>Where it was set last, in a part of it, or around it.</summary>
    [TestCase("capital.regime", "capital.regime=hot")]
    [TestCase("firms.kimi.cash", "firms.kimi={cash: 1bn}")]
    [TestCase("firms", "firms.kimi={cash: 1bn}")]
    [TestCase("firms.kim", "capital.regime=cold")]
    public void What_is_wrong_is_told_where_it_was_written(string path, string line)
    {
        var wrong = Choice.Parse("--with", Text, out _)!.Wrong(Codes.NotLater, path, "it can't.");
        Assert.That((wrong.File, wrong.SourceLine, wrong.Column, wrong.Message), Is.EqualTo(("--with", line, 1, "it can't.")));
    }
}
