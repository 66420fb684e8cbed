using BurnSim.Strategies;

namespace BurnSim.Scenarios.Tests;

/// <summary>Choices are laid over a scenario as overrides are, and their mistakes are told where they were written.</summary>
internal sealed class ChoiceTests
{
    private string folder = "";

    [SetUp]
    public void Make() => folder = Directory.CreateTempSubdirectory().FullName;

    [TearDown]
    public void Leave() => Directory.Delete(folder, recursive: true);

    private string Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    private Reading Read(params Choice[] choices) =>
        ScenarioFile.Read(Write("market.yaml", Repository.Small()), [], Repository.Strategies, [], choices);

    private static double Money(Scenario scenario, string firm) => scenario.Firms.Single(f => f.Id == firm).Cash.Value.Quantile(0.5);

    [Test]
    public void Overrides_of_a_command_line_are_one_choice()
    {
        var choice = Choice.Parse("--with", "firms.kimi.cash=5bn; firms.doubao.strategy={kind: blitz, runway: 6 months}; length=60 days", out var wrong)!;
        Assert.That(wrong, Is.Empty);
        var scenario = Read(choice).Scenario!;
        Assert.That((Money(scenario, "kimi"), scenario.Days, scenario.Firms[0].Strategy), Is.EqualTo((5e9, 60, scenario.Firms[0].Strategy as Blitz)));
        Assert.That(choice.Overrides, Is.EqualTo(new[] { "firms.kimi.cash=5bn", "firms.doubao.strategy={kind: blitz, runway: 6 months}", "length=60 days" }));
    }

    [Test]
    public void Later_choices_lie_over_earlier_ones()
    {
        var (first, second) = (Choice.Parse("--with", "firms.kimi.cash=5bn", out _)!, Choice.Parse("--with", "firms.kimi.cash=6bn", out _)!);
        Assert.That(Money(Read(first, second).Scenario!, "kimi"), Is.EqualTo(6e9));
        Assert.That(Money(Read(first.Over(second)).Scenario!, "kimi"), Is.EqualTo(5e9));
    }

    [TestCase("firms.kimi.cash=-3bn", "--with(1,17): error BS012: firms.kimi.cash is -3bn;")]
    [TestCase("firms.kimmi.cash=3bn", "--with(1,7): error BS022: firms has no 'kimmi'.")]
    [TestCase("length=9 days; firms.kimi.csh=1", "--with(1,12): error BS010: firms.kimi has no key 'csh'.")]
    public void What_is_wrong_is_told_where_it_was_written(string text, string said) =>
        Assert.That(Read(Choice.Parse("--with", text, out _)!).Render(), Does.StartWith(said));

    [TestCase("", "--with(1,1): error BS033: an override is a path, '=' and a value")]
    [TestCase("length=9 days;", "--with(1,1): error BS033: an override is a path, '=' and a value")]
    public void What_is_no_override_is_told_at_once(string text, string said)
    {
        Assert.That(Choice.Parse("--with", text, out var wrong), Is.Null);
        Assert.That(wrong[0].Render(), Does.StartWith(said));
    }

    [Test]
    public void Options_are_read_and_laid()
    {
        var options = ChoiceFile.Options(Write("options.yaml", """
            as is: {}
            rich: {firms.kimi.cash: 5bn, length: 60 days}
            """), out var wrong);
        Assert.That(wrong, Is.Empty);
        Assert.That(options.Select(option => option.Name), Is.EqualTo(new[] { "as is", "rich" }));
        Assert.That(Money(Read(options[1]).Scenario!, "kimi"), Is.EqualTo(5e9));
        Assert.That(Read(options[0]).Sha256, Is.EqualTo(Read().Sha256));
    }

    [Test]
    public void Futures_have_weights()
    {
        var futures = ChoiceFile.Futures(Write("futures.yaml", """
            winter: {weight: 2.5, capital.regime: cold}
            spring: {capital.regime: hot}
            """), out var wrong);
        Assert.That(wrong, Is.Empty);
        Assert.That(futures.Select(future => future.Weight), Is.EqualTo(new[] { 2.5, 1 }));
        Assert.That(futures[0].Overrides, Is.EqualTo(new[] { "capital.regime=cold" }));
        Assert.That(Read(futures[0]).Scenario!.Capital.Regime, Is.EqualTo(Regime.Cold));
    }

    [Test]
    public void A_menus_strategy_is_any_firms()
    {
        var menu = ChoiceFile.Menu(Write("menu.yaml", """
            bold: {kind: blitz, runway: 6 months}
            meek: {kind: constant, daily: 5}
            """), out var wrong);
        Assert.That(wrong, Is.Empty);
        var scenario = Read(menu[0].Of("kimi"), menu[1].Of("doubao")).Scenario!;
        Assert.That(scenario.Firms.Select(firm => firm.Strategy.GetType()), Is.EqualTo(new[] { typeof(Constant), typeof(Blitz) }));
    }

    [TestCase("[1, 2]", "(1,1): error BS041: the file is a list; it must be a map of names")]
    [TestCase("rich: 5bn", "(1,7): error BS041: rich is '5bn'; it must be a map such as {firms.moonshot.cash: 5bn}.")]
    [TestCase("rich: {a: 1", "(1,12): error BS005:")]
    [TestCase("", "(1,1): error BS004:")]
    [TestCase("{rich: {}, rich: {}}", "(1,12): error BS009:")]
    public void What_is_no_file_of_options_says_so(string text, string said)
    {
        Assert.That(ChoiceFile.Options(Write("options.yaml", text), out var wrong), Is.Empty);
        Assert.That(wrong[0].Render(), Does.StartWith(Path.Combine(folder, "options.yaml") + said));
    }

    [TestCase("winter: {weight: -1}", "(1,18): error BS012: winter.weight is -1;")]
    [TestCase("winter: {weight: 1 to 2}", "(1,18): error BS020: winter.weight is 1 to 2; a weight is one number.")]
    public void A_weight_is_one_number_above_0(string text, string said)
    {
        Assert.That(ChoiceFile.Futures(Write("futures.yaml", text), out var wrong), Is.Empty);
        Assert.That(wrong[0].Render(), Does.StartWith(Path.Combine(folder, "futures.yaml") + said));
    }

    [Test]
    public void What_an_option_sets_wrong_is_told_in_its_file()
    {
        var options = ChoiceFile.Options(Write("options.yaml", "rich:\n  firms.kimi.cash: -5bn\n  firms.kmi.cash: 1\n"), out _);
        Assert.That(Read(options[0]).Render(), Does.Contain("options.yaml(2,20): error BS012: firms.kimi.cash is -5bn;")
            .And.Contain("options.yaml(3,9): error BS022: firms has no 'kmi'."));
    }

    [Test]
    public void A_missing_file_is_said_to_be_missing()
    {
        Assert.That(ChoiceFile.Options(Path.Combine(folder, "none.yaml"), out var wrong), Is.Empty);
        Assert.That(wrong.Single().Code, Is.EqualTo("BS001"));
    }
}
