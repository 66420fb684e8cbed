using BurnSim.Experiments.Designs;
using BurnSim.Reports;
using BurnSim.Studio.Words;

namespace BurnSim.Studio.WhatIf;

/// <summary>Changes as <c>compare</c> writes them, with their sign.</summary>
internal static class Signed
{
    /// <summary>A change of a chance, in points: <c>+19</c>, <c>−0.4</c>.</summary>
    public static string Points(double fraction) => Of(fraction, size => Amount.Percent(size)[..^2]);

    /// <summary>Of people: <c>+1.2M</c>.</summary>
    public static string People(double people) => Of(people, Amount.People);

    /// <summary>Of money, its unit beside it.</summary>
    public static string Money(double money) => Of(money, Amount.Money);

    /// <summary>Of an index between 0 and 1, to a point of its usual ten thousand.</summary>
    public static string Index(double index) => Of(Math.Round(index, 4), Amount.Plain);

    /// <summary><c>15 to 23</c>; empty where no run differs, or too few are known to tell.</summary>
    public static Phrase Range(Interval interval, Func<double, string> write) => interval is { Low: 0, High: 0 } || !double.IsFinite(interval.Low) ? new("", "")
        : new($"{write(interval.Low)} to {write(interval.High)}", $"{write(interval.Low)} 至 {write(interval.High)}");

    // What is written as 0 has no sign.
    private static string Of(double change, Func<double, string> write) => !double.IsFinite(change) ? Amount.None
        : write(Math.Abs(change)) is var size && !size.Any(letter => letter is >= '1' and <= '9') ? size : (change < 0 ? "−" : "+") + size;
}
