using BurnSim.Recording;

namespace BurnSim.Experiments;

/// <summary>Counts samples of many runs into <see cref="Bands"/>.</summary>
public sealed class BandTallies
{
    // 32 cells an octave: a band's line is off by 3 % of its value at most, a line's width in a picture.
    private const int Fineness = 5;

    // A cache line of each run's samples at a time.
    private const int Tile = 8;

    private static readonly LogGrid People = new(0, 34, Fineness), Share = new(-20, 1, Fineness),
        Money = new(-10, 50, Fineness), UnitCost = new(-10, 30, Fineness), Months = new(-5, 11, Fineness),
        Quality = new(-8, 8, Fineness, Signed: true);

    private readonly Scenario scenario;
    private readonly int firms, width, points;
    private readonly Tally[] tallies;
    private readonly long[,] verdicts;
    private readonly long[,,] fates;

    public BandTallies(Scenario scenario)
    {
        this.scenario = scenario;
        (firms, width, points) =
            (scenario.Firms.Length, Samples.Width(scenario), Samples.TicksOf(scenario).Length);
        tallies = [.. Enumerable.Range(0, points * width).Select(column => new Tally(GridOf(column % width)))];
        verdicts = new long[Enum.GetValues<Verdict>().Length, points];
        fates = new long[firms, Enum.GetValues<Fate>().Length, points];
    }

    private LogGrid GridOf(int column)
    {
        var market = column - firms * Samples.FirmMetrics;
        return market < 0 ? GridOf((FirmMetric)(column % Samples.FirmMetrics))
            : market >= Samples.MarketMetrics ? UnitCost
            : (MarketMetric)market == MarketMetric.Users ? People : Share;
    }

    private static LogGrid GridOf(FirmMetric metric) => metric switch
    {
        FirmMetric.Users => People,
        FirmMetric.Share => Share,
        FirmMetric.Cac or FirmMetric.RetainedCac => UnitCost,
        FirmMetric.Runway => Months,
        FirmMetric.Quality => Quality,
        _ => Money,
    };

    /// <summary>Takes in the runs of a block that finished, with the given number of threads at most; 0: one a core.</summary>
    public void Add(IReadOnlyList<RunRecord> block, int threads)
    {
        var runs = block.Where(run => run.Failure is null).Select(run => run.Samples!).ToList();
        var tiles = (tallies.Length + Tile - 1) / Tile;
        Parallel.For(0, tiles, new ParallelOptions { MaxDegreeOfParallelism = threads == 0 ? -1 : threads }, tile =>
        {
            var (from, to) = (tile * Tile, Math.Min((tile + 1) * Tile, tallies.Length));
            foreach (var run in runs)
            {
                for (var column = from; column < to; column++)
                {
                    tallies[column].Add(run.Values[column]);
                }
            }
        });

        foreach (var run in runs)
        {
            for (var point = 0; point < points; point++)
            {
                verdicts[(int)run.Verdicts[point], point]++;
                for (var f = 0; f < firms; f++)
                {
                    fates[f, (int)run.Fates[point * firms + f], point]++;
                }
            }
        }
    }

    /// <summary>All that has been counted, a row a tally, then a row a date of verdicts and fates.</summary>
    public IEnumerable<TallyRow> Rows()
    {
        for (var column = 0; column < tallies.Length; column++)
        {
            yield return tallies[column].Row();
        }

        for (var point = 0; point < points; point++)
        {
            yield return new TallyRow { Cells = TallyRow.Pack([.. Counts(point)]) };
        }
    }

    /// <summary>Takes in what another has counted of the same scenario, as its rows tell, one after another.</summary>
    /// <exception cref="InvalidDataException">The rows are of another scenario.</exception>
    public void Add(IEnumerable<TallyRow> rows)
    {
        var number = 0;
        foreach (var row in rows)
        {
            if (number < tallies.Length)
            {
                tallies[number].Add(row);
            }
            else if (number < tallies.Length + points)
            {
                Add(row, number - tallies.Length);
            }

            number++;
        }

        if (number != tallies.Length + points)
        {
            throw new InvalidDataException($"{number} rows of tallies; this scenario has {tallies.Length + points}");
        }
    }

    private void Add(TallyRow row, int point)
    {
        var counts = new Queue<uint>(row.Counts());
        if (counts.Count != verdicts.GetLength(0) + firms * fates.GetLength(1))
        {
            throw new InvalidDataException("rows of tallies that are of another scenario");
        }

        for (var verdict = 0; verdict < verdicts.GetLength(0); verdict++)
        {
            verdicts[verdict, point] += counts.Dequeue();
        }

        for (var at = 0; at < firms * fates.GetLength(1); at++)
        {
            fates[at / fates.GetLength(1), at % fates.GetLength(1), point] += counts.Dequeue();
        }
    }

    /// <summary>Runs by verdict on a date, then firm by firm by fate.</summary>
    private IEnumerable<uint> Counts(int point)
    {
        for (var verdict = 0; verdict < verdicts.GetLength(0); verdict++)
        {
            yield return (uint)verdicts[verdict, point];
        }

        for (var at = 0; at < firms * fates.GetLength(1); at++)
        {
            yield return (uint)fates[at / fates.GetLength(1), at % fates.GetLength(1), point];
        }
    }

    /// <summary>Forgets all that was counted.</summary>
    public void Clear()
    {
        foreach (var tally in tallies)
        {
            tally.Clear();
        }

        Array.Clear(verdicts);
        Array.Clear(fates);
    }

    public Bands Bands()
    {
        var ticks = Samples.TicksOf(scenario);
        var (firm, market, cpm) = (new Spread[firms, Samples.FirmMetrics, points],
            new Spread[Samples.MarketMetrics, points], new Spread[scenario.Platforms.Length, points]);
        for (var point = 0; point < points; point++)
        {
            var column = point * width;
            for (var f = 0; f < firms; f++)
            {
                for (var metric = 0; metric < Samples.FirmMetrics; metric++)
                {
                    firm[f, metric, point] = tallies[column++].Spread();
                }
            }

            for (var metric = 0; metric < Samples.MarketMetrics; metric++)
            {
                market[metric, point] = tallies[column++].Spread();
            }

            for (var k = 0; k < scenario.Platforms.Length; k++)
            {
                cpm[k, point] = tallies[column++].Spread();
            }
        }

        return new Bands
        {
            Ticks = ticks,
            Dates = [.. ticks.Select(scenario.DateOf)],
            Firms = firm,
            Market = market,
            Cpm = cpm,
            Verdicts = (long[,])verdicts.Clone(),
            Fates = (long[,,])fates.Clone(),
        };
    }
}
