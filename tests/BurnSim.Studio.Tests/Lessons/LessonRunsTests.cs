using BurnSim.Experiments;
using BurnSim.Experiments.Luck;
using BurnSim.Reports;
using BurnSim.Reports.Explanations;
using BurnSim.Studio.Lessons.Courses;
using BurnSim.Studio.Playing;

namespace BurnSim.Studio.Lessons;

public sealed class LessonRunsTests
{
    private readonly Turns turns = new();
    private readonly Library library = Shelf.Of(("small.yaml", Shelf.Small));

    private Scenario Market => library.Read(Shelf.Small, "small.yaml", []).Scenario!;

    private Scenario Other => library.Read(Shelf.Small, "small.yaml", ["firms.kimi.strategy.daily=50k"]).Scenario!;

    [OneTimeTearDown]
    public void End() => turns.Dispose();

    [Test]
    public async Task A_lesson_says_of_both_markets_what_run_says()
    {
        using var live = LessonRuns.Play(Market, Other, turns, () => { });
        await live.Over;
        Assert.That((live.Said!.Done, live.IsPlaying), Is.EqualTo((80L, false)));
        Same(live.Said!.Base, new Ensemble(Market, 1, 80).Run(1));
        Same(live.Said.Against!, new Ensemble(Other, 1, 80).Run(1));

        static void Same(Summary live, Summary whole)
        {
            Assert.That(VerdictLine.Of(live), Is.EqualTo(VerdictLine.Of(whole)));
            Assert.That(live.Firms.Select(firm => (firm.Win, firm.Share, firm.Burned)), Is.EqualTo(whole.Firms.Select(firm => (firm.Win, firm.Share, firm.Burned))));
            Assert.That(live.Bands.Firms, Is.EqualTo(whole.Bands.Firms));
        }
    }

    [Test]
    public async Task Luck_says_what_null_says()
    {
        using var live = LuckHeld.Play(Other, 1, 80, turns, () => { });
        await live.Over;
        var luck = new LuckControl(Other);
        luck.PlayReal(1, 1, 80);
        luck.PlayNull(1, 1, 80);
        Assert.That((live.Said!.Sentence.English, live.Said.Done), Is.EqualTo((LuckWords.Of(luck, Other), 80L)));
        Assert.That((live.Said.Real, live.Said.Alike), Is.EqualTo((Ahead.Of(luck.Real), Ahead.Of(luck.Null))));
    }

    [Test]
    public void A_folder_without_lessons_has_none() => Assert.That(Syllabus.In(library), Is.Empty);

    [Test]
    public void The_prize_is_the_scenarios() =>
        Assert.That(Shelf.Shipped.Text(AdContest.Lesson.File), Does.Contain(FormattableString.Invariant($"prize of {AdContest.Prize / 1e6} m")));
}
