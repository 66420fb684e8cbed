using BurnSim.Experiments.Tipping;

namespace BurnSim.Reports.Tests;

public sealed class TippingFiguresTests : DrawnTests
{
    private static IEnumerable<TestCaseData> Points()
    {
        static TestCaseData Of(string name, SyntheticTipping tipping) => new TestCaseData(tipping).SetArgDisplayNames(name);
        yield return Of("both ways", new("p_win(moonshot)=50%", (way, x) => 0.1 + 0.7 * x + (way == Way.Back ? 0.15 : 0)));
        yield return Of("one way", new("p_win(moonshot)=50%", (_, x) => 0.9 - 0.8 * x) { Fault = ("firms.moonshot.cash", "it began so") });
        yield return Of("never", new("p_win(moonshot)=50%", (_, _) => 0.02));
        yield return Of("twice", new("p_win(moonshot)=50%", (_, x) => 0.1 + 3.2 * x * (1 - x)));
        yield return Of("money", new("valuation(moonshot)=2bn", (_, x) => x) { Size = 4e9, Vary = "firms.moonshot.strategy.daily=1m..300m" });
        yield return Of("below zero", new("valuation(moonshot) - raised(moonshot)=-1bn", (_, x) => -x) { Size = 3e9 });
        yield return Of("a few runs", new("p_win(moonshot)=50%", (_, x) => x) { Runs = 3 });
    }

    [TestCaseSource(nameof(Points))]
    public void Curve_and_settling_are_drawn_on_their_sheets(object of)
    {
        var tipping = (SyntheticTipping)of;
        var gallery = TippingFigures.Write(tipping.Tipped(), SyntheticTipping.Scenario, Folder);
        Holds(gallery, ["curve", "settling"]);
    }
}
