namespace BurnSim.Reports.Tests;

public class ApartTests
{
    [Test]
    public void Labels_that_don_t_touch_stay() =>
        Assert.That(Apart.Pushed([10, 50, 90], 19, 0, 100), Is.EqualTo(new float[] { 10, 50, 90 }));

    [Test]
    public void Two_on_one_spot_part_evenly() =>
        Assert.That(Apart.Pushed([50, 50], 20, 0, 100), Is.EqualTo(new float[] { 40, 60 }));

    [Test]
    public void Whatever_is_wanted_they_keep_order_gap_and_area()
    {
        var random = new Random(5);
        for (var trial = 0; trial < 500; trial++)
        {
            var wanted = Enumerable.Range(0, 1 + random.Next(12)).Select(_ => (float)(400 * random.NextDouble() * random.NextDouble())).ToArray();
            var pushed = Apart.Pushed(wanted, 19, 0, 400);
            var order = Enumerable.Range(0, wanted.Length).OrderBy(i => wanted[i]).ThenBy(i => i).ToArray();
            for (var i = 1; i < order.Length; i++)
            {
                Assert.That(pushed[order[i]] - pushed[order[i - 1]], Is.GreaterThanOrEqualTo(19 - 1e-3));
            }

            Assert.That(pushed, Is.All.InRange(-1e-3f, 400.001f));
        }
    }

    [Test]
    public void Too_many_move_together_rather_than_out() =>
        Assert.That(Apart.Pushed(new float[21], 19, 0, 100), Is.EqualTo(Enumerable.Range(0, 21).Select(i => 5f * i)).Within(1e-3));
}
