using BurnSim.Experiments.Decisions;
using BurnSim.Reports.Calibrations;
using BurnSim.Reports.Sensitivity;

namespace BurnSim.Reports.Decisions;

/// <summary>Boxes in words: <c>dominance of Bilibili is above 1.9</c>.</summary>
/// <param name="story">The decision.</param>
/// <param name="found">What was found of where an option loses.</param>
internal sealed class BoxWords(DecisionStory story, Discovery found)
{
    /// <summary>The restrictions by number, the strongest first.</summary>
    public int[] Ranked => [.. Enumerable.Range(0, found.Box.Restrictions.Length)];

    /// <summary>The whole box.</summary>
    public string All => Wording.List([.. Ranked.Select(Sentence)]);

    /// <summary>What a restriction is of.</summary>
    public string Name(int at, FactorWords? words = null) => Unknown(at) is { } unknown
        ? (words ?? story.Unknowns)[story.Decision.Unknowns.IndexOf(unknown)] : "the future";

    /// <summary>Its range: <c>above 1.9</c>, <c>from 9 to 14 days</c>.</summary>
    public string Range(int at)
    {
        var of = found.Box.Restrictions[at];
        if (Unknown(at) is not { } unknown) return string.Join(" or ", Kept(of));
        var unit = Unit(unknown);
        return double.IsInfinity(of.Low) ? $"below {unit.Value(of.High)}" : double.IsInfinity(of.High) ? $"above {unit.Value(of.Low)}"
            : $"from {unit.Range(of.Low, of.High)}";
    }

    /// <summary>What values of a restricted dimension are in.</summary>
    public ValueUnit UnitOf(int at) => Unknown(at) is { } unknown ? Unit(unknown) : new(1, "");

    public Unknown? Unknown(int at) => found.Unknowns[found.Box.Restrictions[at].Dimension];

    private string Sentence(int at) => Unknown(at) is null ? $"the future is {Range(at)}" : $"{Name(at)} is {Range(at)}";

    private IEnumerable<string> Kept(Restriction of) =>
        Enumerable.Range(0, story.Decision.Futures.Length).Where(future => of.Holds(future)).Select(story.Future);

    // Where several numbers go together, how far up in their ranges.
    private ValueUnit Unit(Unknown unknown) => unknown.HasValue
        ? ValueUnit.Of(unknown.Factor.Numbers[0].Unit, story.Scenario.Currency) : new(100, " % of the way up its range");
}
