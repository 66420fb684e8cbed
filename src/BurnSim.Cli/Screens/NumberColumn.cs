using System.Globalization;
using System.Numerics;
using BurnSim.Results.Queries;

namespace BurnSim.Cli.Screens;

/// <summary>How a table shows the numbers of a column: all alike, with as many digits as are read.</summary>
internal static class NumberColumn
{
    /// <summary>From these sizes on thousands are grouped and powers of ten written.</summary>
    private const double Grouped = 1e5, Powers = 1e15;

    private const int MostDecimals = 6;

    /// <summary>A number of the column as text, chosen to suit those that are shown.</summary>
    public static Func<string, string> Of(ReplyColumn column, string[] shown)
    {
        if (!column.IsReal)
        {
            return number => Minus(column.IsWhole && shown.Any(n => n.TrimStart('-').Length > 5)
                ? BigInteger.Parse(number, CultureInfo.InvariantCulture).ToString("#,0", CultureInfo.InvariantCulture)
                : number);
        }

        var format = Format([.. shown.Select(Real).Where(double.IsFinite).Select(Math.Abs).Where(size => size > 0)]);
        return number => Real(number) is var real && double.IsFinite(real)
            ? Minus(real.ToString(format, CultureInfo.InvariantCulture))
            : number;
    }

    /// <summary>Four digits of the largest and one of the smallest, less the zeros that all end in.</summary>
    private static string Format(double[] sizes)
    {
        var largest = sizes.DefaultIfEmpty().Max();
        var decimals = sizes.Length == 0 ? 0 : Math.Clamp(Math.Max(3 - Power(largest), -Power(sizes.Min())), 0, MostDecimals);
        while (decimals > 0 && sizes.All(size => Math.Round(size, decimals) == Math.Round(size, decimals - 1)))
        {
            decimals--;
        }

        return largest >= Powers ? "0.000e0" : (largest >= Grouped ? "#,0." : "0.") + new string('0', decimals);
    }

    private static int Power(double size) => (int)Math.Floor(Math.Log10(size));

    private static double Real(string number) =>
        double.TryParse(number, CultureInfo.InvariantCulture, out var real) ? real : double.NaN;

    private static string Minus(string number) => number.Replace('-', '−');
}
