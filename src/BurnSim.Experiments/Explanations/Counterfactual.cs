namespace BurnSim.Experiments.Explanations;

/// <summary>A market in which one thing is otherwise. Played under the same luck, what differs is due to it.</summary>
/// <param name="Market">The market as it then is.</param>
public abstract record Counterfactual(Scenario Market);

/// <summary>A mechanism doesn't act.</summary>
public sealed record WithoutMechanism(Mechanism Mechanism, Scenario Market) : Counterfactual(Market);

/// <summary>A platform is nobody's own channel: no discount, no free impressions, open to all.</summary>
public sealed record WithoutChannel(Platform Platform, Scenario Market) : Counterfactual(Market);

/// <summary>A scheduled event doesn't happen.</summary>
public sealed record WithoutEvent(Event Event, Scenario Market) : Counterfactual(Market);

/// <summary>A firm buys other ads than it does.</summary>
public sealed record OtherAds(Firm Firm, AdsInstead Instead, Stretch During, Scenario Market) : Counterfactual(Market);

/// <summary>A firm is endowed as its median rival, <paramref name="Like"/>, is.</summary>
public sealed record OtherEndowment(Firm Firm, Endowment What, Firm Like, Scenario Market) : Counterfactual(Market);

/// <summary>What ads a firm buys in place of its own.</summary>
public enum AdsInstead
{
    None,
    Half,

    /// <summary>As many as its median rival bought the tick before.</summary>
    MedianRival,
}

/// <summary>What a firm has and others may lack.</summary>
public enum Endowment
{
    /// <summary>Users on the day it enters.</summary>
    Users,

    /// <summary>Cash and allowance.</summary>
    Money,

    /// <summary>How many come to it without ads or friends.</summary>
    Organic,

    /// <summary>Compute and data of its model at the start, and what it spends on training.</summary>
    Model,
}
