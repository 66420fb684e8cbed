using BurnSim.Scenarios;

namespace BurnSim.Studio.Dials;

/// <summary>A slider's positions and the numbers they stand for.</summary>
/// <param name="span">Where it goes from and to.</param>
/// <param name="isWhole">Only whole numbers.</param>
/// <param name="isAbove">The span's very beginning is not allowed.</param>
internal sealed class Track(DialSpan span, bool isWhole = false, bool isAbove = false)
{
    // A step of a span from a quarter to four times is 1.4 %; an arrow key moves one, Page Up ten.
    private const int Most = 200;

    /// <summary>The first position.</summary>
    public int First { get; } = isAbove ? 1 : 0;

    /// <summary>The last one.</summary>
    public int Steps { get; } = isWhole && !span.IsLogarithmic ? (int)Math.Clamp(span.High - span.Low, 1, Most) : Most;

    /// <summary>The number at a position: a round one, and the span's very ends at its ends.</summary>
    public double At(int position)
    {
        if (position == 0) return span.Low;
        if (position == Steps) return span.High;
        var part = (double)position / Steps;
        var exact = span.IsLogarithmic ? span.Low * Math.Pow(span.High / span.Low, part) : span.Low + part * (span.High - span.Low);
        var step = span.IsLogarithmic ? Math.Abs(exact) : (span.High - span.Low) / Steps;
        return isWhole ? Math.Round(exact) : Round(exact, (span.IsLogarithmic ? 2 : 0) - (int)Math.Floor(Math.Log10(step)));
    }

    /// <summary>The position nearest to a number.</summary>
    public int Of(double number) => Math.Max(First, (int)Math.Round(Steps * Part(number)));

    /// <summary>How far along a number is, 0 to 1.</summary>
    public double Part(double number)
    {
        var part = span.IsLogarithmic
            ? number <= span.Low ? 0 : Math.Log(number / span.Low) / Math.Log(span.High / span.Low)
            : (number - span.Low) / (span.High - span.Low);
        return double.IsFinite(part) ? Math.Clamp(part, 0, 1) : 0;
    }

    private static double Round(double number, int digits)
    {
        if (digits is >= 0 and <= 15) return Math.Round(number, digits);
        var scale = Math.Pow(10, Math.Abs(digits));
        return digits < 0 ? Math.Round(number / scale) * scale : Math.Round(number * scale) / scale;
    }
}
