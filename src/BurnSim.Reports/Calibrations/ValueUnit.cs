namespace BurnSim.Reports.Calibrations;

/// <summary>How values of a unit are written: times <paramref name="Scale"/>, then <paramref name="After"/>.</summary>
internal readonly record struct ValueUnit(double Scale, string After)
{
    // Between these marks are written in thousands, millions and so on.
    private const double Thousand = 1e3, Powers = 1e15;

    /// <summary>Of a number, whose unit is called as in docs/scenario-format.md.</summary>
    public static ValueUnit Of(Unit unit, string currency) => unit.Name switch
    {
        "share" => new(100, " %"),
        "growth per day" => new(100, " % a day"),
        "log-growth per month" => new(100, " % a month"),
        "growth per year" => new(100, " % a year"),
        "money" => new(1, $" {currency}"),
        "money per day" => new(1, $" {currency} a day"),
        "money per year" => new(1, $" {currency} a year"),
        "money per user-day" => new(1, $" {currency} a user-day"),
        "money per thousand impressions" => new(unit.Scale, $" {currency} a thousand"),
        "rate per day" or "times per day" or "per day" => new(1, " a day"),
        "days" or "generations" => new(1, $" {unit.Name}"),
        _ => new(1, ""),
    };

    /// <summary>Of what a fact measures.</summary>
    public static ValueUnit Of(TargetMetric metric, string currency) => Of(new Unit(metric switch
    {
        TargetMetric.Share or TargetMetric.TopFiveShare => "share",
        TargetMetric.Cac or TargetMetric.RetainedCac or TargetMetric.PostMoney => "money",
        TargetMetric.AdSpend => "money per day",
        _ => "",
    }, 1), currency);

    /// <summary>A value: <c>12.5 %</c>, <c>0.004 a day</c>.</summary>
    public string Value(double value) => double.IsFinite(value) ? Bare(value) + After : Amount.None;

    /// <summary>Two, with their unit once: <c>3.0bn to 4.5bn CNY</c>; one where they read the same.</summary>
    public string Range(double low, double high) =>
        Between(low, high) is var range and not "" ? range + After : Value(high);

    /// <summary>Two below a value that has their unit: <c>3.0bn to 4.5bn</c>; nothing where they read the same.</summary>
    public string Between(double low, double high) => Bare(low) == Bare(high) || !double.IsFinite(low) ? "" : $"{Bare(low)} to {Bare(high)}";

    /// <summary>A median and what holds nine tenths: <c>12.5 % (8.1 to 17.0)</c>.</summary>
    public string Spread(double low, double middle, double high) => Value(middle) + (Between(low, high) is var range and not "" ? $" ({range})" : "");

    /// <summary>A mark of an axis; its unit stands elsewhere, but for per cent.</summary>
    public string Mark(double value) => (Math.Abs(Scale * value) is >= Thousand and < Powers ? Amount.Mark(Scale * value) : Amount.Significant(Scale * value))
        + (After == " %" ? After : "");

    private string Bare(double value) => Amount.Significant(Scale * value);
}
