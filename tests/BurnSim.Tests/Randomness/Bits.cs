namespace BurnSim.Tests.Randomness;

/// <summary>A fingerprint of doubles, bit by bit: a literal of it holds for every processor and vector width.</summary>
internal static class Bits
{
    /// <summary>64-bit FNV-1a, a double at a time.</summary>
    public static ulong Of(ReadOnlySpan<double> values)
    {
        var hash = 14695981039346656037ul;
        foreach (var value in values) hash = (hash ^ BitConverter.DoubleToUInt64Bits(value)) * 1099511628211ul;
        return hash;
    }

    public static bool Same(ReadOnlySpan<double> a, ReadOnlySpan<double> b) => Of(a) == Of(b);

    /// <summary>The distance in units in the last place of <paramref name="expected"/>.</summary>
    public static double Ulps(double actual, double expected) =>
        actual == expected ? 0 : Math.Abs(actual - expected) / (Math.BitIncrement(Math.Abs(expected)) - Math.Abs(expected));
}
