using System.Collections.Immutable;
using BurnSim.Recording;

namespace BurnSim.Experiments;

/// <summary>Counts how runs ended for one firm, by its number in id order.</summary>
public sealed class FirmTally(Scenario scenario, int firm)
{
    private readonly Tally users = new(EndGrids.People), share = new(EndGrids.Share), burned = new(EndGrids.Net),
        raised = new(EndGrids.Money), valuation = new(EndGrids.Money), cacStart = new(EndGrids.UnitCost),
        cacEnd = new(EndGrids.UnitCost);

    private readonly FixedSum[] spent = new FixedSum[scenario.Platforms.Length + 3], received = new FixedSum[4];
    private readonly long[] fates = new long[Enum.GetValues<Fate>().Length];
    private long wins, runs;

    public void Add(Outcome run)
    {
        runs++;
        wins += run.Leader == firm ? 1 : 0;
        fates[(int)run.Fate[firm]]++;
        users.Add(run.Users[firm]);
        share.Add(run.Share[firm]);
        burned.Add(run.Burned[firm]);
        raised.Add(run.Raised[firm]);
        valuation.Add(run.Valuation[firm]);
        cacStart.Add(run.CacStart[firm]);
        cacEnd.Add(run.CacEnd[firm]);

        var platforms = scenario.Platforms.Length;
        for (var k = 0; k < platforms; k++)
        {
            spent[k].Add(run.AdsOn[firm * platforms + k]);
        }

        spent[platforms].Add(run.Training[firm]);
        spent[platforms + 1].Add(run.Staff[firm]);
        spent[platforms + 2].Add(run.Serving[firm]);
        received[0].Add(run.FirstCash[firm]);
        received[1].Add(run.Raised[firm]);
        received[2].Add(run.Revenue[firm]);
        received[3].Add(run.FromParent[firm]);
    }

    public FirmSummary Summary()
    {
        var of = scenario.Firms[firm];
        return new FirmSummary
        {
            Id = of.Id,
            Name = of.Called,
            Kind = of.Kind,
            Win = Chance.Of(wins, runs),
            Survive = Chance.Of(fates[(int)Fate.Operating], runs),
            Users = users.Spread(),
            Share = share.Spread(),
            Burned = burned.Spread(),
            Raised = raised.Spread(),
            Valuation = valuation.Spread(),
            CacStart = cacStart.Spread(),
            CacEnd = cacEnd.Spread(),
            Spent = Means([.. scenario.Platforms.Select(p => p.Id), "training", "staff", "serving"], spent),
            Received = Means(["cash", "rounds", "revenue", "parent"], received),
            Fates = Enum.GetValues<Fate>().ToImmutableDictionary(fate => fate, fate => fates[(int)fate]),
        };
    }

    private static ImmutableArray<(string What, double Mean)> Means(string[] what, FixedSum[] sums) =>
        [.. what.Zip(sums, (name, sum) => (name, sum.Mean))];
}
