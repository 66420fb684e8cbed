namespace BurnSim.Experiments.Sensitivity;

/// <summary>
/// What each row of <see cref="BasePoints"/> says of one output: terms whose means over rows are the variances that Sobol'
/// indices are made of. They are of the conditional mean g(θ) = E[f|θ]: <see cref="Pairing"/> keeps luck out of them. What A
/// and B say is the same with the two exchanged, and both are used.
/// </summary>
internal sealed class SobolTerms
{
    private const int A = BasePoints.A, B = BasePoints.B, Centre = Pairing.Centre;

    private readonly Rows rows;
    private readonly Pairing pairing;
    private readonly (Terms Means, Terms Noise)[] ends;

    public SobolTerms(Rows rows, int output)
    {
        this.rows = rows;
        var centre = Middle(rows, output);
        pairing = new(rows, output, centre);
        ends = [.. new[] { A, B }.Select(point => (Over([point], () => pairing.Mean((point, Centre))), Over([point], () => pairing.Noise((point, Centre)))))];
        Luck = Over([A, B], () => (pairing.Covariance((A, Centre), (A, Centre)) + pairing.Covariance((B, Centre), (B, Centre))) / 2);
        LuckAlone = Over([A, B], () => pairing.Covariance((A, Centre), (B, Centre)));
        Middles = Over([A, B], () => (pairing.Mean((A, Centre)) + pairing.Mean((B, Centre))) / 2 + centre);
    }

    /// <summary>E[Var(f|θ)]: what luck does, alone and with the factors.</summary>
    public Terms Luck { get; }

    /// <summary>Var(E[f|ω]): what luck does whatever the factors are, which A and B, independent but of one luck, have in common.</summary>
    public Terms LuckAlone { get; }

    /// <summary>The mean of A and B.</summary>
    public Terms Middles { get; }

    /// <summary>Var(g): of the means of A and of B over rows, less what luck adds to them.</summary>
    public double Variance(ReadOnlySpan<ushort> times)
    {
        var sum = 0.0;
        foreach (var (means, noise) in ends) sum += means.Variance(times) - noise.Mean(times);
        return sum / ends.Length;
    }

    /// <summary>Var(E[g|group]): E[g(B)(g(A_B) − g(A))] (Saltelli et al. 2010, table 2 b).</summary>
    public Terms First(int group)
    {
        var (ab, ba) = (BasePoints.AB(group), BasePoints.BA(group));
        return Over([A, B, ab, ba], () => (pairing.Product((B, Centre), (ab, A)) + pairing.Product((A, Centre), (ba, B))) / 2);
    }

    /// <summary>E[Var(g|all others)]: ½ E[(g(A) − g(A_B))²] (Jansen 1999).</summary>
    public Terms Total(int group)
    {
        var (ab, ba) = (BasePoints.AB(group), BasePoints.BA(group));
        return Over([A, B, ab, ba], () => (pairing.Product((ab, A), (ab, A)) + pairing.Product((ba, B), (ba, B))) / 4);
    }

    /// <summary>
    /// Var(E[g|both]) less that of each alone, for two factors: E[g(B_A)g(A_B)] − E[g(A)g(B)] − … (Saltelli 2002, theorem 2),
    /// with the terms of <see cref="First"/>, so that it is exactly 0 where one of them does nothing.
    /// </summary>
    public Terms Together(int one, int other)
    {
        var (ab, ba, abOther, baOther) = (BasePoints.AB(one), BasePoints.BA(one), BasePoints.AB(other), BasePoints.BA(other));
        return Over([A, B, ab, ba, abOther, baOther], () =>
            (pairing.Product((ba, Centre), (abOther, Centre)) + pairing.Product((ab, Centre), (baOther, Centre))) / 2
            - pairing.Product((A, Centre), (B, Centre))
            - (pairing.Product((B, Centre), (ab, A)) + pairing.Product((A, Centre), (ba, B))) / 2
            - (pairing.Product((B, Centre), (abOther, A)) + pairing.Product((A, Centre), (baOther, B))) / 2);
    }

    /// <summary>
    /// E[f|upper half] − E[f|lower half] of a factor's range, from rows whose A and B lie in different halves of it: all else,
    /// and luck, is the same before and after.
    /// </summary>
    public Terms Swing(int factor, BasePoints points)
    {
        var (ab, ba) = (BasePoints.AB(factor), BasePoints.BA(factor));
        return Terms.Of(rows.Count, row =>
        {
            var (a, b) = (points.At(row, factor), points.At(row, points.Dimensions + factor));
            if (a < 0.5 == b < 0.5 || !pairing.GoTo(row, A, B, ab, ba)) return double.NaN;
            return (pairing.Mean((ab, A)) + pairing.Mean((B, ba))) / 2 * (b > a ? 1 : -1);
        });
    }

    /// <summary>A term for each row in which some points have values.</summary>
    private Terms Over(int[] points, Func<double> term) =>
        Terms.Of(rows.Count, row => pairing.GoTo(row, points) ? term() : double.NaN);

    private static double Middle(Rows rows, int output)
    {
        var (sum, count) = (0.0, 0L);
        for (var row = 0; row < rows.Count; row++)
        {
            foreach (var point in new[] { A, B })
            {
                foreach (var value in rows.At(row, output, point))
                {
                    if (!double.IsNaN(value)) (sum, count) = (sum + value, count + 1);
                }
            }
        }

        return count == 0 ? 0 : sum / count;
    }
}
