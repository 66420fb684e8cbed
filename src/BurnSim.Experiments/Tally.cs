namespace BurnSim.Experiments;

/// <summary>
/// One quantity counted over runs: a histogram, an exact sum, the least and the greatest. Everything in it is an integer
/// or an extreme, so neither the order of adding nor merging changes a bit, and its size is fixed.
/// </summary>
public sealed class Tally(LogGrid grid)
{
    private readonly uint[] counts = new uint[grid.Cells];
    private FixedSum sum;
    private double least = double.PositiveInfinity, greatest = double.NegativeInfinity;

    public long Count => sum.Count;

    /// <summary>Takes in one value, finite and below <see cref="FixedSum.Most"/>; NaN says the run has none.</summary>
    public void Add(double value)
    {
        if (double.IsNaN(value))
        {
            return;
        }

        counts[grid.CellOf(value)]++;
        sum.Add(value);
        least = Math.Min(least, value);
        greatest = Math.Max(greatest, value);
    }

    /// <summary>All that has been counted.</summary>
    public TallyRow Row() => new()
    {
        Count = Count, Sum = sum.Scaled, Least = least, Greatest = greatest, Cells = TallyRow.Pack(Touched),
    };

    /// <summary>Takes in all that another tally on the same grid has counted.</summary>
    public void Add(TallyRow row)
    {
        sum.Add(new FixedSum(row.Sum, row.Count));
        (least, greatest) = (Math.Min(least, row.Least), Math.Max(greatest, row.Greatest));
        var (at, cell) = (0, row.Count > 0 ? grid.CellOf(row.Least) : 0);
        while (at < row.Cells.Length)
        {
            counts[cell++] += TallyRow.Next(row.Cells, ref at);
        }
    }

    /// <summary>Forgets all that was counted.</summary>
    public void Clear()
    {
        Touched.Clear();
        (sum, least, greatest) = (default, double.PositiveInfinity, double.NegativeInfinity);
    }

    /// <summary>The cells from the least value's to the greatest's: all others are 0.</summary>
    private Span<uint> Touched =>
        Count == 0 ? [] : counts.AsSpan(grid.CellOf(least)..(grid.CellOf(greatest) + 1));

    /// <summary>Mean and quantiles; all NaN where nothing was counted.</summary>
    public Spread Spread() =>
        new(sum.Mean, Quantile(0.05), Quantile(0.25), Quantile(0.5), Quantile(0.75), Quantile(0.95));

    /// <summary>
    /// The value with a fraction p of the others below it, between the two nearest in rank (type 7 of Hyndman and Fan
    /// 1996); off by at most the width of its cell.
    /// </summary>
    public double Quantile(double p)
    {
        if (Count == 0)
        {
            return double.NaN;
        }

        var position = p * (Count - 1);
        var rank = (long)position;
        var below = Ranked(rank);
        return rank + 1 < Count ? below + (position - rank) * (Ranked(rank + 1) - below) : below;
    }

    /// <summary>The value of a rank from 0, as if the values of a cell were evenly spread over it.</summary>
    private double Ranked(long rank)
    {
        var cell = grid.CellOf(least);
        for (; rank >= counts[cell]; cell++)
        {
            rank -= counts[cell];
        }

        var (low, high) = grid.Edges(cell);
        return Math.Clamp(low + (high - low) * (rank + 0.5) / counts[cell], least, greatest);
    }
}
