using System.Collections.Immutable;
using BurnSim.Recording;

namespace BurnSim.Experiments;

/// <summary>Counts how runs ended, for every firm and for the market.</summary>
public sealed class EndTallies(Scenario scenario)
{
    private readonly FirmTally[] firms =
        [.. Enumerable.Range(0, scenario.Firms.Length).Select(f => new FirmTally(scenario, f))];

    private readonly Tally hhi = new(EndGrids.Share), users = new(EndGrids.People), daysToTip = new(EndGrids.Days),
        deadweight = new(EndGrids.Money), ads = new(EndGrids.Money);

    private readonly long[] verdicts = new long[Enum.GetValues<Verdict>().Length];
    private readonly ImmutableArray<FailedRun>.Builder failed = ImmutableArray.CreateBuilder<FailedRun>();
    private long finished;

    /// <summary>Takes in a run, finished or failed.</summary>
    public void Add(RunRecord run)
    {
        if (run.Failure is { } failure)
        {
            Add(failure);
        }
        else
        {
            Add(run.Outcome);
        }
    }

    public void Add(FailedRun run) => failed.Add(run);

    /// <summary>Takes in a run that finished.</summary>
    public void Add(Outcome outcome)
    {
        finished++;
        verdicts[(int)outcome.Verdict]++;
        hhi.Add(outcome.Hhi);
        users.Add(outcome.MarketUsers);
        daysToTip.Add(outcome.DaysToTip);
        deadweight.Add(outcome.DeadweightBurn);
        ads.Add(outcome.AdsTotal);
        foreach (var firm in firms)
        {
            firm.Add(outcome);
        }
    }

    public Summary Summary(ulong seed, long runs, Bands bands) => new()
    {
        Scenario = scenario.Name,
        Question = scenario.Question,
        Currency = scenario.Currency,
        Start = scenario.Start,
        End = scenario.Start.AddDays(scenario.Days - 1),
        Seed = seed,
        RunsAsked = runs,
        RunsFinished = finished,
        Failed = failed.ToImmutable(),
        Firms = [.. firms.Select(f => f.Summary())],
        Verdicts = Enum.GetValues<Verdict>().ToImmutableDictionary(
            verdict => verdict, verdict => Chance.Of(verdicts[(int)verdict], finished)),
        Hhi = hhi.Spread(),
        MarketUsers = users.Spread(),
        DaysToTip = daysToTip.Spread(),
        DeadweightBurn = deadweight.Spread(),
        AdsTotal = ads.Spread(),
        Bands = bands,
    };
}
