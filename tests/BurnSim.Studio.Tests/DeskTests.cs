using System.Text;
using BurnSim.Experiments;
using BurnSim.Results;
using BurnSim.Studio.Words;

namespace BurnSim.Studio;

public class DeskTests
{
    private const string Cash = "firms.kimi.cash";

    [Test]
    public void A_value_that_is_set_plays_until_it_is_reset()
    {
        using var desk = Shelf.SmallDesk();
        var before = desk.Reading.Sha256;
        desk.Set(Cash, "5bn");
        Assert.Multiple(() =>
        {
            Assert.That(desk.Live!.Scenario.Firms.Single(firm => firm.Id == "kimi").Cash.Value.Quantile(0.5), Is.EqualTo(5e9));
            Assert.That(desk.Sets, Is.EqualTo(new Dictionary<string, string> { [Cash] = "5bn" }));
        });
        desk.Set(Cash, null);
        Assert.Multiple(() =>
        {
            Assert.That(desk.Reading.Sha256, Is.EqualTo(before));
            Assert.That(desk.Sets, Is.Empty);
        });
    }

    [Test]
    public void What_was_set_inside_goes_when_the_whole_is_set()
    {
        using var desk = Shelf.SmallDesk();
        desk.Set("firms.kimi.strategy.daily", "2k");
        desk.Set("firms.kimi.strategy", "{kind: blitz}");
        Assert.That(desk.Sets.Keys, Is.EqualTo(["firms.kimi.strategy"]));
    }

    [TestCase(Cash, "-3bn")]
    [TestCase("firms.nobody.cash", "1bn")]
    [TestCase("firms.kimi.cash", "{")]
    public void With_a_mistake_the_last_good_market_plays_on(string path, string value)
    {
        using var desk = Shelf.SmallDesk();
        var (live, good) = (desk.Live, desk.Good);
        desk.Set(path, value);
        Assert.Multiple(() =>
        {
            Assert.That(desk.Reading.Diagnostics, Is.Not.Empty);
            Assert.That(desk.Live, Is.SameAs(live));
            Assert.That(desk.Good, Is.SameAs(good));
            Assert.That(desk.Link.Sets, Is.EqualTo([KeyValuePair.Create(path, value)]));
        });
        desk.Clear();
        Assert.That(desk.Reading.Diagnostics, Is.Empty);
    }

    [Test]
    public void A_link_with_a_mistake_plays_the_text_alone()
    {
        using var desk = Shelf.Desk();
        desk.Follow(new() { File = "luck-only.yaml", Sets = [new("firms.anna.cash", "nothing")] });
        Assert.Multiple(() =>
        {
            Assert.That(desk.Reading.Scenario, Is.Null);
            Assert.That(desk.Live!.Scenario.Name, Is.EqualTo("luck-only"));
        });
    }

    [Test]
    public void A_text_with_mistakes_from_the_start_plays_nothing()
    {
        using var desk = Shelf.SmallDesk();
        desk.Follow(new() { File = "small.yaml", Text = "start: yesterday" });
        Assert.Multiple(() =>
        {
            Assert.That(desk.Live, Is.Null);
            Assert.That(desk.Written.Diagnostics, Is.Not.Empty);
        });
    }

    [Test]
    public void Its_link_brings_all_of_it_back()
    {
        using var desk = Shelf.SmallDesk();
        desk.Set(Cash, "3bn to 9bn");
        desk.Set("capital.regime", "cold");
        desk.Ask(7, 300);
        desk.Speak(Tongue.Chinese);
        using var other = Shelf.Desk();
        other.Follow(Links.Link.Of(new Uri($"http://127.0.0.1/{desk.Link}")));
        Assert.Multiple(() =>
        {
            Assert.That(other.Link.ToString(), Is.EqualTo(desk.Link.ToString()));
            Assert.That(other.Text, Is.EqualTo(Shelf.Uncertain));
            Assert.That(other.Reading.Sha256, Is.EqualTo(desk.Reading.Sha256));
            Assert.That((other.Seed, other.Runs, other.Tongue), Is.EqualTo((7ul, 300L, Tongue.Chinese)));
        });
    }

    [Test]
    public void Nothing_outside_the_folder_is_opened()
    {
        using var desk = Shelf.Desk();
        desk.Follow(new() { File = "../README.md" });
        Assert.That(desk.File, Is.EqualTo("luck-only.yaml"));
    }

    [Test]
    public void An_edited_text_goes_back_to_the_file()
    {
        using var desk = Shelf.Desk();
        desk.Open("luck-only.yaml");
        var text = desk.Text;
        desk.Write(text + "# mine\n");
        Assert.That(desk.IsEdited, Is.True);
        desk.Revert();
        Assert.Multiple(() =>
        {
            Assert.That(desk.IsEdited, Is.False);
            Assert.That(desk.Text, Is.EqualTo(text));
        });
    }

    [Test]
    public async Task Live_numbers_are_those_of_the_ensemble_to_the_bit()
    {
        using var desk = Shelf.SmallDesk();
        desk.Set(Cash, "2bn to 3bn");
        desk.Ask(11, 300);
        await desk.Live!.Over;
        var whole = new Ensemble(desk.Reading.Scenario!, 11, 300).Run();
        Assert.That(Bytes(desk.Live.Standing!.Summary), Is.EqualTo(Bytes(whole)));
    }

    private static string Bytes(Summary summary)
    {
        using var bytes = new MemoryStream();
        Json.Write(bytes, summary);
        return Encoding.UTF8.GetString(bytes.ToArray());
    }
}
