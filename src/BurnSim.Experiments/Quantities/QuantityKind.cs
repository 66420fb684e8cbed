namespace BurnSim.Experiments.Quantities;

/// <summary>Between which ends a quantity lies, which is what is known of it before any run.</summary>
public enum QuantityKind
{
    /// <summary>0 or 1 in a run: its mean is a chance.</summary>
    Chance,

    /// <summary>From 0 to 1 in a run.</summary>
    Fraction,

    /// <summary>Any number, most often from 0 up.</summary>
    Amount,
}

internal static class QuantityKinds
{
    /// <summary>The ends a quantity lies between.</summary>
    public static (double Low, double High) Ends(this QuantityKind kind) =>
        kind == QuantityKind.Amount ? (double.NegativeInfinity, double.PositiveInfinity) : (0, 1);
}
