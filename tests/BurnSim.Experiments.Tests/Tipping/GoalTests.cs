using BurnSim.Experiments;
using BurnSim.Experiments.Designs;
using BurnSim.Experiments.Tipping;

namespace BurnSim.Tests.Tipping;

public sealed class GoalTests
{
    private static readonly Scenario Market = Markets.Small();

    [TestCase("p_win(a)=50%", "p_win(a)", 0.5)]
    [TestCase(" p_win( a ) = .5 ", "p_win(a)", 0.5)]
    [TestCase("hhi=40%", "hhi", 0.4)]
    [TestCase("users(a)=200k", "users(a)", 200_000)]
    [TestCase("valuation(a) - raised(a)=-1.5m", "valuation(a) - raised(a)", -1.5e6)]
    [TestCase("days_to_tip=60", "days_to_tip", 60)]
    public void Goals_read(string text, string quantity, double value)
    {
        var goal = Goal.Parse(text, Market);
        Assert.That((goal.Quantity.Name, goal.Value), Is.EqualTo((quantity, value)));
    }

    [TestCase("p_win(a)", 8, 0, "a value is missing, as in p_win(a)=50%")]
    [TestCase("users(a)=", 9, 0, "a value is missing here, such as 50% or 20m")]
    [TestCase("users(a)=many", 9, 4, "'many' is not a value; write a number such as 50%, 0.5 or 20m")]
    [TestCase("p_win(a)=50", 9, 2, "'50' is never crossed by what lies between 0 and 1; 50% is 0.5")]
    [TestCase("hhi=-1%", 4, 3, "'-1%' is never crossed by what lies between 0 and 1; 50% is 0.5")]
    [TestCase("users(a)=20%", 9, 3, "'20%' of what? users(a) is no share; write a number such as 20m")]
    [TestCase("p_win(d)=50%", 6, 1, "there is no firm 'd'; there are a, b, c")]
    public void A_mistake_is_told_with_its_place(string text, int from, int length, string message)
    {
        var told = Assert.Throws<Misreading>(() => Goal.Parse(text, Market));
        Assert.That((told!.From, told.Length, told.Message), Is.EqualTo((from, length, message)));
    }

    [TestCase(0.51, 0.6, Side.Above), TestCase(0.4, 0.49, Side.Below), TestCase(0.4, 0.6, Side.Open), TestCase(0.5, 0.5, Side.Open), TestCase(double.NaN, double.NaN, Side.Open)]
    public void A_side_is_told_by_the_whole_interval(double low, double high, Side side) =>
        Assert.That(Goal.Parse("p_win(a)=50%", Market).Of(new Interval((low + high) / 2, low, high, 9)), Is.EqualTo(side));
}
