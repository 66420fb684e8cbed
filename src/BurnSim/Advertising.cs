namespace BurnSim;

/// <summary>How ads work on people, on every platform.</summary>
public sealed record Advertising
{
    /// <summary>Adstock half-life: days for half of an ad's effect to fade (Broadbent 1979).</summary>
    public Number HalfLife { get; init; } = 7;
}
