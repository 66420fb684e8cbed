namespace BurnSim.Tests.Backtests;

/// <summary>Facts in short.</summary>
internal static class Facts
{
    public static Target Of(
        string month, double low, double high, TargetUse use = TargetUse.Fit, string? firm = "a", TargetMetric metric = TargetMetric.AppUsers)
    {
        var first = DateOnly.ParseExact(month + "-01", "yyyy-MM-dd");
        return new(first, first.AddMonths(1).AddDays(-1), firm, metric, low, high, "", use);
    }
}
