using System.Collections.Immutable;
using BurnSim.Experiments.Comparisons;
using BurnSim.Experiments.Designs;
using BurnSim.Experiments.Quantities;

namespace BurnSim.Reports.Comparisons;

/// <summary>Something that is to be said of an alternative, in any language. Firms by number in id order.</summary>
public abstract record ComparisonFact
{
    /// <summary>All that is to be said, alternative by alternative, a sentence each; nothing where no run finished.</summary>
    public static IEnumerable<ComparisonFact> Of(Compared compared)
    {
        var story = new ComparisonStory(compared);
        return compared.Runs == 0 ? [] : compared.Comparisons.SelectMany(comparison => Of(story, comparison));
    }

    /// <summary>Of one alternative; of one of many less, for tables have the rest.</summary>
    internal static IEnumerable<ComparisonFact> Of(ComparisonStory story, Comparison comparison)
    {
        var instead = new Instead(comparison, story.Owner(comparison), story.Since(comparison));
        if (comparison.Differing == 0)
        {
            yield return new NothingDiffers(instead);
            yield break;
        }

        var subject = story.Subject(comparison);
        yield return new WinsChange(instead, subject, story.Move(comparison, "p_win", subject), comparison.Flips);
        var rival = story.Moved(comparison).FirstOrDefault(firm => firm != subject, -1);
        if (rival >= 0 && story.Move(comparison, "p_win", rival) is { IsClear: true } win) yield return new RivalMoves(rival, win);
        if (story.Compared.Comparisons.Length > 1) yield break;
        yield return new Moves(subject, [.. Measures.OfFirms.Where(word => word != "p_win").Select(word => story.Move(comparison, word, subject))]);
        yield return new Moves(-1, [.. Measures.OfMarket.Select(word => story.Move(comparison, word))]);
        yield return new Diverges(comparison.Divergence);
        if (story.Worth(comparison) is { } worth) yield return new Saves(subject, worth);
    }
}

/// <summary>What is done instead.</summary>
/// <param name="Comparison">Of which alternative.</param>
/// <param name="Owner">The one firm that all it sets is of; −1: there is none.</param>
/// <param name="From">Its first day; null: the first of all.</param>
public sealed record Instead(Comparison Comparison, int Owner, DateOnly? From);

/// <summary>A quantity as it is and as it would be.</summary>
/// <param name="Quantity">What.</param>
/// <param name="Now">Mean as it is.</param>
/// <param name="Then">Mean with the alternative.</param>
/// <param name="Change">Then less now, as far as it is worth reading.</param>
/// <param name="IsClear">Whether the change can be told from chance.</param>
/// <param name="Differs">Whether it differs in any run.</param>
public sealed record Move(Quantity Quantity, Interval Now, Interval Then, Interval Change, bool IsClear, bool Differs);

/// <summary>No run differs.</summary>
public sealed record NothingDiffers(Instead Instead) : ComparisonFact;

/// <summary>How often the firm that is meant wins, and who wins instead of whom.</summary>
public sealed record WinsChange(Instead Instead, int Firm, Move Win, Flips Flips) : ComparisonFact;

/// <summary>Of the other firms, the one whose chance of winning moves most.</summary>
public sealed record RivalMoves(int Firm, Move Win) : ComparisonFact;

/// <summary>What moves for a firm, and what doesn't; −1: for the market.</summary>
public sealed record Moves(int Firm, ImmutableArray<Move> All) : ComparisonFact;

/// <summary>How many runs become another market, and from when on.</summary>
public sealed record Diverges(Divergence Divergence) : ComparisonFact;

/// <summary>So many times the runs would be needed without the same luck to know a firm's change in P(win) as well.</summary>
public sealed record Saves(int Firm, string Times) : ComparisonFact;
