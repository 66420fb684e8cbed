using System.Collections.Immutable;
using BurnSim.Experiments.Designs;

namespace BurnSim.Experiments.Tipping;

/// <summary>When the market at a place has settled: from which day on the leader is the one at the end.</summary>
public sealed record Settling
{
    /// <summary>The part of runs that counts as all but all.</summary>
    public const double Sure = 0.95;

    public Settling(Place place, double days)
    {
        Place = place;
        var (shares, settled, runs) = (ImmutableArray.CreateBuilder<(double, Chance)>(), 0L, place.Settled.Values.Sum());
        foreach (var (day, count) in place.Settled)
        {
            settled += count;
            shares.Add((day, Chance.Of(settled, runs)));
        }

        Shares = shares.ToImmutable();
        double First(Func<Chance, double> share) => Shares.Where(at => share(at.Share) >= Sure).Select(at => at.Day).FirstOrDefault(days);
        Day = new(First(share => share.Value), First(share => share.High), First(share => share.Low), runs);
    }

    public Place Place { get; }

    /// <summary>From each day on which some run's leader took the lead for good: the share of runs whose leader has.</summary>
    public ImmutableArray<(double Day, Chance Share)> Shares { get; }

    /// <summary>
    /// The first day of the story from which on that share is <see cref="Sure"/>, with the 95 % interval of a quantile: the
    /// days whose share can't be told from it. The whole story's days: not within the story.
    /// </summary>
    public Interval Day { get; }
}
