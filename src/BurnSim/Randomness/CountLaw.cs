namespace BurnSim.Randomness;

/// <summary>
/// The law of a count to full precision: Binomial(n, p) with p ≤ ½, or Poisson(mean) as its limit n → ∞.
/// Tails have a relative error of about 1e-13, also where they are 1e-300, at a cost that doesn't grow with n.
/// </summary>
internal readonly struct CountLaw
{
    // The variance up to which a tail's sum (some 8σ terms) is cheaper than its integral.
    private const double MostSummed = 400;

    private readonly double n;
    private readonly double p;
    private readonly double q;
    private readonly double mean;

    // What rounding took from mean = n p.
    private readonly double meanRest;

    private CountLaw(double n, double p, double mean, double meanRest) =>
        (this.n, this.p, q, this.mean, this.meanRest) = (n, p, 1 - p, mean, meanRest);

    public static CountLaw Binomial(double n, double p) => new(n, p, n * p, ProductRest(n, p));

    public static CountLaw Poisson(double mean) => new(double.PositiveInfinity, 0, mean, 0);

    /// <summary>The smallest k with P(K ≤ k) ≥ u, its real-valued quantile being known as x ± bound.</summary>
    public double Settle(double u, double v, double x, double bound)
    {
        if (!(bound < 0.5)) return Walk(u, v, Math.Ceiling(x));
        var nearest = Math.Max(0, Math.Round(x));
        return Reaches(nearest, u, v) ? nearest : nearest + 1;
    }

    /// <summary>The smallest k with P(K ≤ k) ≥ u, step by step from a guess.</summary>
    public double Walk(double u, double v, double guess)
    {
        var k = Math.Min(Math.Max(guess, 0), n);
        if (Reaches(k, u, v))
        {
            while (k > 0 && Reaches(k - 1, u, v)) k--;
            return k;
        }

        do k++;
        while (!Reaches(k, u, v));
        return k;
    }

    /// <summary>P(K ≤ k) ≥ u, asked of the tail that is small.</summary>
    private bool Reaches(double k, double u, double v) => k >= n || (u <= 0.5 ? Lower(k) >= u : Upper(k) <= v);

    /// <summary>P(K ≤ k): the probabilities downward from k, or where those are many, an integral.</summary>
    private double Lower(double k)
    {
        if (mean * q > MostSummed) return Integral(k, 1);
        var (term, sum, j) = (1.0, 1.0, k);
        while (j > 0 && sum + term != sum) sum += term /= Ratio(--j);
        return Probability(k) * sum;
    }

    /// <summary>P(K > k), likewise upward.</summary>
    private double Upper(double k)
    {
        if (mean * q > MostSummed) return Integral(k, -1);
        var (term, sum, j) = (Ratio(k), 0.0, k);
        while (sum + term != sum)
        {
            sum += term;
            term *= Ratio(++j);
        }

        return Probability(k) * sum;
    }

    /// <summary>P(K = j + 1)/P(K = j).</summary>
    private double Ratio(double j) => (double.IsPositiveInfinity(n) ? mean : (n - j) * (p / q)) / (j + 1);

    /// <summary>
    /// P(K = k) as Loader's saddle-point form (C. Loader, "Fast and accurate computation of binomial
    /// probabilities", 2000): Stirling's errors and two deviances, none of which cancel.
    /// </summary>
    private double Probability(double k)
    {
        var finite = !double.IsPositiveInfinity(n);
        if (k == 0) return Fixed.Exp(finite ? n * Fixed.Log1p(-p) : -mean);
        var excess = k - mean - meanRest;
        var exponent = -StirlingError(k) + (Math.Abs(excess) > 0.25 * k
            ? k * Fixed.Log(mean / k) + excess
            : k * Fixed.Log1pMinus(-excess / k));
        var ratio = 1.0;
        if (finite)
        {
            var others = n - k;
            exponent += others * Fixed.Log1pMinus(excess / others) + (StirlingError(n) - StirlingError(others));
            ratio = n / others;
        }

        return Math.Sqrt(ratio / (Tau * k)) * Fixed.Exp(exponent);
    }

    /// <summary>
    /// The tail as an integral of the beta (gamma) density from p outward: up (+1) for P(K ≤ k), down (−1) for
    /// P(K > k). Relative to its value at p the density at p(1 + s) is e^g(s); Gauss–Legendre with 40 nodes over
    /// the stretch where g > −40 leaves about 1e-15.
    /// </summary>
    private double Integral(double k, double direction)
    {
        var finite = !double.IsPositiveInfinity(n);
        var odds = p / q;
        var rest = finite ? n - k - 1 : 0;
        var slope = (k - mean - meanRest + p) / q;
        var curvature = k + rest * odds * odds;
        var furthest = direction < 0 ? 1 : q / p;
        var rise = direction * slope;
        var root = Math.Sqrt(rise * rise + 80 * curvature);
        var end = rise > 0 ? (rise + root) / curvature : 80 / (root - rise);
        while (end < furthest && G(direction * end) > -40) end *= 1.25;
        if (!(end < furthest)) end = furthest;
        var sum = 0.0;
        for (var i = 0; i < Offsets.Length; i++)
        {
            var near = Fixed.Exp(G(direction * end * (0.5 - Offsets[i])));
            var far = Fixed.Exp(G(direction * end * (0.5 + Offsets[i])));
            sum += Weights[i] * (near + far);
        }

        return Probability(k) * (finite ? (n - k) * odds : mean) * end * sum;

        double G(double s)
        {
            var g = slope * s;
            if (k > 0) g += k * Fixed.Log1pMinus(s);
            return rest > 0 ? g + rest * Fixed.Log1pMinus(-s * odds) : g;
        }
    }

    /// <summary>ln k! − (k + ½) ln k + k − ½ ln 2π.</summary>
    private static double StirlingError(double k)
    {
        if (k < SmallStirlingErrors.Length) return SmallStirlingErrors[(int)k];
        var r = 1 / (k * k);
        return (1 / 12.0 - r * (1 / 360.0 - r * (1 / 1260.0 - r * (1 / 1680.0 - r * (1 / 1188.0 - r * (691 / 360360.0))))))
            / k;
    }

    /// <summary>What is missing from the rounded product a b, by Dekker's splitting.</summary>
    private static double ProductRest(double a, double b)
    {
        const double splitter = 134217729; // 2^27 + 1
        var (ca, cb) = (splitter * a, splitter * b);
        var (aHigh, bHigh) = (ca - (ca - a), cb - (cb - b));
        var (aLow, bLow) = (a - aHigh, b - bHigh);
        return aLow * bLow - (a * b - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
    }

    private const double Tau = 6.283185307179586;

    // For k = 0 (unused) to 15.
    private static ReadOnlySpan<double> SmallStirlingErrors =>
    [
        0, 0.08106146679532726, 0.0413406959554093, 0.02767792568499834, 0.020790672103765093, 0.016644691189821193,
        0.013876128823070748, 0.01189670994589177, 0.010411265261972096, 0.009255462182712733, 0.00833056343336287,
        0.007573675487951841, 0.00694284010720953, 0.006408994188004207, 0.0059513701127588475, 0.005554733551962801,
    ];

    // Gauss–Legendre with 40 nodes on [0, 1]: ½ ± offset, each with its weight.
    private static ReadOnlySpan<double> Offsets =>
    [
        0.01938620875302541, 0.058042035337627605, 0.09634879035068555, 0.13407609250362684, 0.17099704541287924,
        0.2068896021858025, 0.24153790084308935, 0.2747335625475641, 0.3062769448339901, 0.3359783423070898,
        0.36365912759496355, 0.3891528257132597, 0.41230611541665585, 0.4329797516061297, 0.4510494034844372,
        0.46640640413933826, 0.47895840960689584, 0.48862997499188715, 0.4953631193497285, 0.4991188548552796,
    ];

    private static ReadOnlySpan<double> Weights =>
    [
        0.0387529739892124, 0.038519909082123986, 0.03805518095031312, 0.03736158452898413, 0.03644329119790203,
        0.03530582369564339, 0.03395602290761695, 0.03240200672830052, 0.03065312124646447, 0.028719884549695776,
        0.02661392349196841, 0.024347903817536116, 0.021935454092836634, 0.019391083987236008, 0.016730097641273922,
        0.0139685034900117, 0.01112292459708348, 0.008210529190953945, 0.005249142265576406, 0.0022606385492665955,
    ];
}
