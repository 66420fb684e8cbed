namespace BurnSim.Tests;

/// <summary>What is varied, as it is written.</summary>
public sealed class VaryTests
{
    private static string Levels(string text)
    {
        var vary = Vary.Read($"a.b={text}", out var rule);
        return vary is null ? rule : string.Join(" | ", vary.Levels.Select(level => level.Text));
    }

    [TestCase("6..24:4", "6 | 12 | 18 | 24")]
    [TestCase("6 months..24 months:4", "6 months | 12 months | 18 months | 24 months")]
    [TestCase("6..24 months:3", "6 months | 15 months | 24 months")]
    [TestCase("1 month .. 2 months : 3", "1 month | 1.5 months | 2 months")]
    [TestCase("1bn..5bn:3", "1bn | 3bn | 5bn")]
    [TestCase("0..20%:3", "0% | 10% | 20%")]
    [TestCase("0..0.002/day:3", "0/day | 0.001/day | 0.002/day")]
    [TestCase("-1..1:3", "-1 | 0 | 1")]
    [TestCase("0.1..0.5:5", "0.1 | 0.2 | 0.3 | 0.4 | 0.5")]
    [TestCase("0..1:4", "0 | 0.333333333 | 0.666666667 | 1")]
    [TestCase("1e24..1e26:3", "1e24 | 5.05E+25 | 1e26")]
    [TestCase("1_000..2_000万:2", "1_000万 | 2_000万")]
    [TestCase("123456789.123..123456789.623:2", "123456789.123 | 123456789.623")]
    [TestCase("1,1.5,2", "1 | 1.5 | 2")]
    [TestCase(" cold, normal ,hot", "cold | normal | hot")]
    [TestCase("cold", "cold")]
    [TestCase("{uniform: [1, 2]}, 5bn", "{uniform: [1, 2]} | 5bn")]
    [TestCase(".5...8:2", ".5 | .8")]
    public void Reads(string text, string levels) => Assert.That(Levels(text), Is.EqualTo(levels));

    [TestCase("24..6:4", "the lower end of a range comes first")]
    [TestCase("6..6:4", "the lower end of a range comes first")]
    [TestCase("-1e308..1e308:3", "the lower end of a range comes first")]
    [TestCase("1 month..2 years:4", "both ends of a range are in one unit, not 'month' and 'years'")]
    [TestCase("6 months..24:4", "both ends of a range are in one unit, not 'months' and ''")]
    [TestCase("6..24:1", "behind ':' stands how many values, 2 to 100,000")]
    [TestCase("6..24:0.5", "behind ':' stands how many values, 2 to 100,000")]
    [TestCase("6..24:999999999999", "behind ':' stands how many values, 2 to 100,000")]
    [TestCase("cold..hot", "a range is two numbers, such as 6..24 months, or 6..24 months:4 for four values")]
    [TestCase("6..", "a range is two numbers, such as 6..24 months, or 6..24 months:4 for four values")]
    [TestCase("1,,2", "a value is missing")]
    [TestCase("", "a value is missing")]
    [TestCase("1,2,1", "1 stands in it twice")]
    public void Refuses(string text, string rule) => Assert.That(Levels(text), Is.EqualTo(rule));

    [Test]
    public void Without_a_path_it_is_nothing()
    {
        foreach (var text in new[] { "", "=1,2", "6..24" })
        {
            Assert.That(Vary.Read(text, out var rule), Is.Null);
            Assert.That(rule, Does.StartWith("what is varied is a path"));
        }
    }

    [TestCase("1,2,3", true, ""), TestCase("6 months, 1 month", true, "month"), TestCase("1..2 years", true, "years")]
    [TestCase("6 months, 1 year", false, ""), TestCase("cold,hot", false, ""), TestCase("1,hot", false, "")]
    public void Knows_whether_its_values_are_numbers_in_one_unit(string text, bool numeric, string unit)
    {
        var vary = Vary.Read($"a={text}", out _)!;
        Assert.That((vary.IsNumeric, vary.Unit), Is.EqualTo((numeric, unit)));
    }

    [Test]
    public void A_list_gives_each_value_an_equal_part_and_a_range_all_between()
    {
        var list = Vary.Read("a=cold,normal,hot", out _)!;
        Assert.That(new[] { 0, 0.33, 0.34, 0.66, 0.67, 0.9999999 }.Select(at => list.At(at).Text),
            Is.EqualTo(new[] { "cold", "cold", "normal", "normal", "hot", "hot" }));
        var range = Vary.Read("a=6..24 months", out _)!;
        Assert.That((range.Levels.IsEmpty, range.At(0.25).Text), Is.EqualTo((true, "10.5 months")));
    }

    [Test]
    public void A_sliver_of_a_range_keeps_its_points_apart()
    {
        var range = Vary.Read("a=1000000..1000001", out _)!;
        Assert.That(Enumerable.Range(0, 10_000).Select(i => range.At((i + 0.5) / 10_000).Text), Is.Unique);
    }

    private static Sweep Of(DesignKind design, params string[] varied) =>
        new() { Design = design, Vary = [.. varied.Select(text => Vary.Read(text, out _)!)] };

    [TestCase(DesignKind.Factorial, "a", "a path is varied once", "a=1,2", "a=3,4")]
    [TestCase(DesignKind.Factorial, "a", "a factorial design needs to know how many values of a range, such as 1..2:4", "a=1..2")]
    [TestCase(DesignKind.Factorial, null, "at least one path takes more than one value", "a=1", "b=cold")]
    [TestCase(DesignKind.Lhs, null, "at least one path takes more than one value")]
    [TestCase(DesignKind.Factorial, null, "a design has at most 100,000 points, not 125,000; take fewer values, or lhs",
        "a=1..2:50", "b=1..2:50", "c=1..2:50")]
    public void A_sweep_s_faults_are_told(DesignKind design, string? path, string rule, params string[] varied) =>
        Assert.That(Of(design, varied).Fault(), Is.EqualTo(((string?, string)?)(path, rule)));

    [Test]
    public void A_good_sweep_has_none()
    {
        Assert.That(Of(DesignKind.Factorial, "a=1..2:300", "b=1..2:300", "c=1").Fault(), Is.Null);
        Assert.That(Of(DesignKind.Sobol, "a=1..2", "b=cold,hot").Fault(), Is.Null);
        Assert.That((Of(DesignKind.Sobol, "a=1..2") with { Points = 1 }).Fault()?.Rule, Is.EqualTo("a design has at least two points"));
        Assert.That(Of(DesignKind.Lhs, [.. Enumerable.Range(0, 65).Select(i => $"p{i}=1..2")]).Fault()?.Rule,
            Is.EqualTo("a design of this kind varies at most 64 paths, not 65"));
    }
}
