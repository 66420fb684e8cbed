using BurnSim.Experiments.Quantities;
using BurnSim.Experiments.Stopping;

namespace BurnSim.Experiments.Designs;

/// <summary>A mean with its 95 % interval, in its quantity's unit.</summary>
/// <param name="Mean">NaN of nothing.</param>
/// <param name="Low">Lower end; NaN where a single value says nothing of its spread.</param>
/// <param name="High">Upper end.</param>
/// <param name="Count">Runs it is over; points, in designs that are samples.</param>
public readonly record struct Interval(double Mean, double Low, double High, long Count)
{
    // 97.5 % point of the standard normal, and of Student's t with 1 to 4 degrees of freedom.
    private const double Z = 1.959963984540054;

    private static readonly double[] Few = [12.706204736432095, 4.302652729911275, 3.182446305284263, 2.7764451051977987];

    /// <summary>No value at all.</summary>
    public static Interval None { get; } = new(double.NaN, double.NaN, double.NaN, 0);

    /// <summary>Whether it lies wholly above or below 0.</summary>
    public bool IsClear => Low > 0 || High < 0;

    /// <summary>Of a mean over runs: mean ± t s/√n, and of a chance the score interval of Wilson (1927).</summary>
    public static Interval Of(Moments moments, QuantityKind kind)
    {
        if (kind != QuantityKind.Chance || moments.Count == 0) return Student(moments, kind);
        var chance = Chance.Of((long)Math.Round(moments.Mean * moments.Count), moments.Count);
        return new(chance.Value, chance.Low, chance.High, moments.Count);
    }

    /// <summary>
    /// Of a mean over runs that each give a mean over points: of chances as Agresti and Coull (1998) do, with two more
    /// runs at 0 and two at 1, so that no interval is without width.
    /// </summary>
    public static Interval OfMeans(Moments moments, QuantityKind kind) => kind != QuantityKind.Chance || moments.Count == 0
        ? Student(moments, kind) : Within(Guarded(moments, 4, 2, 2));

    /// <summary>Of a mean over points: mean ± t s/√n.</summary>
    public static Interval OfPoints(Moments moments, QuantityKind kind) => Student(moments, kind);

    /// <summary>
    /// Of a mean difference within runs: mean ± t s/√n, and of chances as Agresti and Min (2005) do, with half a run more
    /// for each of the four ways in which two events can come about.
    /// </summary>
    /// <param name="moments">Of the differences, one a run.</param>
    /// <param name="kind">What they are differences of.</param>
    /// <param name="most">The greatest that a difference of chances can be.</param>
    public static Interval OfDifferences(Moments moments, QuantityKind kind, double most)
    {
        if (kind != QuantityKind.Chance || moments.Count == 0) return Student(moments, QuantityKind.Amount);
        var guarded = Guarded(moments, 2, 0, most * most);
        return guarded with { Low = Math.Max(-most, guarded.Low), High = Math.Min(most, guarded.High) };
    }

    /// <summary>Of the difference of something from itself.</summary>
    public Interval FromItself() => this with { Mean = 0, Low = 0, High = 0 };

    /// <summary>Of the difference of two independent means (Welch 1947).</summary>
    public static Interval OfDifference(Moments of, Moments from)
    {
        var (a, b) = (Variance(of) / of.Count, Variance(from) / from.Count);
        var freedom = (a + b) * (a + b) / (a * a / (of.Count - 1) + b * b / (from.Count - 1));
        return Around(of.Mean - from.Mean, a + b == 0 ? 0 : T(freedom) * Math.Sqrt(a + b), of.Count + from.Count);
    }

    /// <summary>
    /// The 97.5 % point of Student's t, within 3·10⁻⁴: from five degrees of freedom on by the expansion of Fisher and
    /// Cornish (1960; Abramowitz and Stegun 26.7.5), below by table, in line between whole numbers.
    /// </summary>
    internal static double T(double freedom)
    {
        if (!(freedom >= 1)) return double.NaN;
        if (freedom >= 5)
        {
            return Z + (2.372271230298562 + (2.8224986157396112 + (2.555849679507722 + 1.5895340533938225 / freedom) / freedom) / freedom) / freedom;
        }

        var (below, part) = ((int)freedom, freedom - (int)freedom);
        return Few[below - 1] + (part == 0 ? 0 : part * (T(below + 1) - Few[below - 1]));
    }

    private static Interval Student(Moments moments, QuantityKind kind)
    {
        if (moments.Count == 0) return None;
        var whole = Around(moments.Mean, T(moments.Count - 1) * Math.Sqrt(Variance(moments) / moments.Count), moments.Count);
        return kind == QuantityKind.Amount ? whole : Within(whole);
    }

    /// <summary>As if some more runs had a given sum and sum of squares.</summary>
    private static Interval Guarded(Moments moments, double runs, double sum, double squares)
    {
        var n = moments.Count + runs;
        var middle = (moments.Mean * moments.Count + sum) / n;
        var variance = (moments.Squares + moments.Mean * moments.Mean * moments.Count + squares) / n - middle * middle;
        return Around(middle, Z * Math.Sqrt(variance / n), moments.Count) with { Mean = moments.Mean };
    }

    /// <summary>As much of it as lies between 0 and 1.</summary>
    private static Interval Within(Interval interval) => interval with { Low = Math.Max(0, interval.Low), High = Math.Min(1, interval.High) };

    private static Interval Around(double middle, double half, long count) => new(middle, middle - half, middle + half, count);

    private static double Variance(Moments moments) => moments.Squares / (moments.Count - 1);
}
