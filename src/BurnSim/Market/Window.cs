using System.Numerics;

namespace BurnSim.Market;

/// <summary>The last so many ticks of one quantity per firm: a ring of rows, padded to whole vectors.</summary>
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
        var oldest = State.Wide(ring.AsSpan(next, firms));
        var newest = State.Wide(row);
        var sum = State.Wide(Sum);
        for (var i = 0; i < sum.Length; i++)
        {
            // Never below 0: sums of non-negative terms, less rounding.
            sum[i] = State.Larger(Vector<double>.Zero, sum[i] - oldest[i] + newest[i]);
            oldest[i] = newest[i];
        }

        seen++;
        next = next + firms < ring.Length ? next + firms : 0;
    }
}
