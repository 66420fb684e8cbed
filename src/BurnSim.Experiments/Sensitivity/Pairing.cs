namespace BurnSim.Experiments.Sensitivity;

/// <summary>
/// Means over the replicates of one row that luck doesn't bias. An output f(θ, ω) of point θ and luck ω has the conditional
/// mean g(θ) = E[f|θ]. The mean of x_r y_r over replicates is off g_x g_y by how luck moves both; pairs of different
/// replicates have luck independent of each other, so their mean, Σ_{r≠s} x_r y_s / (R(R − 1)), a U-statistic (Hoeffding
/// 1948), is not: for x = y it is mean² − s²/R. With one replicate luck is taken to change nothing, and products are plain.
/// </summary>
/// <param name="rows">The values.</param>
/// <param name="output">Which output.</param>
/// <param name="centre">What <see cref="Centre"/> stands for: near the mean of all, so that products of small differences stay small.</param>
internal sealed class Pairing(Rows rows, int output, double centre)
{
    /// <summary>In the place of a point's number: the centre.</summary>
    public const int Centre = -1;

    private readonly bool[] defined = new bool[rows.Replicates];
    private int row, count;

    /// <summary>
    /// Goes to a row and those of its replicates in which all of some points have values. False: there are too few.
    /// </summary>
    public bool GoTo(int row, params ReadOnlySpan<int> points)
    {
        this.row = row;
        Array.Fill(defined, true);
        foreach (var point in points)
        {
            var values = rows.At(row, output, point);
            for (var r = 0; r < defined.Length; r++) defined[r] &= !double.IsNaN(values[r]);
        }

        count = defined.Count(true);
        return count >= Math.Min(2, rows.Replicates);
    }

    /// <summary>Mean of a difference of two points, or of a point and the centre.</summary>
    public double Mean((int Of, int Less) x) => Sums(x, x).X / count;

    /// <summary>Unbiased for the product of two conditional means, each of a difference.</summary>
    public double Product((int Of, int Less) x, (int Of, int Less) y)
    {
        var sums = Sums(x, y);
        return count == 1 ? sums.X * sums.Y : (sums.X * sums.Y - sums.Same) / (count * (count - 1.0));
    }

    /// <summary>How luck alone moves two differences together; for x = y its variance.</summary>
    public double Covariance((int Of, int Less) x, (int Of, int Less) y)
    {
        var sums = Sums(x, y);
        return count == 1 ? 0 : (sums.Same - sums.X * sums.Y / count) / (count - 1);
    }

    /// <summary>The part of the variance of <see cref="Mean"/> that is luck.</summary>
    public double Noise((int Of, int Less) x) => Covariance(x, x) / count;

    private (double X, double Y, double Same) Sums((int Of, int Less) x, (int Of, int Less) y)
    {
        var (sumX, sumY, same) = (0.0, 0.0, 0.0);
        for (var r = 0; r < defined.Length; r++)
        {
            if (!defined[r]) continue;
            var (dx, dy) = (At(x.Of, r) - At(x.Less, r), At(y.Of, r) - At(y.Less, r));
            (sumX, sumY, same) = (sumX + dx, sumY + dy, same + dx * dy);
        }

        return (sumX, sumY, same);
    }

    private double At(int point, int replicate) => point == Centre ? centre : rows.At(row, output, point)[replicate];
}
