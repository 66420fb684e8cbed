using System.Collections.Immutable;
using BurnSim.Experiments;
using BurnSim.Experiments.Designs;
using BurnSim.Experiments.Quantities;
using BurnSim.Experiments.Stopping;
using BurnSim.Reports;
using BurnSim.Studio.Playing;
using BurnSim.Studio.Words;

namespace BurnSim.Studio.Lessons;

[TestFixtureSource(typeof(Syllabus), nameof(Syllabus.All))]
public sealed class LessonTests(Lesson lesson)
{
    // An effect of two thirds of its standard deviation lies outside a 95 % interval, but in 10⁻⁶ of cases, from
    // ((1.96 + 4.75)/(2/3))² = 101 runs on. What lessons show is larger.
    private const int Runs = 101;

    /// <summary>What the opening of each scenario says to expect, as the number of a choice.</summary>
    private static readonly Dictionary<string, int> Expected = new()
    {
        ["two-firms-blitz"] = 1, ["one-screen-one-brand"] = 2, ["capital-winter"] = 0, ["data-flywheel"] = 2, ["model-collapse"] = 1,
        ["deep-pockets-vs-startup"] = 1, ["ad-contest"] = 0, ["luck-only"] = 2,
    };

    private Scenario Market => Read([]) with { Runs = Runs };

    [Test]
    public void Its_scenario_is_shipped() => Assert.That(Syllabus.In(Shelf.Shipped), Does.Contain(lesson));

    [Test]
    public async Task One_prediction_is_right_whatever_the_seed()
    {
        foreach (var seed in new ulong[] { 1, 2 })
        {
            Assert.That(lesson.Prediction.Right(await Play(Market with { Seed = seed })), Is.EqualTo(Expected[lesson.Name]));
        }
    }

    [Test]
    public async Task What_happened_is_told_with_the_runs_numbers()
    {
        var (here, there) = (lesson.Happened(await Play(Market)), lesson.Happened(await Play(Read([.. lesson.Tries[0].Sets]) with { Runs = Runs })));
        Assert.That(here.Select(said => said.English), Is.Not.EqualTo(there.Select(said => said.English)), "in another market it is another story");
        foreach (var said in here.Concat(lesson.Scene(Market)))
        {
            Assert.That((string[])[said.English, said.Chinese], Has.None.Match($@"(?<!\d){Amount.None}|NaN"), "no number is missing");
        }
    }

    [Test]
    public void What_is_tried_moves_what_it_says_it_moves()
    {
        Scenario[] others = [.. lesson.Tries.Select(trial => Read(trial.Sets))];
        Quantity[] moved = [.. lesson.Tries.Select(trial => Quantity.Parse(trial.Moves, Market))];
        var changes = new Moments[others.Length];
        new PairedRuns([Market, .. others], Market.Seed, 0).Play(0, Runs, pair =>
        {
            for (var at = 0; at < others.Length; at++) changes[at] = changes[at].With(moved[at].Of(pair[at + 1].Outcome) - moved[at].Of(pair[0].Outcome));
        });
        for (var at = 0; at < others.Length; at++)
        {
            var change = Interval.OfDifferences(changes[at], moved[at].Kind, 1);
            Assert.That(change is { IsClear: true, Count: > 0 } && change.Mean > 0 == lesson.Tries[at].Rises,
                $"{string.Join("; ", lesson.Tries[at].Sets)}: {lesson.Tries[at].Moves} {change}");
        }
    }

    [Test]
    public void Numbers_come_from_the_scenario_or_the_runs_and_every_word_is_Chinese_too()
    {
        Phrase[] words =
        [
            lesson.Title, lesson.Question, lesson.Prediction.Question, .. lesson.Prediction.Choices, .. lesson.Why,
            .. lesson.Tries.SelectMany(trial => new[] { trial.Name, trial.Watch }),
        ];
        foreach (var word in words)
        {
            Assert.That(word.English + word.Chinese, Has.None.InRange('0', '9'), word.English);
            Assert.That(word.Chinese, Has.Some.InRange('\u4e00', '\u9fff'), word.English);
        }

        Assert.That(lesson.Prediction.Choices, Is.Unique.And.Length.InRange(2, 5));
        Assert.That(lesson.Tries, Has.Length.InRange(2, 3));
    }

    private async Task<LessonRuns> Play(Scenario market)
    {
        using var turns = new Turns();
        using var live = LessonRuns.Play(market, lesson.Against.IsEmpty ? null : Read(lesson.Against) with { Runs = market.Runs, Seed = market.Seed }, turns, () => { });
        await live.Over;
        return live.Said!;
    }

    private Scenario Read(ImmutableArray<string> sets)
    {
        var reading = Shelf.Shipped.Read(Shelf.Shipped.Text(lesson.File)!, lesson.File, sets);
        return reading.Scenario ?? throw new AssertionException(reading.Render());
    }
}
