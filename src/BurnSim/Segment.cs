namespace BurnSim;

/// <summary>A group of people who behave alike. All rates are per day.</summary>
public sealed record Segment
{
    public required string Id { get; init; }
    public string Name { get; init; } = "";

    /// <summary>What people read: its name, or its id where it has none.</summary>
    public string Called => Name.Length > 0 ? Name : Id;

    /// <summary>N_s: people in the segment.</summary>
    public required Number Size { get; init; }

    /// <summary>People who had tried such an app and given it up before the story starts.</summary>
    public Number Lapsed { get; init; } = 0;

    /// <summary>β_s: Bass imitation, word of mouth per active user's share of the segment (Bass 1969).</summary>
    public Number Imitation { get; init; } = 0.003;

    /// <summary>ι_s: Bass innovation, adoption without ads or friends.</summary>
    public Number Innovation { get; init; } = 0.00015;

    /// <summary>κ_s: how strongly a quality lead of one generation pulls (e-fold per generation).</summary>
    public Number QualityPull { get; init; } = 0.7;

    /// <summary>κ'_s: how strongly one generation of quality holds users back from lapsing.</summary>
    public Number QualityHold { get; init; } = 0.1;

    /// <summary>σ_s: how open users are to looking around, as a multiple of a never-user's adoption rate.</summary>
    public Number Openness { get; init; } = 0.3;

    /// <summary>ω_s: how readily lapsed people come back, as a multiple of a never-user's adoption rate.</summary>
    public Number WinBack { get; init; } = 0.3;

    /// <summary>ν_s: rate at which trial users become core users.</summary>
    public Number Settle { get; init; } = 0.1;

    /// <summary>δᵀ_s: rate at which trial users lapse at quality 0.</summary>
    public Number TrialLapse { get; init; } = 0.02;

    /// <summary>δᶜ_s: rate at which core users lapse at quality 0.</summary>
    public Number CoreLapse { get; init; } = 0.006;

    /// <summary>d_s: human data a user makes, tokens per user-day.</summary>
    public Number Data { get; init; } = 0;
}
