namespace BurnSim.Experiments.Decisions;

/// <summary>What makes an option the best.</summary>
public enum Criterion
{
    /// <summary>The highest mean over futures, by their weights (Bernoulli 1738, of a payoff that counts as it is).</summary>
    ExpectedValue,

    /// <summary>The least worst regret over futures (Savage 1951): no weights needed.</summary>
    MinimaxRegret,

    /// <summary>The highest mean in its own worst future (Wald 1950): no weights needed.</summary>
    Maximin,

    /// <summary>Enough in most runs, by the weights of their futures (Simon 1956).</summary>
    Satisficing,
}
