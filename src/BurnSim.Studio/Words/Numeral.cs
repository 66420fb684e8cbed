using BurnSim.Experiments;
using BurnSim.Reports;

namespace BurnSim.Studio.Words;

/// <summary>Numbers as readers of a language read them: in English as the command line writes them.</summary>
internal static class Numeral
{
    /// <summary>People: <c>27.5M</c>, <c>2,750 万</c>.</summary>
    public static string People(double count, Tongue tongue) => tongue == Tongue.Chinese ? Chinese.Count(count) : Amount.People(count);

    /// <summary>Money: <c>7.0bn CNY</c>, <c>70 亿元</c>.</summary>
    public static string Money(double money, string currency, Tongue tongue) =>
        tongue == Tongue.Chinese ? Chinese.Sum(money, currency) : Amount.Money(money, currency);

    /// <summary>Money whose unit stands beside it.</summary>
    public static string Money(double money, Tongue tongue) => tongue == Tongue.Chinese ? Chinese.Sum(money) : Amount.Money(money);

    /// <summary>A fraction of 1: <c>62 %</c>, <c>62%</c>.</summary>
    public static string Percent(double fraction, Tongue tongue) => tongue == Tongue.Chinese ? Chinese.Percent(fraction) : Amount.Percent(fraction);

    /// <summary>Two fractions of 1: <c>59–65 %</c>, <c>59–65%</c>.</summary>
    public static string PercentRange(double low, double high, Tongue tongue) =>
        tongue == Tongue.Chinese ? Chinese.PercentRange(low, high) : Amount.PercentRange(low, high);

    /// <summary>The 95 % interval of a chance.</summary>
    public static string Interval(Chance chance, Tongue tongue) => PercentRange(chance.Low, chance.High, tongue);

    /// <summary>Any other number, to three significant digits.</summary>
    public static string Plain(double value, Tongue tongue) => tongue == Tongue.Chinese ? Chinese.Plain(value) : Amount.Plain(value);

    /// <summary>A mark of an axis.</summary>
    public static string Mark(double value, Tongue tongue) => tongue == Tongue.Chinese ? Chinese.Plain(value) : Amount.Mark(value);

    /// <summary>A mark of an axis of fractions.</summary>
    public static string MarkPercent(double fraction, Tongue tongue) =>
        tongue == Tongue.Chinese ? Chinese.Tight(Amount.MarkPercent(fraction)) : Amount.MarkPercent(fraction);
}
