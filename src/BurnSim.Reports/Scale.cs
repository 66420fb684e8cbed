using System.Collections.Immutable;
using BurnSim.Randomness;

namespace BurnSim.Reports;

/// <summary>One axis: its range, linear or logarithmic, and the marks along it.</summary>
/// <param name="Low">Value at its start.</param>
/// <param name="High">Value at its end.</param>
/// <param name="Log">Whether equal ratios are equally far apart.</param>
/// <param name="Marks">Values marked, with their text.</param>
internal sealed record Scale(double Low, double High, bool Log, ImmutableArray<(double Value, string Text)> Marks)
{
    private const double LogOfTen = 2.302585092994046;

    // Between the texts of two marks, pixels.
    private const float Apart = 8;

    /// <summary>Where a value stands, 0 at the start and 1 at the end; values outside stop there.</summary>
    public double At(double value)
    {
        var at = Log
            ? (Tens(Math.Max(value, Low)) - Tens(Low)) / (Tens(High) - Tens(Low))
            : (value - Low) / (High - Low);
        return Math.Clamp(at, 0, 1);
    }

    /// <summary>The same with those marks alone that have room beside each other and hang over no end by more than a little.</summary>
    /// <param name="length">Of the axis, pixels.</param>
    /// <param name="over">How far a mark may hang over an end, pixels.</param>
    /// <param name="width">Of a mark's text, pixels.</param>
    public Scale Fitting(float length, float over, Func<string, float> width)
    {
        var (kept, free) = (ImmutableArray.CreateBuilder<(double, string)>(), -over);
        foreach (var (value, text) in Marks)
        {
            var (middle, half) = ((float)At(value) * length, width(text) / 2);
            if (middle - half < free || middle + half > length + over) continue;
            kept.Add((value, text));
            free = middle + half + Apart;
        }

        return this with { Marks = kept.ToImmutable() };
    }

    /// <summary>An axis with round marks that takes in 0 and all values; at least <paramref name="least"/> long.</summary>
    public static Scale FromZero(IEnumerable<double> values, Func<double, string> format, int marks = 5, double least = 1e-9)
    {
        var (low, high) = Range(values.Append(0));
        return Around(low, Math.Max(high, low + least), format, marks);
    }

    /// <summary>An axis with about so many round marks, just long enough for all values.</summary>
    public static Scale Around(double low, double high, Func<double, string> format, int marks = 5)
    {
        high = Math.Max(high, low + 1e-9 * Math.Max(1, Math.Abs(low)));
        var step = Step((high - low) / marks);
        // A little room beyond the outermost value, unless that is a mark (such as 0 or 100 %).
        bool Round(double value) => Math.Abs(value / step - Math.Round(value / step)) < 1e-6;
        var room = 0.03 * (high - low);
        (low, high) = (Round(low) ? low : low - room, Round(high) ? high : high + room);
        var (first, last) = (Math.Ceiling(low / step - 1e-6), Math.Floor(high / step + 1e-6));
        return new(low, high, false,
            [.. Enumerable.Range(0, (int)(last - first) + 1).Select(i => ((first + i) * step, format((first + i) * step)))]);
    }

    /// <summary>A logarithmic axis over all values above 0, marked at 1 (and 2 and 5, where it is short) of each decade.</summary>
    public static Scale Logarithmic(IEnumerable<double> values, Func<double, string> format, bool sparse = false)
    {
        var (low, high) = Range(values.Where(value => value > 0));
        // Nothing above 0, or too little to tell from it beside the rest.
        (low, high) = high > 0 && low > 0 ? (Math.Max(low, high / 1e12), high) : (1, 10);
        (low, high) = (low * 0.9, Math.Max(high, low) * 1.1);
        var decades = Tens(high) - Tens(low);
        double[] within = (sparse ? decades + 1.5 : decades) switch
        {
            <= 1 => [1, 2, 3, 5, 7],
            <= 2.6 => [1, 2, 5],
            <= 4 => [1, 3],
            _ => [1],
        };
        var stride = Math.Max(1, (int)Math.Ceiling(decades / 7));
        var marks = ImmutableArray.CreateBuilder<(double, string)>();
        for (var decade = (int)Math.Floor(Tens(low)); decade <= Tens(high); decade += stride)
        {
            marks.AddRange(within.Select(digit => digit * Power(decade)).Where(value => value >= low && value <= high)
                .Select(value => (value, format(value))));
        }

        return new(low, high, true, marks.ToImmutable());
    }

    /// <summary>Linear from 0, or logarithmic where the values span more than two decades.</summary>
    public static Scale Wide(IReadOnlyCollection<double> values, Func<double, string> format, bool sparse = false)
    {
        var (low, high) = Range(values.Where(value => value > 0));
        return low > 0 && high / low > 100 ? Logarithmic(values, format, sparse) : FromZero(values, format, sparse ? 4 : 5);
    }

    /// <summary>Days from a start, marked at the first of months (or at days in a short story), about so many marks.</summary>
    public static Scale Dates(DateOnly start, int days, int marks)
    {
        var found = ImmutableArray.CreateBuilder<(double, string)>();
        var months = Array.Find([1, 2, 3, 6, 12, 24, 60, 120, 300], step => days / (30.44 * step) <= marks) is var step and > 0
            ? step : 600;
        if (days <= 62)
        {
            var gap = Array.Find([1, 2, 7, 14], size => days / size <= marks) is var size and > 0 ? size : 28;
            for (var day = 0; day <= days; day += gap)
            {
                found.Add((day, start.AddDays(day).ToString("d MMM", System.Globalization.CultureInfo.InvariantCulture)));
            }
        }
        else
        {
            var end = start.AddDays(days);
            var first = new DateOnly(start.Year, 1, 1);
            for (var month = first; month <= end; month = month.AddMonths(months))
            {
                if (month >= start)
                {
                    found.Add((month.DayNumber - start.DayNumber, Amount.Month(month)));
                }
            }
        }

        return new(0, Math.Max(1, days), false, found.ToImmutable());
    }

    private static (double Low, double High) Range(IEnumerable<double> values)
    {
        var (low, high) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var value in values.Where(double.IsFinite))
        {
            (low, high) = (Math.Min(low, value), Math.Max(high, value));
        }

        return low <= high ? (low, high) : (0, 1);
    }

    // The smallest of 1, 2, 2.5 and 5 times a power of ten that isn't below.
    private static double Step(double least)
    {
        var power = Power((int)Math.Floor(Tens(Math.Max(least, 1e-12))));
        return new[] { 1, 2, 2.5, 5, 10 }.Select(digit => digit * power).First(step => step >= least * (1 - 1e-9));
    }

    private static double Tens(double value) => Fixed.Log(value) / LogOfTen;

    private static double Power(int exponent)
    {
        var power = 1.0;
        for (var i = 0; i < Math.Abs(exponent); i++)
        {
            power *= 10;
        }

        return exponent < 0 ? 1 / power : power;
    }
}
