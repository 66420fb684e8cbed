using System.Text.Json;
using BurnSim.Experiments.Comparisons;
using BurnSim.Results;
using BurnSim.Strategies;

namespace BurnSim.Tests;

public sealed class ComparisonJsonTests
{
    private static readonly Scenario Market = Markets.Small();

    private static JsonElement Written(Action<Utf8JsonWriter> tell)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            tell(json);
            json.WriteEndObject();
        }

        return JsonDocument.Parse(stream.ToArray()).RootElement;
    }

    [Test]
    public void It_says_what_was_compared()
    {
        var louder = new Alternative("louder", [("firms.a.strategy.daily", "60k")], new Course(Market) { From = 20, Later = Markets.Small(first: new Constant(60_000)) });
        var compared = Compared.Play(Market, [louder], 60, 7, 0);
        var json = Written(to => ComparisonJson.Tell(to, compared));
        var alternative = json.GetProperty("alternatives")[0];
        var change = alternative.GetProperty("changes").GetProperty("users(a)");
        Assert.That(json.GetProperty("base").GetProperty("users(a)").GetProperty("value").GetDouble(), Is.EqualTo(change.GetProperty("now").GetProperty("value").GetDouble()));
        Assert.That(change.GetProperty("change").GetProperty("low").GetDouble(), Is.EqualTo(compared.Comparisons[0].Of("users", 0).Change.Low));
        Assert.That(alternative.GetProperty("from").GetString(), Is.EqualTo("2024-01-21"));
        Assert.That(alternative.GetProperty("sets").GetProperty("firms.a.strategy.daily").GetString(), Is.EqualTo("60k"));
        Assert.That(alternative.GetProperty("winners").EnumerateArray().Sum(flow => flow.GetProperty("runs").GetInt64()), Is.EqualTo(60));
    }

    [Test]
    public void A_fork_has_its_run_its_day_and_its_story()
    {
        var (fork, later) = (new Fork(Market, 17, 30), Markets.Small(first: new Constant(60_000)));
        var told = fork.Tell(later, 7);
        var json = Written(to => ComparisonJson.Tell(to, fork, Compared.Play(fork.Open, [], 5, 7, 0), told));
        Assert.That((json.GetProperty("run").GetInt32(), json.GetProperty("at").GetString()), Is.EqualTo((17, "2024-01-31")));
        Assert.That(json.GetProperty("story").EnumerateArray().Select(entry => entry.GetProperty("text").GetString()), Is.EqualTo(told.Story.Select(entry => entry.Text)));
        Assert.That(json.GetProperty("alternatives").GetArrayLength(), Is.Zero);
    }
}
