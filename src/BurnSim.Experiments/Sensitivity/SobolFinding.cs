using System.Collections.Immutable;
using BurnSim.Experiments.Designs;
using BurnSim.Experiments.Quantities;

namespace BurnSim.Experiments.Sensitivity;

/// <summary>What one factor does to an output.</summary>
/// <param name="First">First-order index: the part of the variance of the output's conditional mean that it makes alone.</param>
/// <param name="Total">Total index: the part that it makes alone and together with others.</param>
/// <param name="Swing">How much higher the output is on average in the upper half of its range than in the lower, in the output's unit.</param>
public sealed record SobolIndex(Interval First, Interval Total, Interval Swing);

/// <summary>What two factors do together beyond what each does alone.</summary>
/// <param name="One">Number of a factor.</param>
/// <param name="Other">Number of another, greater.</param>
/// <param name="Of">Second-order index: a part of the variance of the output's conditional mean.</param>
public sealed record SobolPair(int One, int Other, Interval Of);

/// <summary>The Sobol' indices of one output.</summary>
/// <param name="Output">The output.</param>
/// <param name="Mean">Its mean.</param>
/// <param name="Variance">Of its conditional mean: what the factors do in all.</param>
/// <param name="Indices">[factor]; first and total are NaN where <see cref="Variance"/> can't be told from 0.</param>
/// <param name="Pairs">Of the twelve factors with the greatest total indices, by numbers.</param>
/// <param name="Split">Of the variance of a single run.</param>
public sealed record SobolFinding(
    Quantity Output, Interval Mean, Interval Variance, ImmutableArray<SobolIndex> Indices, ImmutableArray<SobolPair> Pairs, VarianceSplit Split)
    : Finding(Output, Mean)
{
    // Pairs grow with the square of the factors, while none can do more than the total of either.
    private const int MostPaired = 12;

    /// <inheritdoc/>
    public override int Factors => Indices.Length;

    /// <inheritdoc/>
    public override Interval Strength(int factor) => Indices[factor].Total;

    /// <inheritdoc/>
    public override Interval Swing(int factor) => Indices[factor].Swing;

    /// <inheritdoc/>
    public override bool Matters(int factor) => Indices[factor].Total.Low > 0 || Indices[factor].Swing.IsClear;

    /// <summary>The indices of every output.</summary>
    /// <param name="rows">What trials at the points gave.</param>
    /// <param name="points">The points.</param>
    /// <param name="rivals">By output the factors that are rivals' strategies: none, one, all, or such as <paramref name="points"/> move together.</param>
    /// <param name="seed">Root seed.</param>
    public static ImmutableArray<SobolFinding> Of(Rows rows, BasePoints points, ImmutableArray<ImmutableArray<int>> rivals, ulong seed)
    {
        var bootstrap = new Bootstrap(rows.Count, seed);
        return [.. rows.Outputs.Select((output, number) => Of(output, new(rows, number), points, rivals[number], bootstrap))];
    }

    private static SobolFinding Of(Quantity output, SobolTerms terms, BasePoints points, ImmutableArray<int> rivals, Bootstrap bootstrap)
    {
        var variance = bootstrap.Of(terms.Variance, terms.Luck.Count);
        ImmutableArray<SobolIndex> indices =
        [
            .. Enumerable.Range(0, points.Dimensions).Select(factor => new SobolIndex(
                Part(terms.First(factor)), Part(terms.Total(factor)), bootstrap.Of(terms.Swing(factor, points)).Interval)),
        ];
        int[] paired = [.. Enumerable.Range(0, indices.Length).OrderByDescending(factor => indices[factor].Total.Mean).Take(MostPaired).Order()];
        return new(output, bootstrap.Of(terms.Middles).Interval, variance.Interval, indices,
            [.. from one in paired from other in paired where one < other select new SobolPair(one, other, Part(terms.Together(one, other)))],
            VarianceSplit.Of(terms, points, rivals, bootstrap));

        Interval Part(Terms of) => variance.Interval.Low > 0 ? (bootstrap.Of(of) / variance).Interval : Interval.None;
    }
}
