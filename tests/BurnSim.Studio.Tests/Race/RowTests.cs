using BurnSim.Experiments;
using BurnSim.Reports;
using BurnSim.Studio.Race;
using BurnSim.Studio.Story;
using BurnSim.Studio.Words;

namespace BurnSim.Studio;

public class RowTests
{
    private static readonly Scenario Small = Shelf.Three();
    private static readonly Telling Told = Telling.Of(Small, Small.Seed, 4);
    private static readonly Cast Cast = new(new Ensemble(Small, Small.Seed, 10).Run());

    [Test]
    public void Rows_stand_in_one_order_and_move_to_their_places_by_users()
    {
        foreach (var tick in new[] { 0, 60, Small.Ticks - 1 })
        {
            var rows = Row.All(Told, Cast, tick, Tongue.English);
            Assert.Multiple(() =>
            {
                Assert.That(rows.Select(row => row.Firm), Is.Ordered);
                Assert.That(rows.OrderBy(row => row.Place).Select(row => Told.Replay.Users(tick, row.Firm)), Is.Ordered.Descending);
                Assert.That(rows.Select(row => row.Place), Is.EquivalentTo(Enumerable.Range(0, rows.Count)));
            });
        }
    }

    [Test]
    public void Who_is_out_of_cash_is_marked()
    {
        var kimi = Row.All(Told, Cast, Small.Ticks - 1, Tongue.English).Single(row => row.Name.StartsWith("Kimi", StringComparison.Ordinal));
        Assert.That((kimi.IsBroke, kimi.Absence), Is.EqualTo((true, RaceWords.OutOfCash)));
    }

    [Test]
    public void A_platform_is_full_at_the_most_that_firms_hold_of_it_in_the_run()
    {
        var widest = Enumerable.Range(0, Small.Ticks).Max(tick => Screen.All(Told, Cast, tick, Tongue.English)[0].Parts
            .Sum(part => double.Parse(part.Width[..^1], System.Globalization.CultureInfo.InvariantCulture)));
        Assert.That(widest, Is.EqualTo(100).Within(0.5));
    }
}
