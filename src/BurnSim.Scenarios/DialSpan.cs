namespace BurnSim.Scenarios;

/// <summary>
/// Where a slider goes from and to. Ranges of the catalogue are safety limits, such as money up to 1e15; a span is around the
/// value, holds what is drawn, and stays inside the range.
/// </summary>
/// <param name="Low">In the dial's unit.</param>
/// <param name="High">In the dial's unit.</param>
/// <param name="IsLogarithmic">Equal steps multiply by the same factor.</param>
public sealed record DialSpan(double Low, double High, bool IsLogarithmic)
{
    // A quarter to four times: wide enough to overturn a market, narrow enough to aim.
    private const double Around = 4;

    // A range at most so many times the value is taken whole: a slider of some hundred steps still has ten below the value.
    private const double Narrow = 20;

    /// <summary>A dial's; null for what is no number.</summary>
    internal static DialSpan? Of(Dial dial)
    {
        if (dial is not { Least: { } least, Greatest: { } greatest }) return null;
        var (low, middle, high) = dial.Drawn ?? new(dial.Value ?? 0, dial.Value ?? 0, dial.Value ?? 0);
        DialSpan Within(double from, double to, bool isLogarithmic = false) => new(
            Math.Max(least, dial.IsWhole ? Math.Ceiling(from) : from), Math.Min(greatest, to), isLogarithmic);

        if (least < 0)
        {
            var far = Math.Max(dial.Reach, Around * Math.Max(Math.Abs(low), Math.Abs(high)));
            return Within(-far, far);
        }

        if (!dial.IsAboveLeast && greatest <= Narrow * middle) return new(least, greatest, false);
        return low > 0 ? Within(Math.Min(low, middle / Around), Math.Max(high, middle * Around), isLogarithmic: true)
            : Within(least, high > 0 ? Around * high : dial.Reach);
    }
}
