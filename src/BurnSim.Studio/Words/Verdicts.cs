using BurnSim.Experiments;
using BurnSim.Reports;

namespace BurnSim.Studio.Words;

/// <summary>What an ensemble says in a few sentences.</summary>
internal static class Verdicts
{
    public static string Of(Summary summary, Tongue tongue) => tongue switch
    {
        Tongue.Chinese => VerdictLine.Of(summary),
        _ => VerdictLine.Of(summary),
    };
}
