using BurnSim.Engines;
using BurnSim.Engines.Slurm;

namespace BurnSim.Tests;

public sealed class PackingTests
{
    [TestCase(1, 1001, 1)]
    [TestCase(1000, 1001, 1)]
    [TestCase(1001, 1001, 2)]
    [TestCase(20_001, 10_001, 3)]
    [TestCase(7, 3, 4)]
    [TestCase(5, 2, 5)]
    public void Tasks_stay_below_the_limit_and_take_every_shard(int shards, int limit, int each)
    {
        var packing = Packing.Below(limit, shards);
        Assert.That(packing.Each, Is.EqualTo(each));
        Assert.That(packing.Tasks, Is.LessThan(limit));
        Assert.That(packing.TaskOf(1), Is.EqualTo(1));
        Assert.That(packing.TaskOf(shards), Is.EqualTo(packing.Tasks));
        var sizes = Enumerable.Range(1, shards).GroupBy(packing.TaskOf).Select(task => task.Count()).ToArray();
        Assert.That(sizes, Has.Length.EqualTo(packing.Tasks).And.All.LessThanOrEqualTo(each));
    }

    [TestCase(0)]
    [TestCase(1)]
    public void A_cluster_without_arrays_is_told(int limit) =>
        Assert.That(() => Packing.Below(limit, 5), Throws.TypeOf<EngineException>().With.Message.Contains("MaxArraySize"));

    [Test]
    public void A_task_is_named_once_however_many_of_its_shards_are_missing() =>
        Assert.That(new Packing(40, 4).Indices([40, 1, 2, 9, 5, 12]), Is.EqualTo("1-3,10"));

    [TestCase(new int[0], "")]
    [TestCase(new[] { 3 }, "3")]
    [TestCase(new[] { 9, 1, 2, 3, 2, 7 }, "1-3,7,9")]
    public void Ranges_are_short(int[] numbers, string text) => Assert.That(Ranges.Of(numbers), Is.EqualTo(text));

    [TestCase(100, "1,3,5,9,20-21")]
    [TestCase(12, "1-5,9,20-21")]
    [TestCase(9, "1-9,20-21")]
    [TestCase(5, "1-21")]
    public void Ranges_close_the_smallest_gaps_to_be_shorter(int letters, string text) =>
        Assert.That(Ranges.Within(letters, [1, 3, 5, 9, 20, 21]), Is.EqualTo(text));
}
