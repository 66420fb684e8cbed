namespace BurnSim.Browser;

/// <summary>Moving sliders all day takes no more memory. The studio is this fixture's own.</summary>
public class MemoryTests : StudioTests
{
    internal override Task<OpenStudio> TheStudio() => OpenStudio.Open();

    [OneTimeTearDown]
    public async Task CloseTheStudio() => await Studio.DisposeAsync();

    /// <summary>
    /// A desk that kept its ensembles would grow by some MB a move. Measured: see the assertion's bound.
    /// </summary>
    [Test]
    public async Task Two_hundred_moves_leave_memory_where_forty_left_it()
    {
        var tab = await Open("?file=two-firms-blitz.yaml&runs=16");
        await tab.Played(16);
        await tab.OpenValues("fast");
        await Move(tab, 0, 40);
        var early = Studio.Memory;
        await Move(tab, 40, 200);
        TestContext.Out.WriteLine($"{early / 1e6:N0} MB after 40 moves, {Studio.Memory / 1e6:N0} MB after 200");
        Assert.That(Studio.Memory, Is.LessThan(1.25 * early));
    }

    private static async Task Move(Tab tab, int from, int to)
    {
        var slider = tab.Slider("fast › Cash");
        for (var move = from; move < to; move++)
        {
            var address = tab.Page.Url;
            await slider.PressAsync(move / 20 % 2 == 0 ? "ArrowRight" : "ArrowLeft");
            await Expect(tab.Page).Not.ToHaveURLAsync(address);
        }

        await tab.Played(16);
    }
}
