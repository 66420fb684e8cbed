using System.Collections.Immutable;
using BurnSim.Experiments.Designs;
using BurnSim.Experiments.Sensitivity;

namespace BurnSim.Results;

/// <summary>What <c>factors.parquet</c> and <c>pairs.parquet</c> tell: what factors do to outputs, alone and by twos.</summary>
public static class SensitivityTable
{
    internal const string Factors = "factors", Pairs = "pairs";

    // More rows than most studies have.
    internal const int GroupRows = 10_000;

    /// <summary>Columns of <c>factors.parquet</c>: a row per output and factor.</summary>
    public static ImmutableArray<Column<FactorRow>> FactorColumns(SensitivityMethod method) =>
    [
        new Names<FactorRow>("output", "what is looked at", row => row.Finding.Output.Name),
        new Names<FactorRow>("factor", "name of the draw: its number's path, unless several share it", row => row.Of.Name),
        new Names<FactorRow>("paths", "its numbers, with a blank between them", row => string.Join(' ', row.Of.Numbers.Select(number => number.Path))),
        .. method == SensitivityMethod.Morris
            ?
            [
                .. Columns("mu", "the output's", "μ, mean elementary effect: over the whole of the factor's range", row => row.Morris.Mean),
                .. Columns("mu_star", "the output's", "μ*, mean size of elementary effects", row => row.Morris.Size),
                .. Columns("sigma", "the output's", "σ, standard deviation of elementary effects, less what luck adds", row => row.Morris.Spread),
                new Values<FactorRow, double>("luck", "the output's", "what μ* would be if luck alone made the changes", row => row.Morris.Luck),
            ]
            : (IEnumerable<Column<FactorRow>>)
            [
                .. Columns("first", "0..1", "first-order index: part of the variance of the conditional mean that it makes alone", row => row.Sobol.First),
                .. Columns("total", "0..1", "total index: with what it makes together with others", row => row.Sobol.Total),
            ],
        .. Columns("swing", "the output's", "mean over the upper half of the factor's range less that over the lower", row => row.Finding.Swing(row.Factor)),
        new Values<FactorRow, long>("rows", "", "trajectories or base points with values", row => row.Finding.Strength(row.Factor).Count),
    ];

    /// <summary>Columns of <c>pairs.parquet</c>: a row per output and two factors.</summary>
    public static ImmutableArray<Column<PairRow>> PairColumns() =>
    [
        new Names<PairRow>("output", "what is looked at", row => row.Finding.Output.Name),
        new Names<PairRow>("one", "a factor", row => row.Study.Factors[row.Pair.One].Name),
        new Names<PairRow>("other", "another", row => row.Study.Factors[row.Pair.Other].Name),
        new Values<PairRow, double>("second", "0..1", "second-order index: what the two make together beyond what each does alone", row => row.Pair.Of.Mean),
        new Values<PairRow, double>("second_low", "0..1", "lower end of its 95 % interval", row => row.Pair.Of.Low),
        new Values<PairRow, double>("second_high", "0..1", "upper end", row => row.Pair.Of.High),
    ];

    private static IEnumerable<Column<FactorRow>> Columns(string name, string unit, string meaning, Func<FactorRow, Interval> of) =>
    [
        new Values<FactorRow, double>(name, unit, meaning, row => of(row).Mean),
        new Values<FactorRow, double>($"{name}_low", unit, "lower end of its 95 % interval", row => of(row).Low),
        new Values<FactorRow, double>($"{name}_high", unit, "upper end", row => of(row).High),
    ];
}

/// <summary>A factor's row of a table.</summary>
public readonly record struct FactorRow(Study Study, Finding Finding, int Factor)
{
    internal Factor Of => Study.Factors[Factor];

    internal MorrisEffect Morris => ((MorrisFinding)Finding).Effects[Factor];

    internal SobolIndex Sobol => ((SobolFinding)Finding).Indices[Factor];
}

/// <summary>A pair's row of a table.</summary>
public readonly record struct PairRow(Study Study, SobolFinding Finding, SobolPair Pair);
