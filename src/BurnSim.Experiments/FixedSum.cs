namespace BurnSim.Experiments;

/// <summary>A sum in whole multiples of 2⁻⁴⁰, so that the order of adding changes no bit.</summary>
public struct FixedSum
{
    private const double Scale = 1L << 40;

    /// <summary>What a value must stay below for a hundred million of them to fit: 2⁶⁰.</summary>
    public const double Most = 1L << 60;

    private Int128 sum;

    public FixedSum(Int128 sum, long count) => (this.sum, Count) = (sum, count);

    public long Count { get; private set; }

    /// <summary>The sum, in multiples of 2⁻⁴⁰.</summary>
    public readonly Int128 Scaled => sum;

    /// <summary>NaN of nothing.</summary>
    public readonly double Mean => Count == 0 ? double.NaN : (double)sum / Scale / Count;

    public void Add(double value)
    {
        sum += (Int128)(value * Scale);
        Count++;
    }

    public void Add(in FixedSum other)
    {
        sum += other.sum;
        Count += other.Count;
    }
}
