using System.Collections.Immutable;
using BurnSim.Scenarios.Expressions;
using BurnSim.Scenarios.Values;
using BurnSim.Scenarios.Yaml;
using BurnSim.Strategies;

namespace BurnSim.Scenarios.Keys;

internal static class StrategyKeys
{
    private const double MostDaily = 1e12, Long = 36525;
    private const int MostPoints = 10_000, MostRules = 100;

    public static readonly Section<SchedulePoint> Point = new Section<SchedulePoint>(
        "points[]", new(default, 0), "A dated budget of a schedule.")
        .With("from", new DateForm(), p => p.From, (p, v) => p with { From = v }, "First day.", required: true)
        .With("daily", Measure.MoneyPerDay, 0, MostDaily, p => p.Daily, (p, v) => p with { Daily = v },
            "Ads from then on.", required: true);

    public static readonly Section<Rule> Rule = new Section<Rule>(
        "rules[]", new(null!, []), "When its condition holds and none before it did, a rule sets what it says.")
    {
        Check = (rule, _, field, binding) => !rule.Then.IsEmpty
            || binding.Missing(field.Named, $"{field.Path} sets nothing; a rule sets ads, training or synthetic."),
    }
    .With("when", new ExpressionForm(condition: true), r => r.When, (r, v) => r with { When = v },
        "The condition.", required: true)
    .With("ads", Then(), Set(RuleSets.Ads), With(RuleSets.Ads), "Ads, money per day.")
    .With("training", Then(), Set(RuleSets.Training), With(RuleSets.Training), "Training, money per day.")
    .With("synthetic", Then(), Set(RuleSets.Synthetic), With(RuleSets.Synthetic), "Synthetic share of the training set, 0 to 1.");

    public static readonly OneOf<StrategyPlan> Form = new OneOf<StrategyPlan>("strategy")
        .Or("constant", New("constant", new Constant(0), "The same ad budget every day.")
            .With("daily", Measure.MoneyPerDay, 0, MostDaily, s => s.Daily, (s, v) => s with { Daily = v },
                "Its ad budget.", required: true))
        .Or("schedule", New("schedule", new Schedule([]), "Dated budgets; nothing before the first date.", Check)
            .With("points", new ListForm<SchedulePoint>(Point, MostPoints),
                s => s.Points, (s, v) => s with { Points = v },
                "Budgets in the order of their dates.", required: true))
        .Or("blitz", New("blitz", new Blitz(365), "Spends so that the money lasts a given time.")
            .With("runway", Measure.Days, 1, Long, s => s.Runway, (s, v) => s with { Runway = v },
                "Time the money is to last.", required: true))
        .Or("share-of-voice", New("share-of-voice", new ShareOfVoice("", 0, MostDaily),
            "Holds a share of attention on one platform.")
            .With("platform", new NameForm(Named.Platform), s => s.Platform, (s, v) => s with { Platform = v },
                "Which platform.", required: true)
            .With("share", Measure.Share, 0, 0.99, s => s.Share, (s, v) => s with { Share = v },
                "Share of attention aimed at.", required: true)
            .With("most", Measure.MoneyPerDay, 0, MostDaily, s => s.Most, (s, v) => s with { Most = v },
                "Most it will spend."))
        .Or("match", New("match", new Match(1, 0), "Spends a ratio of what the biggest rival spent last tick.")
            .With("ratio", Measure.Factor, 0, 1000, s => s.Ratio, (s, v) => s with { Ratio = v }, "1 is the same.")
            .With("least", Measure.MoneyPerDay, 0, MostDaily, s => s.Least, (s, v) => s with { Least = v },
                "Spent when rivals spend nothing."))
        .Or("unit-economics", New("unit-economics", new UnitEconomics(3, 0, 0.01),
            "Raises its budget while the next user costs at most LTV / ratio, and lowers it when he costs more.")
            .With("ratio", Measure.Plain, double.Epsilon, 1000, s => s.Ratio, (s, v) => s with { Ratio = v },
                "LTV to marginal CAC.")
            .With("daily", Measure.MoneyPerDay, double.Epsilon, MostDaily, s => s.Daily, (s, v) => s with { Daily = v },
                "Where it starts, and the least it spends to keep learning.", required: true)
            .With("pace", Measure.GrowthPerDay, 0, 1, s => s.Pace, (s, v) => s with { Pace = v }, "How fast it moves."))
        .Or("fundraise", New("fundraise", new Fundraise(0, 2, 90),
            "Spends a base, and a multiple of it ahead of the day the next round may close.")
            .With("daily", Measure.MoneyPerDay, 0, MostDaily, s => s.Daily, (s, v) => s with { Daily = v },
                "The base.", required: true)
            .With("ramp", Measure.Factor, 0, 1000, s => s.Ramp, (s, v) => s with { Ramp = v },
                "Multiple of the base ahead of a round.")
            .With("ahead", Measure.Days, 0, Long, s => s.Ahead, (s, v) => s with { Ahead = v },
                "How long before a round may close the ramp begins."))
        .Or("withdraw", New("withdraw", new Withdraw(30, null),
            "Lets its ads run down to nothing, evenly, from the day it begins.")
            .With("over", Measure.Days, 1, Long, s => s.Over, (s, v) => s with { Over = v }, "Time until the last ad.")
            .Maybe("daily", Measure.MoneyPerDay, 0, MostDaily, s => s.Daily, (s, v) => s with { Daily = v },
                "Where it starts; left out: what was spent the day before."))
        .Or("rules", New("rules", new Rules(0, []), "When/then rules: each tick the first whose condition holds counts.")
            .With("daily", Measure.MoneyPerDay, 0, MostDaily, s => s.Daily, (s, v) => s with { Daily = v },
                "Ads where no rule sets them.")
            .With("rules", new ListForm<Rule>(Rule, MostRules), s => s.List, (s, v) => s with { List = v },
                "The rules, in order.", required: true))
        .Or("custom", New("custom", new Custom("", ImmutableSortedDictionary<string, Number>.Empty, null!),
            "A strategy written in C#, by the name it was given.", Check)
            .With("name", new CustomForm(), s => (s.Name, s.Make), (s, v) => s with { Name = v.Name, Make = v.Make },
                "Its name.", required: true)
            .With("numbers", new NumbersForm(), s => s.Numbers, (s, v) => s with { Numbers = v },
                "Its numbers, by names of its own."));

