using BurnSim.Experiments;
using BurnSim.Experiments.Quantities;
using BurnSim.Recording;

namespace BurnSim.Tests;

public sealed class QuantityTests
{
    private static readonly Scenario Market = Markets.Small();

    [Test]
    public void Every_quantity_is_found_by_its_name()
    {
        var all = Quantity.All(Market);
        Assert.That(all.Select(q => q.Name), Is.Unique);
        Assert.That(all, Has.Length.EqualTo(16 * 3 + 5 + 5), "16 of three firms, 5 verdicts, 5 of the market");
        var run = new Outcome(Market);
        new Simulation(Market, 7).Run(3, run);
        foreach (var quantity in all)
        {
            var found = Quantity.Parse(quantity.Name, Market);
            Assert.That((found.Name, found.Kind, found.Of(run)), Is.EqualTo((quantity.Name, quantity.Kind, quantity.Of(run))));
            Assert.That(quantity.Of(run), Is.NaN.Or.InRange(quantity.Low, quantity.High), quantity.Name);
        }
    }

    /// <summary>Over an ensemble the means are those of its summary, which counts the same runs its own way.</summary>
    [Test]
    public void Means_are_those_of_the_summary()
    {
        var quantities = Quantity.All(Market);
        var sums = quantities.ToDictionary(q => q.Name, _ => new FixedSum());
        var summary = new Ensemble(Market, 7, 300).Run(2, (_, run) =>
        {
            foreach (var quantity in quantities.Where(q => !double.IsNaN(q.Of(run))))
            {
                var sum = sums[quantity.Name];
                sum.Add(quantity.Of(run));
                sums[quantity.Name] = sum;
            }
        });

        var a = summary.Firms[0];
        (string Name, double Mean)[] expected =
        [
            ("p_win(a)", a.Win.Value), ("p_survive(a)", a.Survive.Value), ("users(a)", a.Users.Mean),
            ("share(a)", a.Share.Mean), ("burned(a)", a.Burned.Mean), ("raised(a)", a.Raised.Mean),
            ("valuation(a)", a.Valuation.Mean), ("cac_start(a)", a.CacStart.Mean), ("cac_end(a)", a.CacEnd.Mean),
            ("p_bankrupt(a)", a.Fates[Fate.Bankrupt] / 300.0), ("p_acquired(b)", summary.Firms[1].Fates[Fate.Acquired] / 300.0),
            ("p_merged(b)", summary.Firms[1].Fates[Fate.Merged] / 300.0), ("hhi", summary.Hhi.Mean),
            ("market_users", summary.MarketUsers.Mean), ("days_to_tip", summary.DaysToTip.Mean),
            ("deadweight_burn", summary.DeadweightBurn.Mean), ("ads_total", summary.AdsTotal.Mean),
            ("p_verdict(winner-take-all)", summary.Verdicts[Verdict.WinnerTakeAll].Value),
            ("p_verdict(duopoly)", summary.Verdicts[Verdict.Duopoly].Value),
        ];
        foreach (var (name, mean) in expected)
        {
            Assert.That(sums[name].Mean, Is.EqualTo(mean).Within(1e-9).Percent, name);
        }

        Assert.That(sums["cac_start(a)"].Count, Is.InRange(1, 300));
    }

    [TestCase("p_wn(a)", 0, 4, "there is no quantity 'p_wn'; there are p_win, p_survive, ", "p_win")]
    [TestCase("p_win(moonshoot)", 6, 9, "there is no firm 'moonshoot'; there are a, b, c", "b")]
    [TestCase("p_verdict(duopoli)", 10, 7, "there is no verdict 'duopoli'; there are winner-take-all, duopoly, ", "duopoly")]
    [TestCase("users()", 6, 0, "a firm is missing here: a, b, c", "c")]
    [TestCase(" users ", 0, 7, "'users' is of one firm, as in users(a)", null)]
    [TestCase("hhi(a)", 0, 3, "'hhi' is of the whole market and takes no brackets", null)]
    [TestCase("users(a", 6, 1, "the bracket isn't closed: ')' is missing", null)]
    [TestCase("users(a) + 1", 9, 3, "nothing may follow the bracket here", null)]
    [TestCase("", 0, 0, "a quantity is missing here, such as p_win(moonshot) or hhi", null)]
    [TestCase("Users(a)", 0, 5, "there is no quantity 'Users'; there are ", "users")]
    public void A_mistake_is_told_with_its_place_and_what_would_do(string text, int from, int length, string message, string? known)
    {
        var told = Assert.Throws<Misreading>(() => Quantity.Parse(text, Market));
        Assert.That((told!.From, told.Length), Is.EqualTo((from, length)));
        Assert.That(told.Message, Does.StartWith(message));
        Assert.That(told.Known.Contains(known!), Is.EqualTo(known is not null));
    }

    /// <summary>docs/enough-runs.md names each word, with its unit and meaning.</summary>
    [Test]
    public void The_words_are_documented()
    {
        var folder = new DirectoryInfo(TestContext.CurrentContext.TestDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "BurnSim.sln")))
        {
            folder = folder.Parent;
        }

        var page = File.ReadAllText(Path.Combine(folder.FullName, "docs", "enough-runs.md"));
        foreach (var word in QuantityWord.All)
        {
            Assert.That(page, Does.Contain($"| `{word.Form}` | {word.Unit} | {word.Meaning} |"));
        }
    }
}
