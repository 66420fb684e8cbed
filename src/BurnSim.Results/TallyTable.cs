using System.Collections.Immutable;
using BurnSim.Experiments;

namespace BurnSim.Results;

/// <summary>What a part's <c>bands.parquet</c> keeps: its tallies, to be added up with those of other parts.</summary>
public static class TallyTable
{
    public const string Name = "bands";

    /// <summary>Rows of a row group: few, so that what is kept of them is gone soon.</summary>
    public const int GroupRows = 512;

    public static ImmutableArray<Column<TallyRow>> Columns() =>
    [
        new Values<TallyRow, long>("count", "runs", "runs that count", r => r.Count)
        {
            Fill = (r, value) => r.Count = value!.Value,
        },
        new Values<TallyRow, long>("sum_high", "2⁻⁴⁰", "upper 64 bits of the sum", r => (long)(r.Sum >> 64))
        {
            Fill = (r, value) => r.Sum = (Int128)value!.Value << 64,
        },
        new Values<TallyRow, long>("sum_low", "2⁻⁴⁰", "lower 64 bits of the sum", r => (long)(ulong)(r.Sum & ulong.MaxValue))
        {
            Fill = (r, value) => r.Sum |= (ulong)value!.Value,
        },
        new Values<TallyRow, double>("least", "", "least value", r => r.Least)
        {
            Fill = (r, value) => r.Least = value ?? double.PositiveInfinity,
        },
        new Values<TallyRow, double>("greatest", "", "greatest value", r => r.Greatest)
        {
            Fill = (r, value) => r.Greatest = value ?? double.NegativeInfinity,
        },
        new Bytes<TallyRow>("cells", "counts of the histogram's cells", r => r.Cells, (r, cells) => r.Cells = cells),
    ];
}
