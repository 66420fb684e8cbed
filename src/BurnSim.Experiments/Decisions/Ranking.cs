using System.Collections.Immutable;
using BurnSim.Experiments.Designs;
using BurnSim.Experiments.Sensitivity;

namespace BurnSim.Experiments.Decisions;

/// <summary>How a criterion ranks the options.</summary>
/// <param name="Criterion">Which.</param>
/// <param name="Scores">[option]: mean payoff, worst regret (the less the better), least mean, or share of runs; 95 % intervals.</param>
/// <param name="Pick">The best option; of equals the better one on average.</param>
/// <param name="RunnerUp">The next best.</param>
/// <param name="Leads">[option]: how much better the pick is, within runs; 0 for itself.</param>
public sealed record Ranking(
    Criterion Criterion, ImmutableArray<Interval> Scores, int Pick, int RunnerUp, ImmutableArray<Interval> Leads)
{
    /// <summary>Whether the pick beats every other option by more than chance.</summary>
    public bool IsClear => !Leads.Where((lead, option) => option != Pick && !(lead.Low > 0)).Any();

    /// <summary>How much better the pick is than the next.</summary>
    public Interval Lead => Leads[RunnerUp];

    /// <summary>All criteria's. Intervals of leads, regrets and worst futures, which are no means, are bootstraps over runs.</summary>
    /// <param name="rows">Payoffs.</param>
    /// <param name="table">Their means.</param>
    /// <param name="enough">The payoff that is enough.</param>
    public static ImmutableArray<Ranking> All(PayoffRows rows, PayoffTable table, double enough)
    {
        var bootstrap = new Bootstrap(rows.Count, rows.Decision.Seed);
        var (value, again) = bootstrap.Each(times => Merits.Of(rows, enough, times));
        var reached = PayoffTable.Reached(rows, enough);
        return [.. Enum.GetValues<Criterion>().Select(criterion => Of(criterion, value, again, rows.Count)).Select(ranking => ranking.Criterion switch
        {
            Criterion.ExpectedValue => ranking with { Scores = table.Average },
            Criterion.Satisficing => ranking with { Scores = reached },
            _ => ranking,
        })];
    }

    private static Ranking Of(Criterion criterion, Merits value, Merits[] again, int count)
    {
        int[] options = [.. Enumerable.Range(0, value[criterion].Length)];

        // A regret is told as what is missed.
        ImmutableArray<Interval> scores = [.. options.Select(option => Resampled(of => criterion == Criterion.MinimaxRegret ? 0 - of[criterion][option] : of[criterion][option]))];
        int[] order = [.. options.OrderByDescending(option => value[criterion][option]).ThenByDescending(option => value[Criterion.ExpectedValue][option])];
        return new(criterion, scores, order[0], order[1],
            [.. options.Select(option => Resampled(of => of[criterion][order[0]] - of[criterion][option]))]);

        Interval Resampled(Func<Merits, double> of) => new Resampled(of(value), [.. again.Select(of)], count).Interval;
    }
}
