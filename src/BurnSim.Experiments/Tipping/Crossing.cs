using System.Collections.Immutable;
using BurnSim.Experiments.Designs;

namespace BurnSim.Experiments.Tipping;

/// <summary>
/// Where a mean gets from clearly one side of a goal to clearly the other. Its interval holds the values at which the goal
/// can't be told from the mean at 95 %: a test turned round, so a value that it leaves out was tested and refused.
/// </summary>
public sealed record Crossing
{
    private Crossing(Goal goal, ImmutableArray<Place> between)
    {
        Between = between;
        Rises = goal.Of(between[0].Mean) == Side.Below;
        var signs = Enumerable.Range(1, between.Length - 1)
            .Where(i => between[i - 1].Mean.Mean >= goal.Value != between[i].Mean.Mean >= goal.Value).ToArray();
        double Meets(int i, Func<Interval, double> end)
        {
            var (from, to) = (between[i - 1], between[i]);
            return from.At + (to.At - from.At) * (goal.Value - end(from.Mean)) / (end(to.Mean) - end(from.Mean));
        }

        // Between neighbours in straight lines; where nothing open lies between, the interval is all that lies there.
        var isJump = between.Length == 2;
        Where = new(
            (Meets(signs[0], mean => mean.Mean) + Meets(signs[^1], mean => mean.Mean)) / 2,
            isJump ? between[0].At : Meets(1, mean => Rises ? mean.High : mean.Low),
            isJump ? between[1].At : Meets(between.Length - 1, mean => Rises ? mean.Low : mean.High),
            between.Min(place => place.Mean.Count));
    }

    /// <summary>The last place clearly on one side, those that are open, and the first clearly on the other.</summary>
    public ImmutableArray<Place> Between { get; }

    /// <summary>From below to above.</summary>
    public bool Rises { get; }

    /// <summary>The threshold with its 95 % interval, as parts of the range; the fewest runs that say so.</summary>
    public Interval Where { get; }

    /// <summary>The place played that is nearest to the threshold.</summary>
    public Place Nearest => Between.MinBy(place => Math.Abs(place.At - Where.Mean))!;

    /// <summary>All crossings, along the range.</summary>
    public static ImmutableArray<Crossing> All(Goal goal, ImmutableArray<Place> places)
    {
        var (found, last) = (ImmutableArray.CreateBuilder<Crossing>(), -1);
        for (var i = 0; i < places.Length; i++)
        {
            var side = goal.Of(places[i].Mean);
            if (side == Side.Open) continue;
            if (last >= 0 && goal.Of(places[last].Mean) != side) found.Add(new(goal, places[last..(i + 1)]));
            last = i;
        }

        return found.ToImmutable();
    }
}
