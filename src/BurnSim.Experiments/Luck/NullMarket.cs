using System.Collections.Immutable;
using BurnSim.Strategies;

namespace BurnSim.Experiments.Luck;

/// <summary>
/// The same market with nobody better than anybody: each firm is the mean of all. The market keeps its people, platforms and
/// investors, and all firms together their money, users, costs and ways of spending; ids stay, and with them the draws.
/// What is left to tell firms apart is luck.
/// </summary>
public static class NullMarket
{
    /// <summary>The null market of a scenario.</summary>
    public static Scenario Of(Scenario market)
    {
        var mean = MeanOf(market);
        return market with
        {
            Firms = [.. market.Firms.Select(firm => mean with { Id = firm.Id, Name = firm.Name })],
            Platforms = [.. market.Platforms.Select(platform => platform with { Owner = null, OwnerDiscount = 0, HouseShare = 0, ClosedTo = [] })],
            Events = [.. market.Events.SelectMany(happens => Shared(happens, market))],
        };
    }

    /// <summary>What befalls the market stays; a round's money goes to all in equal parts; what befalls one firm doesn't happen.</summary>
    private static IEnumerable<Event> Shared(Event happens, Scenario market) => happens switch
    {
        RegimeForced => [happens],
        RoundCloses round => market.Firms.Select(firm => new RoundCloses(round.Date, firm.Id, Middle(round.Raised) / market.Firms.Length, Middle(round.PostMoney))),
        _ => [],
    };

    private static Firm MeanOf(Scenario market)
    {
        var firms = market.Firms;
        double Mean(Func<Firm, Number> number) => MeanNumber(firms.Select(firm => Middle(number(firm))));
        // What a user brings, costs or is, over all users at the start; over firms where there are none.
        var users = firms.Sum(firm => Middle(firm.Users));
        double OfUsers(Func<Firm, Number> number) => users > 0 ? Weighted(firms.Select(firm => (Middle(firm.Users) / users, Middle(number(firm))))) : Mean(number);
        DateOnly[] rounds = [.. firms.Select(firm => firm.LastRound).OfType<DateOnly>()];
        double[] valued = [.. firms.Select(firm => Middle(firm.LastPostMoney)).Where(post => post > 0)];
        return new Firm
        {
            Id = "",
            Kind = 2 * firms.Count(firm => firm.Kind == FirmKind.Startup) >= firms.Length ? FirmKind.Startup : FirmKind.Incumbent,
            Cash = Mean(firm => firm.Cash),
            Users = Mean(firm => firm.Users),
            CoreShare = OfUsers(firm => firm.CoreShare),
            UsersBySegment = Segments(market, users),
            Compute = Mean(firm => firm.Compute),
            Corpus = Mean(firm => firm.Corpus),
            TrainingSpend = Mean(firm => firm.TrainingSpend),
            Synthetic = Mean(firm => firm.Synthetic),
            ReleaseEvery = Mean(firm => firm.ReleaseEvery),
            Staff = Mean(firm => firm.Staff),
            ServingCost = OfUsers(firm => firm.ServingCost),
            Arpu = OfUsers(firm => firm.Arpu),
            OtherRevenue = Mean(firm => firm.OtherRevenue),
            Allowance = Mean(firm => firm.Allowance),
            RunwayFloor = Mean(firm => firm.RunwayFloor),
            LastPostMoney = valued.Length > 0 ? MeanNumber(valued) : 0,
            LastRound = rounds.Length > 0 ? DateOnly.FromDayNumber((int)rounds.Average(round => round.DayNumber)) : null,
            Strategy = new MeanPlan([.. firms.Select(firm => Member(market, firm))]),
        };
    }

    /// <summary>A firm's plan and those it changes to, each on its day.</summary>
    private static MeanPlan.Member Member(Scenario market, Firm firm) => new(
        [
            (0, firm.Strategy),
            .. market.Events.OfType<StrategyChange>().Where(change => change.Firm == firm.Id).OrderBy(change => change.Date)
                .Select(change => (market.TickOf(change.Date), change.Strategy ?? firm.Strategy)),
        ],
        Middle(firm.TrainingSpend), Middle(firm.Synthetic),
        firm.Split.IsEmpty ? [] : [.. market.Platforms.Select(platform => Part(firm.Split, platform.Id))]);

    /// <summary>How all first users together divide over segments; empty where each firm's divide by size.</summary>
    private static ImmutableDictionary<string, Number> Segments(Scenario market, double users)
    {
        if (users <= 0 || market.Firms.All(firm => firm.UsersBySegment.IsEmpty)) return ImmutableDictionary<string, Number>.Empty;
        var people = market.Segments.Sum(segment => Middle(segment.Size));
        double Share(Firm firm, Segment segment) => firm.UsersBySegment.IsEmpty ? Middle(segment.Size) / people : Part(firm.UsersBySegment, segment.Id);
        return market.Segments.ToImmutableDictionary(segment => segment.Id,
            segment => (Number)Weighted(market.Firms.Select(firm => (Middle(firm.Users) / users, Share(firm, segment)))));
    }

    private static double Part(ImmutableDictionary<string, Number> parts, string id) => parts.TryGetValue(id, out var part) ? Middle(part) : 0;

    private static double Middle(Number number) => number.At(0.5);

    /// <summary>As a way from the first, so that the mean of equals is what they are, to the bit.</summary>
    private static double MeanNumber(IEnumerable<double> numbers)
    {
        double[] all = [.. numbers];
        return all[0] + all.Sum(number => number - all[0]) / all.Length;
    }

    private static double Weighted(IEnumerable<(double Weight, double Value)> numbers)
    {
        (double Weight, double Value)[] all = [.. numbers];
        return all[0].Value + all.Sum(number => number.Weight * (number.Value - all[0].Value));
    }
}
