using System.Collections.Immutable;

namespace BurnSim.Experiments.Explanations;

/// <summary>
/// The mechanisms of the model, each to be taken away by itself. Owners' channels are apart, one by one:
/// <see cref="WithoutChannel"/>.
/// </summary>
public static class Mechanisms
{
    private static readonly ImmutableArray<Number> Unmoved = [1, 0, 0, 0, 1, 0, 0, 0, 1];

    /// <summary>All of them: how people come to an app, what quality does, what money does, how firms leave.</summary>
    public static ImmutableArray<Mechanism> All { get; } =
    [
        Of("word of mouth", "users bring in people of their segment (Bass imitation)", segment => segment.Imitation, segment => segment with { Imitation = 0 }),
        Of("organic adoption", "people come without ads or friends (Bass innovation)", segment => segment.Innovation, segment => segment with { Innovation = 0 }),
        Of("switching", "users of one app look around and try another", segment => segment.Openness, segment => segment with { Openness = 0 }),
        Of("winning back", "people who gave an app up come back to one", segment => segment.WinBack, segment => segment with { WinBack = 0 }),
        new("ads that work", "impressions win users", market => market.Platforms.Any(platform => !Is(platform.Conversion, 0)),
            market => market with { Platforms = [.. market.Platforms.Select(platform => platform with { Conversion = 0 })] }),
        new("'one screen, one brand'", "attention goes to the biggest buyer more than in proportion (Tullock)",
            market => market.Platforms.Any(Crowds),
            market => market with { Platforms = [.. market.Platforms.Select(platform => Crowds(platform) ? platform with { Dominance = 1 } : platform)] }),
        new("chance buzz", "what people talk of, day by day, with viral hits that nobody planned",
            market => !Is(market.Buzz.Volatility, 0) || !Is(market.Buzz.ViralRate, 0),
            market => market with { Buzz = market.Buzz with { Volatility = 0, ViralRate = 0 } }),

        Of("the pull of quality", "a better model draws people", segment => segment.QualityPull, segment => segment with { QualityPull = 0 }),
        Of("the hold of quality", "a better model keeps people from giving it up", segment => segment.QualityHold, segment => segment with { QualityHold = 0 }),
        new("the data flywheel", "what users write trains the next model",
            market => !Is(market.Training.Value, 0) && market.Segments.Any(segment => !Is(segment.Data, 0)),
            market => market with { Training = market.Training with { Value = 0 } }),
        new("synthetic data", "models are trained on what models wrote", market => market.Firms.Any(firm => !Is(firm.Synthetic, 0)),
            market => market with { Firms = [.. market.Firms.Select(firm => firm with { Synthetic = 0 })] }),
        new("luck of releases", "a release turns out better or worse than its compute and data say", market => !Is(market.Training.ReleaseLuck, 0),
            market => market with { Training = market.Training with { ReleaseLuck = 0 } }),
        new("open weights", "nobody falls far behind what is published", market => market.Training.OpenGap is not null,
            market => market with { Training = market.Training with { OpenGap = null } }),

        OfRounds("new rounds", "investors put in more money than is planned", capital => !Is(capital.Close, 0), capital => capital with { Close = 0 }),
        OfRounds("traffic in valuations", "investors pay for users", capital => !Is(capital.PerUser, 0), capital => capital with { PerUser = 0 }),
        OfRounds("growth in valuations", "investors pay more for users of who grows", capital => !Is(capital.PerUser, 0) && !Is(capital.GrowthPremium, 0),
            capital => capital with { GrowthPremium = 0 }),
        OfRounds("technology in valuations", "investors pay for the better model", capital => !Is(capital.Tech, 0), capital => capital with { Tech = 0 }),
        new("moods of the capital market", "investors are hot, normal or cold; without, always normal",
            market => market.Capital.Regime != Regime.Normal || !Is(market.Capital.Transitions[4], 1) || market.Events.Any(happens => happens is RegimeForced),
            market => market with
            {
                Capital = market.Capital with { Regime = Regime.Normal, Transitions = Unmoved },
                Events = market.Events.RemoveAll(happens => happens is RegimeForced),
            }),
        new("parents' cuts", "a parent cuts its allowance when capital is cold",
            market => !Is(market.Exits.CutRate, 0) && market.Firms.Any(firm => !Is(firm.Allowance, 0)),
            market => market with { Exits = market.Exits with { CutRate = 0 } }),

        new("exits for lack of cash", "a startup out of cash leaves the market", market => Startups(market) > 0,
            market => market with { Exits = market.Exits with { Grace = market.Days + 1 } }),
        new("buyers of failing firms", "a firm out of cash may be bought, and its users move over",
            market => Startups(market) > 0 && !Is(market.Exits.BuyerChance, 0),
            market => market with { Exits = market.Exits with { BuyerChance = 0 } }),
        new("mergers", "the first two merge when they burn and capital is cold",
            market => Startups(market) > 1 && !Is(market.Exits.MergeRate, 0),
            market => market with { Exits = market.Exits with { MergeRate = 0 } }),
    ];

    private static Mechanism Of(string name, string meaning, Func<Segment, Number> strength, Func<Segment, Segment> off) => new(
        name, meaning, market => market.Segments.Any(segment => !Is(strength(segment), 0)),
        market => market with { Segments = [.. market.Segments.Select(off)] });

    private static Mechanism OfRounds(string name, string meaning, Func<Capital, bool> isOn, Func<Capital, Capital> off) => new(
        name, meaning, market => Startups(market) > 0 && isOn(market.Capital), market => market with { Capital = off(market.Capital) });

    private static bool Crowds(Platform platform) => platform.Auction == AuctionKind.Contest && !Is(platform.Dominance, 1);

    private static int Startups(Scenario market) => market.Firms.Count(firm => firm.Kind == FirmKind.Startup);

    private static bool Is(Number number, double value) => number.Value is Certain(var certain) && certain == value;
}
