using System.Collections.Immutable;
using BurnSim.Experiments.Quantities;

namespace BurnSim.Experiments.Comparisons;

/// <summary>What is compared: how it ends for each firm and for the market.</summary>
public sealed class Measures
{
    /// <summary>Words of each firm, and of the market.</summary>
    public static readonly ImmutableArray<string> OfFirms = ["p_win", "users", "p_survive", "burned", "valuation"],
        OfMarket = ["hhi", "market_users", "deadweight_burn"];

    private readonly int firms;

    public Measures(Scenario scenario)
    {
        firms = scenario.Firms.Length;
        All =
        [
            .. OfFirms.SelectMany(word => scenario.Firms.Select(firm => Quantity.Parse($"{word}({firm.Id})", scenario))),
            .. OfMarket.Select(word => Quantity.Parse(word, scenario)),
        ];
    }

    /// <summary>Word by word of each firm in id order, then those of the market.</summary>
    public ImmutableArray<Quantity> All { get; }

    /// <summary>The number of a word of a firm, itself by number.</summary>
    public int At(string word, int firm) => OfFirms.IndexOf(word) * firms + firm;

    /// <summary>The number of a word of the market.</summary>
    public int At(string word) => OfFirms.Length * firms + OfMarket.IndexOf(word);
}
