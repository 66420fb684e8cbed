namespace BurnSim;

/// <summary>
/// The market's environmental noise: ln e_f is a stationary AR(1), with viral hits as Poisson jumps,
/// corrected so that E[e_f] = 1.
/// </summary>
public sealed record Buzz
{
    /// <summary>Days for half of a deviation to fade.</summary>
    public Number HalfLife { get; init; } = 14;

    /// <summary>Standard deviation of ln e_f.</summary>
    public Number Volatility { get; init; } = 0;

    /// <summary>Viral hits per firm and day.</summary>
    public Number ViralRate { get; init; } = 0;

    /// <summary>Jump of ln e_f at a hit.</summary>
    public Number ViralSize { get; init; } = 1;
}
