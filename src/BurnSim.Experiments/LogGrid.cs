namespace BurnSim.Experiments;

/// <summary>
/// A fixed grid of cells for magnitudes from 2^<paramref name="Low"/> to 2^<paramref name="High"/>, every octave cut
/// into 2^<paramref name="Fineness"/> cells of equal width: so a cell is at most 2^−Fineness of its values wide. A
/// value's cell is read off its bits (exponent and first bits of the mantissa): no logarithm, the same on every machine.
/// What is smaller counts as 0, what is greater goes to the last cell.
/// </summary>
/// <param name="Signed">Negative values have cells of their own; else they count as 0.</param>
public sealed record LogGrid(int Low, int High, int Fineness, bool Signed = false)
{
    private const int MantissaBits = 52, ExponentBias = 1023;

    private readonly int shift = MantissaBits - Fineness;
    private readonly int magnitudes = (High - Low) << Fineness;
    private readonly long first = (long)(Low + ExponentBias) << Fineness;

    /// <summary>Number of cells; <see cref="CellOf"/> rises with the value from 0 to one less.</summary>
    public int Cells => 1 + (Signed ? 2 : 1) * magnitudes;

    private int Zero => Signed ? magnitudes : 0;

    /// <summary>The cell a finite value belongs to.</summary>
    public int CellOf(double value)
    {
        var magnitude = (BitConverter.DoubleToInt64Bits(Math.Abs(value)) >> shift) - first + 1;
        var step = (int)Math.Clamp(magnitude, 0, magnitudes);
        return value >= 0 ? Zero + step : Math.Max(0, Zero - step);
    }

    /// <summary>A cell's ends; 0 and 0 for the cell of 0.</summary>
    public (double Low, double High) Edges(int cell)
    {
        var step = cell - Zero;
        return step > 0 ? (Edge(step), Edge(step + 1)) : step < 0 ? (-Edge(1 - step), -Edge(-step)) : (0, 0);
    }

    private double Edge(int step) => BitConverter.Int64BitsToDouble((step - 1 + first) << shift);
}
