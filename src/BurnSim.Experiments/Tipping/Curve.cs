using System.Collections.Immutable;
using BurnSim.Randomness;

namespace BurnSim.Experiments.Tipping;

/// <summary>A quantity's mean along a range on one way, as far as it was played.</summary>
/// <param name="Goal">What it may reach.</param>
/// <param name="Way">The way.</param>
/// <param name="Places">Along the range.</param>
public sealed record Curve(Goal Goal, Way Way, ImmutableArray<Place> Places)
{
    /// <summary>Where it clearly crosses the goal.</summary>
    public ImmutableArray<Crossing> Crossings { get; } = Crossing.All(Goal, Places);

    /// <summary>The places at which it can't be told from the goal.</summary>
    public IEnumerable<Place> Open => Places.Where(place => SideOf(place) == Side.Open);

    /// <summary>The place whose mean comes nearest to the goal.</summary>
    public Place? Closest => Places.MinBy(place => Math.Abs(place.Mean.Mean - Goal.Value));

    /// <summary>The place that tells most of the goal: nearest to the threshold where there is one, else the closest.</summary>
    public Place? Focus => Crossings is [var only] ? only.Nearest : Closest;

    public Side SideOf(Place place) => Goal.Of(place.Mean);

    /// <summary>
    /// How it goes: by the differences between neighbours, and between the ends, within runs. All of them together are
    /// wrong in 5 % of cases at most (Bonferroni).
    /// </summary>
    public Trend Trend()
    {
        if (Places.Length < 2) return Tipping.Trend.Flat;
        (Place From, Place To)[] pairs = [.. Places.Zip(Places.Skip(1)), (Places[0], Places[^1])];
        var wider = Normal.Quantile(1 - 0.025 / pairs.Length) / Normal.Quantile(0.975);
        var (rises, falls) = (false, false);
        foreach (var (from, to) in pairs)
        {
            var change = to.Over(from);
            var (middle, half) = ((change.Low + change.High) / 2, wider * (change.High - change.Low) / 2);
            (rises, falls) = (rises || middle - half > 0, falls || middle + half < 0);
        }

        return (rises, falls) switch
        {
            (true, true) => Tipping.Trend.Turns,
            (true, false) => Tipping.Trend.Rises,
            (false, true) => Tipping.Trend.Falls,
            _ => Tipping.Trend.Flat,
        };
    }

    /// <summary>
    /// The places that decide what is said: open ones, those beside another side, the closest, and of a market that has its
    /// value from the start both ends, for it is told when they settle.
    /// </summary>
    internal IEnumerable<Place> Deciding() => Places.Where((place, i) => place == Closest || SideOf(place) == Side.Open
        || (i == 0 ? Way == Way.Whole : SideOf(Places[i - 1]) != SideOf(place))
        || (i == Places.Length - 1 ? Way == Way.Whole : SideOf(Places[i + 1]) != SideOf(place)));
}
