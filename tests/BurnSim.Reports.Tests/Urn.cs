using BurnSim.Strategies;

namespace BurnSim.Reports.Tests;

/// <summary>A small market that the engine plays in no time: firms with names to draw, and luck.</summary>
internal static class Urn
{
    public static Scenario Of(int firms) => new()
    {
        Name = "urn",
        Start = new DateOnly(2024, 1, 1),
        Days = 100,
        Segments = [new Segment { Id = "all", Size = 1e5, Imitation = 0.1, Data = 1e6 }],
        Platforms = [],
        Firms = [.. Synthetic.China.Take(firms).Select((player, at) => new Firm
        {
            Id = player.Id, Name = player.Name, Cash = 1e4 * (at + 1), Users = 3, Staff = 90, Strategy = new Constant(1),
        })],
        Buzz = new Buzz { Volatility = 0.5 },
        Events = [new ViralHit(new DateOnly(2024, 2, 1), Synthetic.China[0].Id, 1)],
    };
}
