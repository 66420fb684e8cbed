using BurnSim.Scenarios.Yaml;

namespace BurnSim.Scenarios;

/// <summary>The mistakes found so far. A value that can't be read adds one and reading goes on.</summary>
internal sealed class Findings
{
    // An alias in a big file can repeat one mistake a hundred thousand times; nobody reads on that far.
    private const int Kept = 1000;

    private readonly List<(int File, Diagnostic Diagnostic)> found = [];
    private readonly List<Source> sources = [];

    /// <summary>All mistakes, also those beyond the ones kept.</summary>
    public int Count { get; private set; }

    public void Add(string code, Place place, string message, string? suggestion = null)
    {
        if (Count++ >= Kept) return;
        if (!sources.Contains(place.Source)) sources.Add(place.Source);
        var diagnostic = new Diagnostic(place.Source.Name, place.Line, place.Column, code, message,
            place.Source.Line(place.Line), place.Length, suggestion);
        found.Add((sources.IndexOf(place.Source), diagnostic));
    }

    /// <summary>File by file, from top to bottom; a mistake told twice is told once.</summary>
    public IReadOnlyList<Diagnostic> All() =>
    [
        .. found.OrderBy(f => f.File).ThenBy(f => f.Diagnostic.Line).ThenBy(f => f.Diagnostic.Column)
            .Select(f => f.Diagnostic).Distinct(),
    ];
}
