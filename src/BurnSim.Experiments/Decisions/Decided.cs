using System.Collections.Immutable;
using BurnSim.Experiments.Quantities;

namespace BurnSim.Experiments.Decisions;

/// <summary>What some runs say of a decision.</summary>
public sealed record Decided
{
    /// <summary>Runs below which nothing is said.</summary>
    public const int LeastRuns = 16;

    public required Decision Decision { get; init; }

    /// <summary>Runs behind it.</summary>
    public required int Runs { get; init; }

    /// <summary>Runs without a payoff somewhere, left out.</summary>
    public required long LeftOut { get; init; }

    /// <summary>Payoffs and regrets.</summary>
    public required PayoffTable Table { get; init; }

    /// <summary>The payoff that is enough.</summary>
    public required double Enough { get; init; }

    /// <summary>One a criterion, in their order.</summary>
    public required ImmutableArray<Ranking> Rankings { get; init; }

    /// <summary>Where the favourite is beaten by another option.</summary>
    public required Discovery Beaten { get; init; }

    /// <summary>Where the favourite falls short of what was said to be enough; null: nothing was.</summary>
    public required Discovery? Short { get; init; }

    /// <summary>What it would be worth to know more; null: too few runs to say.</summary>
    public required Information? Information { get; init; }

    /// <summary>The best option by expected value.</summary>
    public int Favourite => By(Criterion.ExpectedValue).Pick;

    public Ranking By(Criterion criterion) => Rankings[(int)criterion];

    /// <summary>All of it; null: there are too few runs.</summary>
    public static Decided? Of(PayoffRows rows)
    {
        if (rows.Count < LeastRuns) return null;
        var decision = rows.Decision;
        var (table, enough) = (PayoffTable.Of(rows), decision.Enough ?? (decision.Payoff.Kind == QuantityKind.Chance ? 1 : rows.Median(0)));
        var rankings = Ranking.All(rows, table, enough);
        var favourite = rankings[(int)Criterion.ExpectedValue].Pick;
        return new()
        {
            Decision = decision,
            Runs = rows.Count,
            LeftOut = rows.LeftOut,
            Table = table,
            Enough = enough,
            Rankings = rankings,
            Beaten = Discovery.Of(rows, (row, future) => IsBeaten(rows, row, future, favourite)),
            Short = decision.Enough is null ? null : Discovery.Of(rows, (row, future) => rows[row, future, favourite] < enough),
            Information = Information.Of(rows),
        };
    }

    private static bool IsBeaten(PayoffRows rows, int row, int future, int favourite)
    {
        for (var option = 0; option < rows.Decision.Options.Length; option++)
        {
            if (rows[row, future, option] > rows[row, future, favourite]) return true;
        }

        return false;
    }
}
