using System.Collections.Immutable;
using BurnSim.Recording;

namespace BurnSim.Experiments.Explanations;

/// <summary>Who leads at the end of a market's runs, and from when on.</summary>
public sealed class Standings
{
    private readonly Scenario market;
    private readonly long[] wins, decided;
    private readonly double[] ads, shares;

    public Standings(Scenario market)
    {
        this.market = market;
        (wins, ads, shares) = (new long[market.Firms.Length], new double[market.Firms.Length], new double[market.Firms.Length]);
        decided = new long[market.Ticks + 1];
    }

    /// <summary>Finished runs.</summary>
    public long Runs { get; private set; }

    /// <summary>How often a firm leads at the end.</summary>
    public Chance Leads(int firm) => Chance.Of(wins[firm], Runs);

    /// <summary>Firms by how often they lead, then by their users; the likeliest winner first.</summary>
    public ImmutableArray<int> Ranked => [.. Enumerable.Range(0, wins.Length).OrderByDescending(firm => wins[firm]).ThenByDescending(firm => shares[firm])];

    /// <summary>Whether a firm buys ads in some run.</summary>
    public bool Advertises(int firm) => ads[firm] > 0;

    /// <summary>How many runs are decided by then: whoever leads at the end leads from there on.</summary>
    public Chance Decided(DateOnly by)
    {
        var sum = 0L;
        for (var tick = 0; tick <= Math.Min(market.TickOf(by), market.Ticks - 1); tick++) sum += decided[tick];
        return Chance.Of(sum, Runs);
    }

    /// <summary>The first day by which a part of the runs is decided; null: they are not before the end.</summary>
    public DateOnly? DecidedIn(double part)
    {
        var sum = 0L;
        for (var tick = 0; tick < market.Ticks; tick++)
        {
            sum += decided[tick];
            if (Runs > 0 && sum >= part * Runs) return market.DateOf(tick);
        }

        return null;
    }

    /// <summary>Takes in a finished run.</summary>
    public void Add(Outcome run)
    {
        Runs++;
        if (run.Leader >= 0) wins[run.Leader]++;
        decided[Math.Min(market.Ticks, (int)(run.DaysToTip / market.Step))]++;
        for (var firm = 0; firm < wins.Length; firm++)
        {
            ads[firm] += run.Ads[firm];
            shares[firm] += run.Share[firm];
        }
    }
}
