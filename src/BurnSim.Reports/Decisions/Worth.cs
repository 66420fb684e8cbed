using BurnSim.Experiments.Decisions;

namespace BurnSim.Reports.Decisions;

/// <summary>Uncertain values by what it would be worth to know them.</summary>
internal static class Worth
{
    /// <summary>By number: those clearly worth something first, then by estimate.</summary>
    public static int[] Ranked(Information information) => [.. Enumerable.Range(0, information.Unknowns.Length)
        .OrderByDescending(at => information.Unknowns[at].IsClear).ThenByDescending(at => information.Unknowns[at].Mean)
        .ThenByDescending(at => information.Unknowns[at].High)];
}