    private static Section<T> New<T>(
        string kind, T blank, string meaning, Func<T, Map, Field, Binding, bool>? check = null) =>
        new($"strategy: {kind}", blank, meaning) { Discriminator = OneOf<StrategyPlan>.Kind, Check = check };

    private static Optional<Quantity> Then() => new(new ExpressionForm(condition: false), q => q is not null);

    private static Func<Rule, Quantity?> Set(RuleSets what) => r => r.Then.FirstOrDefault(t => t.What == what).Value;

    private static Func<Rule, Quantity?, Rule> With(RuleSets what) => (r, v) => r with { Then = r.Then.Add((what, v!)) };

    /// <summary>A strategy of somebody else's can be made of its numbers: of their medians, where they are uncertain.</summary>
    private static bool Check(Custom custom, Map map, Field field, Binding binding)
    {
        try
        {
            custom.Make(custom.Numbers.ToDictionary(number => number.Key, number => number.Value.At(0.5)));
            return true;
        }
        catch (Exception refused) when (refused is not OutOfMemoryException)
        {
            var numbers = map.Find("numbers") is { } given ? field.Inside(given) : field;
            binding.Findings.Add(Codes.Together, numbers.Named,
                $"{field.Path} can't be made of its numbers; {custom.Name} says '{Printable.Value(refused.Message.TrimEnd('.').Replace('\'', '"'))}'.");
            return false;
        }
    }

    /// <summary>A schedule's dates go up: it is read along once a run.</summary>
    private static bool Check(Schedule schedule, Map map, Field field, Binding binding)
    {
        var points = field.Inside(map.Find("points")!);
        if (schedule.Points.IsEmpty) return binding.Missing(points.Named, $"{points.Path} is empty; there must be at least one.");
        for (var i = 1; i < schedule.Points.Length; i++)
        {
            if (schedule.Points[i].From > schedule.Points[i - 1].From) continue;
            var point = points.Inside(i, ((Sequence)points.Node).Items[i]);
            var from = point.Inside(((Map)point.Node).Find("from")!);
            return binding.Fail(Codes.OutsideStory, from, "it must be after the date before it");
        }

        return true;
    }
}
