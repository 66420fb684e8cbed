namespace BurnSim.Market;

/// <summary>The last so many ticks of one quantity per firm: a ring of rows.</summary>
public sealed class Window(int firms, int ticks)
{
    private readonly double[] ring = new double[firms * ticks];
    private int seen;

    /// <summary>Sum over the window, per firm.</summary>
    public readonly double[] Sum = new double[firms];

    public void Begin()
    {
        Array.Clear(ring);
        Array.Clear(Sum);
        seen = 0;
    }

    /// <summary>Ticks in the window so far.</summary>
    public int Length => Math.Min(seen, ticks);

    /// <summary>The oldest value still in the window; 0 when nothing has been seen.</summary>
    public double Oldest(int firm) => ring[(seen < ticks ? 0 : seen % ticks) * firms + firm];

    /// <summary>Lets the oldest row go and takes in a new one.</summary>
    public void Push(ReadOnlySpan<double> row)
    {
        var at = seen++ % ticks * firms;
        for (var f = 0; f < row.Length; f++)
        {
            // Never below 0: sums of non-negative terms, less rounding.
            Sum[f] = Math.Max(0, Sum[f] - ring[at + f] + row[f]);
            ring[at + f] = row[f];
        }
    }
}
