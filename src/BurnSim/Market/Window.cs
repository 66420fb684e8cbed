namespace BurnSim.Market;

/// <summary>The last so many ticks of one quantity per firm: a ring of rows.</summary>
public sealed class Window(int firms, int ticks)
{
    private readonly double[] ring = new double[firms * ticks];
    private int seen, next;

    /// <summary>Sum over the window, per firm.</summary>
    public readonly double[] Sum = new double[firms];

    public void Begin()
    {
        Array.Clear(ring);
        Array.Clear(Sum);
        (seen, next) = (0, 0);
    }

    /// <summary>Ticks in the window so far.</summary>
    public int Length => Math.Min(seen, ticks);

    /// <summary>The oldest row still in the window; zeros when nothing has been seen.</summary>
    public ReadOnlySpan<double> Oldest => ring.AsSpan(seen < ticks ? 0 : next, firms);

    /// <summary>Lets the oldest row go and takes in a new one.</summary>
    public void Push(ReadOnlySpan<double> row)
    {
        var oldest = ring.AsSpan(next, firms);
        var sum = Sum.AsSpan(0, firms);
        for (var f = 0; f < row.Length; f++)
        {
            // Never below 0: sums of non-negative terms, less rounding.
            sum[f] = Math.Max(0, sum[f] - oldest[f] + row[f]);
            oldest[f] = row[f];
        }

        seen++;
        next = next + firms < ring.Length ? next + firms : 0;
    }
}
