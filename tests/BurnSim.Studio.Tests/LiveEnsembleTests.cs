using BurnSim.Experiments;
using BurnSim.Results;
using BurnSim.Studio.Playing;

namespace BurnSim.Studio;

public class LiveEnsembleTests
{
    private static readonly Scenario Small = Shelf.Three();

    private static readonly TimeSpan[] TurnsOf = [TimeSpan.Zero, TimeSpan.FromMilliseconds(5), TimeSpan.FromDays(1)];

    private static string Text(Summary summary)
    {
        using var text = new MemoryStream();
        Json.Write(text, summary);
        return System.Text.Encoding.UTF8.GetString(text.ToArray());
    }

    [TestCaseSource(nameof(TurnsOf))]
    public async Task Whatever_a_turn_holds_the_runs_say_what_an_ensemble_of_as_many_says(TimeSpan turn)
    {
        using var turns = new Turns();
        var told = new List<Standing>();
        var live = (LiveEnsemble?)null;
        using var built = new ManualResetEventSlim();
        live = new(Small, 7, 100, turns, () =>
        {
            built.Wait();
            told.Add(live!.Standing!);
        }, new(turn));
        built.Set();
        await live.Over;
        Assert.That(told[^1].Done, Is.EqualTo(100));
        foreach (var standing in told)
        {
            var whole = new Ensemble(Small, 7, standing.Done).Run();
            Assert.Multiple(() =>
            {
                Assert.That(Text(standing.Summary), Is.EqualTo(Text(whole)));
                Assert.That(standing.Summary.Bands.Firms, Is.EqualTo(whole.Bands.Firms));
                Assert.That(standing.Summary.Bands.Market, Is.EqualTo(whole.Bands.Market));
                Assert.That(standing.Summary.Bands.Verdicts, Is.EqualTo(whole.Bands.Verdicts));
            });
        }
    }

    [Test]
    public async Task It_keeps_the_first_runs_that_each_firm_wins()
    {
        using var turns = new Turns();
        using var live = new LiveEnsemble(Small, 7, 100, turns, () => { });
        await live.Over;
        var leaders = new List<(int Leader, Won Won)>();
        new Ensemble(Small, 7, 100).Run(sink: (run, outcome) =>
        {
            if (outcome.Leader >= 0) leaders.Add((outcome.Leader, new(run, outcome.Share[outcome.Leader])));
        });
        for (var firm = 0; firm < Small.Firms.Length; firm++)
        {
            Assert.That(live.Standing!.Wins[firm], Is.EqualTo(leaders.Where(run => run.Leader == firm).Select(run => run.Won).Take(Winners.Most)));
        }
    }

    [Test]
    public async Task Ten_share_the_cores_and_none_is_over_before_all_have_begun()
    {
        using var turns = new Turns();
        var lives = new LiveEnsemble[10];
        using var built = new ManualResetEventSlim();
        var begun = (bool[]?)null;
        for (var i = 0; i < lives.Length; i++)
        {
            var own = i;
            lives[i] = new(Small, 7, 60, turns, () =>
            {
                built.Wait();
                if (lives[own].Standing!.Left is null) Interlocked.CompareExchange(ref begun, [.. lives.Select(live => live.Standing is not null)], null);
            }, new(TimeSpan.Zero));
        }

        built.Set();
        await Task.WhenAll(lives.Select(live => live.Over));
        Assert.Multiple(() =>
        {
            Assert.That(begun, Is.All.True);
            Assert.That(lives.Select(live => live.Standing!.Done), Is.All.EqualTo(60));
        });
    }

    [Test]
    public async Task What_is_stopped_says_what_it_has_and_what_is_disposed_says_nothing_more()
    {
        using var turns = new Turns();
        foreach (var dispose in new[] { false, true })
        {
            var told = 0;
            var live = (LiveEnsemble?)null;
            using var built = new ManualResetEventSlim();
            live = new(Small, 7, Ensemble.MostRuns, turns, () =>
            {
                built.Wait();
                told++;
                if (dispose) live!.Dispose();
                else live!.Stop();
            });
            built.Set();
            await live.Over;
            Assert.Multiple(() =>
            {
                Assert.That(told, Is.EqualTo(dispose ? 1 : 2));
                Assert.That(live.IsPlaying, Is.False);
                Assert.That(live.Standing!.Done, Is.InRange(1, 1000));
            });
        }
    }
}
