using System.Collections.Immutable;
using System.Globalization;
using BurnSim.Randomness;

namespace BurnSim;

/// <summary>What an uncertain number is drawn from. <see cref="Quantile"/> takes one uniform in (0, 1).</summary>
public abstract record Distribution
{
    /// <summary>The value with a fraction <paramref name="u"/> of the distribution below it.</summary>
    public abstract double Quantile(double u);
}

/// <summary>No uncertainty.</summary>
public sealed record Certain(double Value) : Distribution
{
    public override double Quantile(double u) => Value;
}

/// <summary>Normal with mean and standard deviation.</summary>
public sealed record NormalShape(double Mean, double Deviation) : Distribution
{
    public override double Quantile(double u) => Mean + Deviation * Randomness.Normal.Quantile(u);
}

/// <summary>Lognormal: <paramref name="Median"/> · exp(<paramref name="Sigma"/> · standard normal).</summary>
public sealed record LogNormalShape(double Median, double Sigma) : Distribution
{
    // The standard normal's 95 % point: an interval low..high holds 90 %.
    private const double NinetyFive = 1.6448536269514722;

    /// <summary>The lognormal whose 5 % and 95 % points are <paramref name="low"/> and <paramref name="high"/>.</summary>
    public static LogNormalShape Interval(double low, double high) =>
        new(Math.Sqrt(low * high), Fixed.Log(high / low) / (2 * NinetyFive));

    public override double Quantile(double u) => Median * Fixed.Exp(Sigma * Randomness.Normal.Quantile(u));
}

/// <summary>Uniform between two values.</summary>
public sealed record UniformShape(double Low, double High) : Distribution
{
    public override double Quantile(double u) =>
        MathNet.Numerics.Distributions.ContinuousUniform.InvCDF(Low, High, u);
}

/// <summary>Triangular with its most likely value in between.</summary>
public sealed record TriangularShape(double Low, double Mode, double High) : Distribution
{
    public override double Quantile(double u) =>
        MathNet.Numerics.Distributions.Triangular.InvCDF(Low, High, Mode, u);
}

/// <summary>Beta(a, b), stretched from 0..1 to <paramref name="Low"/>..<paramref name="High"/>.</summary>
public sealed record BetaShape(double A, double B, double Low, double High) : Distribution
{
    /// <summary>
    /// To nine significant digits: the library's last bits depend on the processor's exp and log, an assumption's
    /// ninth digit doesn't matter to anyone.
    /// </summary>
    public override double Quantile(double u)
    {
        var text = MathNet.Numerics.Distributions.Beta.InvCDF(A, B, u).ToString("E8", CultureInfo.InvariantCulture);
        return Low + (High - Low) * double.Parse(text, CultureInfo.InvariantCulture);
    }
}

/// <summary>One of several values, by weight.</summary>
public sealed record ChoiceShape(ImmutableArray<double> Values, ImmutableArray<double> Weights) : Distribution
{
    public bool Equals(ChoiceShape? other) =>
        other is not null && Values.AsSpan().SequenceEqual(other.Values.AsSpan()) && Weights.AsSpan().SequenceEqual(other.Weights.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Values.Length, Values[0]);

    public override double Quantile(double u)
    {
        var left = u * Weights.Sum();
        for (var i = 0; i < Values.Length - 1; i++)
        {
            left -= Weights[i];
            if (left < 0)
            {
                return Values[i];
            }
        }

        return Values[^1];
    }
}
