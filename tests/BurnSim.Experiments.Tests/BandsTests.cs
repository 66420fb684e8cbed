using BurnSim.Experiments;
using BurnSim.Recording;

namespace BurnSim.Tests;

public sealed class BandsTests
{
    [TestCase(5, 5, 0), TestCase(121, 121, 0), TestCase(122, 61, 1), TestCase(730, 105, 1), TestCase(3000, 120, 24)]
    public void Dates_are_few_even_and_end_with_the_story(int days, int points, int first)
    {
        var ticks = Samples.TicksOf(Markets.Small(days));
        Assert.That((ticks.Length, ticks[0], ticks[^1]), Is.EqualTo((points, first, days - 1)));
        Assert.That(ticks.Zip(ticks.Skip(1), (a, b) => b - a).Distinct().Count(), Is.EqualTo(1));
    }

    [Test]
    public void The_last_date_tells_what_the_runs_ended_with()
    {
        var summary = new Ensemble(Markets.Small(), 7, 200).Run();
        var (bands, last) = (summary.Bands, summary.Bands.Ticks.Length - 1);
        Assert.That(bands.Of(MarketMetric.Hhi, last).Mean, Is.EqualTo(summary.Hhi.Mean));
        Assert.That(bands.Of(MarketMetric.Users, last).P50, Is.EqualTo(summary.MarketUsers.P50).Within(3.2).Percent);
        foreach (var (verdict, chance) in summary.Verdicts)
        {
            Assert.That(bands.Verdicts[(int)verdict, last], Is.EqualTo(chance.Count));
        }

        for (var f = 0; f < summary.Firms.Length; f++)
        {
            foreach (var (fate, count) in summary.Firms[f].Fates)
            {
                Assert.That(bands.Fates[f, (int)fate, last], Is.EqualTo(count));
            }
        }

        // The incumbent never leaves, so all its runs are in both; a's bands hold only the runs it lives to see.
        Assert.That(bands.Firm(2, FirmMetric.Users, last).Mean, Is.EqualTo(summary.Firms[2].Users.Mean));
        Assert.That(bands.Firm(0, FirmMetric.Users, last).P5, Is.GreaterThan(summary.Firms[0].Users.P5));
    }

    [Test]
    public void A_firm_has_no_bands_before_it_enters()
    {
        var bands = new Ensemble(Markets.Small(), 7, 10).Run().Bands;
        Assert.That(bands.Firm(2, FirmMetric.Users, 0).P50, Is.NaN);
        Assert.That(bands.Fates[2, (int)Fate.Waiting, 0], Is.EqualTo(10));
    }
}
