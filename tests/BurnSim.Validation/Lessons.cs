using BurnSim.Scenarios;
using BurnSim.Strategies;

namespace BurnSim.Validation;

/// <summary>The scenarios that come with BurnSim.</summary>
internal static class Lessons
{
    public static Scenario Read(string lesson, params string[] overrides)
    {
        var folder = new DirectoryInfo(TestContext.CurrentContext.TestDirectory);
        while (!Directory.Exists(Path.Combine(folder!.FullName, "scenarios")))
        {
            folder = folder.Parent;
        }

        var path = Path.Combine(folder.FullName, "scenarios", lesson + ".yaml");
        var lines = File.ReadLines(path).Count();
        Assert.That(lines < 60 || lesson.Any(char.IsDigit), "a lesson fits on a screen; only what has a year is a history");
        var reading = ScenarioFile.Read(path, overrides, new Dictionary<string, StrategyFactory>());
        return reading.Scenario ?? throw new AssertionException(reading.Render());
    }
}
