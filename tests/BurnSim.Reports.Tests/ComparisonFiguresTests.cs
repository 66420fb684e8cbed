using BurnSim.Experiments.Comparisons;
using BurnSim.Strategies;
using BurnSim.Tests;

namespace BurnSim.Reports.Tests;

public sealed class ComparisonFiguresTests : DrawnTests
{
    private static readonly Scenario Market = Markets.Small();

    private static Alternative Louder(int daily, int? from = null) => new($"louder {daily}", [("firms.a.strategy.daily", $"{daily}"), ("capital.close", "3%/day")],
        from is { } tick ? new Course(Market) { From = tick, Later = Markets.Small(first: new Constant(daily)) } : Markets.Small(first: new Constant(daily)));

    private static IEnumerable<TestCaseData> Comparisons()
    {
        static TestCaseData Of(string name, Func<Compared> compared, params string[] figures) => new TestCaseData(compared, figures).SetArgDisplayNames(name);
        Compared Play(Course start, int runs, params Alternative[] alternatives) => Compared.Play(start, [.. alternatives], runs, 7, 0);
        var fork = new Fork(Market, 3, 30);
        yield return Of("one", () => Play(Market, 100, Louder(60_000)), "differences", "shares", "winners");
        yield return Of("three", () => Play(Market, 100, Louder(60_000), Louder(90_000), Louder(0)), "differences", "shares", "winners");
        yield return Of("twelve, later", () => Play(Market, 30, [.. Enumerable.Range(1, 12).Select(step => Louder(20_000 * step, 20))]), "differences", "shares", "winners");
        yield return Of("one run", () => Play(Market, 1, Louder(60_000)), "differences", "shares");
        yield return Of("no run differs", () => Play(Market, 20, new Alternative("same", [], Markets.Small())));
        yield return Of("no run", () => Play(Market, 0, Louder(60_000)));
        yield return Of("a fork", () => Play(fork.Open, 60, Louder(60_000) with { Course = fork.Changed(Markets.Small(first: new Constant(60_000))) }), "differences", "shares", "winners");
        yield return Of("an open fork", () => Play(fork.Open, 60), "shares");
    }

    [TestCaseSource(nameof(Comparisons))]
    public void What_differs_is_drawn_and_nothing_else(object of, string[] expected)
    {
        var gallery = ComparisonFigures.Write(((Func<Compared>)of)(), Folder);
        Holds(gallery, expected);
    }
}
