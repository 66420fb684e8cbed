using BurnSim.Scenarios;

namespace BurnSim.Studio.Dials;

/// <summary>Which dial a mistake is to be shown at.</summary>
internal static class Blame
{
    // What diagnostics call a value that was set.
    private const string Set = "--set";

    /// <summary>The path that setting a dial sets: of a kind, all that stands beside it.</summary>
    public static string SetAt(this Dial dial) => dial.Kind == DialKind.Variant ? dial.Path[..dial.Path.LastIndexOf('.')] : dial.Path;

    /// <summary>Whether a mistake lies in what is set at a dial.</summary>
    public static bool Lies(Diagnostic mistake, Dial dial, IReadOnlyDictionary<string, string> sets) =>
        mistake.File == Set && sets.TryGetValue(dial.SetAt(), out var value) && mistake.SourceLine == $"{dial.SetAt()}={value}";
}
