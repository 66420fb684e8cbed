using System.Collections.Immutable;
using BurnSim.Experiments.Comparisons;
using BurnSim.Experiments.Designs;
using BurnSim.Reports;
using BurnSim.Reports.Comparisons;
using BurnSim.Scenarios;
using BurnSim.Studio.Playing;
using BurnSim.Studio.Words;

namespace BurnSim.Studio.WhatIf;

/// <summary>A market held against another, as far as their runs have come.</summary>
/// <param name="Advice">To the word what <c>burnsim compare</c> says of as many runs.</param>
/// <param name="Sentences">Its sentences in every language.</param>
/// <param name="Basis">What they rest on.</param>
/// <param name="Firms">The likeliest winner of the base first.</param>
/// <param name="Market">The words of the market and what changes in each.</param>
/// <param name="Done">Runs over on both.</param>
/// <param name="Left">Time to go as it looks; null: it is over.</param>
public sealed record Held(
    Advice Advice, ImmutableArray<Phrase> Sentences, Phrase Basis, ImmutableArray<FirmHeld> Firms, ImmutableArray<(string Word, Interval Change)> Market, long Done, TimeSpan? Left)
{
    /// <summary>Holds a market against another in the background, run by run under the same luck.</summary>
    /// <param name="from">The base.</param>
    /// <param name="to">What is held against it.</param>
    /// <param name="dials">The other market's dials, to call what it has otherwise.</param>
    /// <param name="runs">How many runs on each.</param>
    /// <param name="seed">Root seed.</param>
    /// <param name="command">The command that does it again; empty: none does.</param>
    /// <param name="turns">The line it waits in.</param>
    /// <param name="changed">Told from any thread when it stands otherwise, the last time when it is over.</param>
    /// <param name="cancel">Stops it.</param>
    public static Live<Held> Play(
        Scenario from, Alternative to, IReadOnlyList<Dial> dials, long runs, ulong seed, string command, Turns turns, Action changed, CancellationToken cancel = default)
    {
        var compared = new Compared(from, [to], runs, seed, 0);
        return new(runs, turns, Play, left => compared.Played > 0 ? Of(compared, dials, command, left) : null, changed, cancel);

        long Play(long end, CancellationToken stopping)
        {
            compared.Play(end, cancel: stopping);
            return compared.Played;
        }
    }

    /// <summary>How a comparison with one alternative stands.</summary>
    public static Held Of(Compared compared, IReadOnlyList<Dial> dials, string command, TimeSpan? left)
    {
        var (scenario, comparison) = (compared.Base.Scenario, compared.Comparisons[0]);
        var story = new ComparisonStory(compared);
        var advice = ComparisonAdvice.Of(story, command);
        return new(
            advice,
            [.. advice.Sentences.Zip(ComparisonWords.Of(compared, dials, Tongue.Chinese), (english, chinese) => new Phrase(english, chinese))],
            new(advice.Basis, ComparisonWords.Basis(compared)),
            [.. story.Firms.Select(firm => new FirmHeld(
                scenario.Firms[firm].Called, story.InkOf(firm),
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
