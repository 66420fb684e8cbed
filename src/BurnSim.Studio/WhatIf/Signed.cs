using BurnSim.Experiments.Designs;
using BurnSim.Reports;
using BurnSim.Studio.Words;

namespace BurnSim.Studio.WhatIf;

/// <summary>Changes with their sign; in English as <c>compare</c> writes them.</summary>
internal static class Signed
{
    /// <summary>A change of a chance, in points: <c>+19</c>, <c>−0.4</c>.</summary>
    public static string Points(double fraction, Tongue tongue) => Of(fraction, size => Numeral.Percent(size, tongue).TrimEnd('%', ' '));

    /// <summary>Of people: <c>+1.2M</c>, <c>+120 万</c>.</summary>
    public static string People(double people, Tongue tongue) => Of(people, size => Numeral.People(size, tongue));

    /// <summary>Of money, its unit beside it.</summary>
    public static string Money(double money, Tongue tongue) => Of(money, size => Numeral.Money(size, tongue));

    /// <summary>Of an index between 0 and 1, to a point of its usual ten thousand.</summary>
    public static string Index(double index, Tongue tongue) => Of(Math.Round(index, 4), size => Numeral.Plain(size, tongue));

    /// <summary><c>15 to 23</c>; empty where no run differs, or too few are known to tell.</summary>
    public static string Range(Interval interval, Func<double, Tongue, string> write, Tongue tongue) =>
        interval is { Low: 0, High: 0 } || !double.IsFinite(interval.Low) ? ""
        : $"{write(interval.Low, tongue)} {(tongue == Tongue.Chinese ? "至" : "to")} {write(interval.High, tongue)}";

    // What is written as 0 has no sign.
    private static string Of(double change, Func<double, string> write) => !double.IsFinite(change) ? Amount.None
        : write(Math.Abs(change)) is var size && !size.Any(letter => letter is >= '1' and <= '9') ? size : (change < 0 ? "−" : "+") + size;
}
