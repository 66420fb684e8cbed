namespace BurnSim.Experiments;

/// <summary>Grids for how runs end: 256 cells an octave, so that a quantile is within 0.4 %.</summary>
internal static class EndGrids
{
    private const int Fineness = 8;

    public static readonly LogGrid People = new(0, 34, Fineness), Share = new(-20, 1, Fineness),
        Money = new(-10, 50, Fineness), Net = new(-10, 50, Fineness, Signed: true),
        UnitCost = new(-10, 30, Fineness), Days = new(0, 20, Fineness);
}
