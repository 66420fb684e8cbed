using System.Collections.Immutable;
using BurnSim.Experiments.Comparisons;
using BurnSim.Experiments.Designs;
using BurnSim.Reports;

namespace BurnSim.Studio.WhatIf;

/// <summary>A market held against another, as far as their runs have come.</summary>
/// <param name="Advice">To the word what <c>burnsim compare</c> says of as many runs.</param>
/// <param name="Firms">The likeliest winner of the base first.</param>
/// <param name="Market">The words of the market and what changes in each.</param>
/// <param name="Done">Runs over on both.</param>
/// <param name="Left">Time to go as it looks; null: it is over.</param>
public sealed record Held(Advice Advice, ImmutableArray<FirmHeld> Firms, ImmutableArray<(string Word, Interval Change)> Market, long Done, TimeSpan? Left)
{
    /// <summary>How a comparison with one alternative stands.</summary>
    public static Held Of(Compared compared, string command, TimeSpan? left)
    {
        var (scenario, comparison) = (compared.Base.Scenario, compared.Comparisons[0]);
        double Now(string word, int firm) => compared.Now(compared.Measures.At(word, firm)).Mean is var mean && double.IsFinite(mean) ? mean : 0;
        int[] ranked = [.. Enumerable.Range(0, scenario.Firms.Length).OrderByDescending(firm => Now("p_win", firm))
            .ThenByDescending(firm => Now("users", firm)).ThenBy(firm => firm)];
        int[] inked = [.. ranked.Take(Palette.Count).Order()];
        return new(
            ComparisonAdvice.Of(compared, command),
            [.. ranked.Select(firm => new FirmHeld(
                scenario.Firms[firm] is var of && string.IsNullOrWhiteSpace(of.Name) ? of.Id : of.Name,
                Array.IndexOf(inked, firm) is var at and >= 0 ? Palette.Of(at) : Palette.Others,
                comparison.Of("p_win", firm).Now, comparison.Of("p_win", firm).Then,
                comparison.Of("p_win", firm).Change, comparison.Of("users", firm).Change, comparison.Of("burned", firm).Change))],
            [.. Measures.OfMarket.Select(word => (word, comparison.Of(word).Change))],
            compared.Played, left);
    }
}

/// <summary>One firm on both markets: its chance to win, and what changes within runs.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Ink">How it is drawn.</param>
/// <param name="Was">P(win) on the base.</param>
/// <param name="Is">P(win) on the other.</param>
/// <param name="Win">Change in P(win), fraction.</param>
/// <param name="Users">Change in users, people.</param>
/// <param name="Burned">Change in what is burned, money.</param>
public sealed record FirmHeld(string Name, Ink Ink, Interval Was, Interval Is, Interval Win, Interval Users, Interval Burned);
