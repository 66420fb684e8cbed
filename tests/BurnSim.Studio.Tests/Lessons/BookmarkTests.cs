using BurnSim.Studio.Words;

namespace BurnSim.Studio.Lessons;

public class BookmarkTests
{
    private static Bookmark Read(string query) => Bookmark.Of(new Uri("http://127.0.0.1:5000/lessons/luck-only" + query));

    [Test]
    public void An_address_brings_a_class_back_to_where_it_was()
    {
        var bookmark = new Bookmark { Step = LessonStep.Happened, Hands = [3, 12, 0], Try = 1, Tongue = Tongue.Chinese };
        Assert.That(bookmark.ToString(), Is.EqualTo("?step=4&hands=3,12,0&try=2&lang=zh"));
        Assert.That(Read(bookmark.ToString()), Is.EqualTo(bookmark));
        Assert.That(Read(bookmark.ToString()).Raised, Is.EqualTo(15));
        Assert.That(new Bookmark().ToString(), Is.Empty);
    }

    [TestCase("?step=7&hands=-1,x,1000&try=0x&lang=fr")]
    [TestCase("?step=0&hands=&try=-2")]
    public void What_makes_no_sense_is_as_if_it_were_not_there(string query) => Assert.That(Read(query), Is.EqualTo(new Bookmark()));

    [Test]
    public void Hands_go_up_and_down_one_by_one_and_not_below_none()
    {
        var one = new Bookmark().Raise(2, 1, 3).Raise(2, 1, 3).Raise(0, 1, 3);
        Assert.That(one.Hands, Is.EqualTo(new[] { 1, 0, 2 }));
        Assert.That(one.Raise(1, -1, 3).Hands, Is.EqualTo(new[] { 1, 0, 2 }));
        Assert.That((one.For(2), one.For(7)), Is.EqualTo((2, 0)));
    }
}
