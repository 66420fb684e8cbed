using BurnSim.Experiments.Decisions;
using BurnSim.Experiments.Designs;
using BurnSim.Experiments.Quantities;
using BurnSim.Reports.Sensitivity;
using BurnSim.Reports.Sweeps;

namespace BurnSim.Reports.Decisions;

/// <summary>What a decision's sentences, tables and pictures are made from: what runs say of it, and what all of it is called.</summary>
internal sealed class DecisionStory
{
    public DecisionStory(Decided decided, Scenario scenario)
    {
        (Decided, Scenario) = (decided, scenario);
        Letters = Lettering.For([
            .. scenario.Firms.Select(firm => firm.Name), .. scenario.Platforms.Select(platform => platform.Name),
            .. scenario.Segments.Select(segment => segment.Name), .. Decision.Options, .. Decision.Futures.Select(future => future.Name),
        ]);
        Called = new(scenario, (name, _) => name);
        var factors = Decision.Unknowns.Select(unknown => unknown.Factor).ToList();
        (Unknowns, DrawnUnknowns) = (new(scenario, Called, [.. factors]), new(scenario, new(scenario, Letters.Name), [.. factors]));
        IsSum = !Quantity.All(scenario).Any(of => of.Name == Payoff.Name);
    }

    public Decided Decided { get; }
    public Scenario Scenario { get; }
    public Lettering Letters { get; }

    /// <summary>Words for paths and values.</summary>
    public SweepWords Called { get; }

    /// <summary>Uncertain values, by number, for text that isn't drawn.</summary>
    public FactorWords Unknowns { get; }

    /// <summary>Uncertain values as they can be drawn.</summary>
    public FactorWords DrawnUnknowns { get; }

    /// <summary>Whether the payoff is a sum, which has no name of its own.</summary>
    public bool IsSum { get; }

    public Decision Decision => Decided.Decision;

    public Quantity Payoff => Decision.Payoff;

    public int Options => Decision.Options.Length;

    public bool HasFutures => Decision.Futures.Length > 1;

    /// <summary>What counts: <c>valuation of Kimi</c>, or <c>payoff</c> of a sum.</summary>
    public string Counted => IsSum ? "payoff" : Called.Title(Payoff);

    /// <summary>The same with a value.</summary>
    public string With(double payoff) => IsSum ? $"a payoff of {Value(payoff)}" : $"{Counted} at {Value(payoff)}";

    /// <summary>What its numbers are in, for where they stand without.</summary>
    public string Unit => Called.Unit(Payoff) is { Length: > 0 } unit ? $", {unit}" : "";

    /// <summary>What it rests on.</summary>
    public string Runs => $"{Amount.Count(Decided.Runs)} runs, all with the same luck";

    /// <summary>Criteria that can differ: with one future there is no worst.</summary>
    public Ranking[] Rankings => [.. Decided.Rankings.Where(of => of.Criterion switch
    {
        Criterion.ExpectedValue => true,
        Criterion.Satisficing => HasEnough,
        _ => HasFutures,
    })];

    /// <summary>Whether some of a payoff can be enough: of a chance only all of it is.</summary>
    public bool HasEnough => Payoff.Kind != QuantityKind.Chance;

    /// <summary>Options from the best on average to the worst.</summary>
    public int[] Ranked => [.. Enumerable.Range(0, Options).OrderByDescending(option => Decided.Table.Average[option].Mean)];

    public string Option(int option) => $"'{Decision.Options[option]}'";

    public string Future(int future) => $"'{Decision.Futures[future].Name}'";

    /// <summary>An option's name as it can be drawn.</summary>
    public string DrawnOption(int option, bool isQuoted = false) => Letters.Name(Decision.Options[option], $"option {option + 1}") is var name && isQuoted ? $"'{name}'" : name;

    /// <summary>A future's name as it can be drawn.</summary>
    public string DrawnFuture(int future) => Letters.Name(Decision.Futures[future].Name, $"future {future + 1}");

    /// <summary>A payoff with its unit.</summary>
    public string Value(double payoff) => Called.Value(Payoff, payoff);

    /// <summary>A difference of payoffs with its unit, without its sign.</summary>
    public string Size(double difference) => Called.Size(Payoff, difference);

    /// <summary>A payoff's interval in words.</summary>
    public string Interval(Interval of) => $"95 % interval {Bare(of.Low)} to {Value(of.High)}";

    /// <summary>The interval of a difference in words.</summary>
    public string Difference(Interval of) => $"95 % interval {Gap(of.Low)} to {Gap(of.High)}{(Called.ChangeUnit(Payoff) is { Length: > 0 } unit ? $" {unit}" : "")}";

    /// <summary>A difference without its unit.</summary>
    public string Gap(double difference) => difference < 0 ? SweepWords.Plus(Payoff, difference) : SweepWords.Plus(Payoff, difference).TrimStart('+');

    /// <summary>What differences are in, for where they stand without.</summary>
    public string GapUnit => Called.ChangeUnit(Payoff) is { Length: > 0 } unit ? $", {unit}" : "";

    /// <summary>A cell of a table.</summary>
    public static Cell Cell(Interval of, Func<double, string> written) =>
        new(written(of.Mean), double.IsFinite(of.Low) && of.Low != of.High ? $"{written(of.Low)} to {written(of.High)}" : "");

    /// <summary>A payoff as a table has it.</summary>
    public string Bare(double payoff) => SweepWords.Bare(Payoff, payoff);
}
