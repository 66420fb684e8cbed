namespace BurnSim;

/// <summary>
/// How data and compute become quality: the scaling law of Hoffmann et al. 2022 as refitted by Besiroglu et al. 2024,
/// with model collapse (Shumailov et al. 2024) and diminishing worth of synthetic data (Muennighoff et al. 2023).
/// </summary>
public sealed record Training
{
    /// <summary>Share of a user's tokens that are worth training on; 0 switches the data flywheel off.</summary>
    public Number Value { get; init; } = 1;

    /// <summary>Money per FLOP at the start.</summary>
    public Number ComputePrice { get; init; } = 2e-17;

    /// <summary>Days for the price of compute to halve.</summary>
    public Number ComputeHalving { get; init; } = 700;

    /// <summary>Days for the cost of serving a user to halve.</summary>
    public Number ServingHalving { get; init; } = 365;

    /// <summary>M: samples in which one generation remembers the last; 1/M of the variance is lost a release.</summary>
    public Number Memory { get; init; } = 10;

    /// <summary>R*: synthetic data is worth at most this many times the human data (Muennighoff et al. 2023).</summary>
    public Number SyntheticWorth { get; init; } = 15;

    /// <summary>E: loss no model can go below, nats per token.</summary>
    public Number LossFloor { get; init; } = 1.817;

    /// <summary>A of A·N^−α.</summary>
    public Number ParameterScale { get; init; } = 482.0;

    /// <summary>α of A·N^−α.</summary>
    public Number ParameterExponent { get; init; } = 0.348;

    /// <summary>B of B·D^−β.</summary>
    public Number DataScale { get; init; } = 2085.4;

    /// <summary>β of B·D^−β.</summary>
    public Number DataExponent { get; init; } = 0.366;

    /// <summary>Compute of the reference model (quality 0), FLOP.</summary>
    public Number ReferenceCompute { get; init; } = 1e24;

    /// <summary>Data of the reference model (quality 0), tokens.</summary>
    public Number ReferenceData { get; init; } = 4e12;

    /// <summary>ℓ: loss that makes one generation, nats.</summary>
    public Number Generation { get; init; } = 0.02;

    /// <summary>Standard deviation of a release's luck, generations.</summary>
    public Number ReleaseLuck { get; init; } = 0;

    /// <summary>Open weights: nobody falls more than this many generations behind; null: no open weights.</summary>
    public Number? OpenGap { get; init; }

    /// <summary>Open weights: the frontier of this many days ago counts.</summary>
    public Number OpenLag { get; init; } = 180;
}
