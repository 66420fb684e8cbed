namespace BurnSim.Scenarios.Tests;

/// <summary>What a sweep varies is read from the file or the command line, and every value of it reads as an override.</summary>
internal sealed class SweepTests
{
    private static readonly string File = Repository.Small(end: """
        sweep:
          runs: 50
          vary:
            firms.kimi.cash: 1bn..3bn:3
            firms.kimi.strategy:
              - {kind: constant, daily: 1k}
              - {kind: rules, rules: [{when: "share < 20%", ads: 'min(1k, 2k)'}]}
            segments.all.size: [1m, {uniform: [1m, 2m]}, 2 to 3m]
            question: ["Is it: yes, or \"no\"?", 'plain, {text}']
            capital.regime: cold
        """);

    private static Reading Parse(params string[] vary) => ScenarioFile.Parse(File, "test.yaml", [], Repository.Strategies, vary: vary);

    private static string Told(Sweep sweep) =>
        string.Join("; ", sweep.Vary.Select(vary => $"{vary.Path}={string.Join(" | ", vary.Levels.Select(level => level.Text))}"));

    [Test]
    public void Without_one_nothing_is_varied() => Assert.That(Repository.Good(Repository.Small()).Sweep, Is.EqualTo(new Sweep()));

    [Test]
    public void The_file_s_is_read()
    {
        var sweep = Parse().Scenario!.Sweep;
        Assert.That((sweep.Design, sweep.Runs, sweep.Count), Is.EqualTo((DesignKind.Factorial, 50, 36.0)));
        Assert.That(Told(sweep), Is.EqualTo("firms.kimi.cash=1bn | 2bn | 3bn; "
            + "firms.kimi.strategy={kind: constant, daily: 1k} | {kind: rules, rules: [{when: \"share < 20%\", ads: \"min(1k, 2k)\"}]}; "
            + "segments.all.size=1m | {uniform: [1m, 2m]} | 2 to 3m; question=\"Is it: yes, or \\\"no\\\"?\" | \"plain, {text}\"; capital.regime=cold"));
    }

    [Test]
    public void Every_value_reads_as_an_override()
    {
        foreach (var vary in Parse().Scenario!.Sweep.Vary)
        {
            foreach (var level in vary.Levels) Repository.Good(File, $"{vary.Path}={level.Text}");
        }

        Assert.That(Repository.Good(File, "question=\"Is it: yes, or \\\"no\\\"?\"").Question, Is.EqualTo("Is it: yes, or \"no\"?"));
    }

    [Test]
    public void The_command_line_varies_in_the_place_of_the_file()
    {
        var sweep = Parse("firms.doubao.cash=1..2bn:2", " capital.regime = cold, hot").Scenario!.Sweep;
        Assert.That((Told(sweep), sweep.Runs), Is.EqualTo(("firms.doubao.cash=1bn | 2bn; capital.regime=cold | hot", 50)));
        var alone = ScenarioFile.Parse(Repository.Small(), "test.yaml", ["sweep.design=sobol", "sweep.points=8"], Repository.Strategies, vary: ["firms.kimi.cash=1..2bn"]);
        Assert.That((alone.Scenario!.Sweep.Design, alone.Scenario.Sweep.Points), Is.EqualTo((DesignKind.Sobol, 8)));
    }

    [TestCase("firms.kimi.csh=1,2", "--vary(1,12)", "BS010")]
    [TestCase("firms.kimi.cash=2bn..1bn:3", "--vary(1,17)", "BS036")]
    [TestCase("firms.kimi.cash=1bn,-2bn", "--vary(1,17)", "BS012")]
    [TestCase("firms.kimi.cash=1bn..2bn", "--vary(1,17)", "BS036")]
    [TestCase("firms.kimi.cash=1bn", "--vary(1,1)", "BS036")]
    [TestCase("firms.kimi.cash", "--vary(1,1)", "BS033")]
    [TestCase("=1,2", "--vary(1,1)", "BS033")]
    [TestCase("firms.kimi.cash=", "--vary(1,1)", "BS011")]
    [TestCase("firms.kimi.cash=1\u0007,2", "--vary(1,18)", "BS003")]
    public void What_is_wrong_on_the_command_line_is_told_there(string vary, string place, string code)
    {
        var told = Parse(vary).Diagnostics;
        Assert.That(told.Select(d => ($"{d.File}({d.Line},{d.Column})", d.Code)), Is.EqualTo(new[] { (place, code) }), Parse(vary).Render());
    }

    [Test]
    public void A_path_is_varied_once() => Assert.That(Parse("firms.kimi.cash=1,2", "firms.kimi.cash=3,4").Diagnostics.Single().Message,
        Is.EqualTo("'firms.kimi.cash' is varied twice."));

    [Test]
    public void The_market_s_hash_doesn_t_heed_it() =>
        Assert.That(Parse().Sha256, Is.EqualTo(Repository.Parse(Repository.Small()).Sha256).And.Not.Empty);
}
