using BurnSim.Scenarios.Values;
using BurnSim.Scenarios.Yaml;
using BurnSim.Strategies;

namespace BurnSim.Scenarios;

/// <summary>What an id may name.</summary>
internal enum Named
{
    Firm,
    Platform,
    Segment,
}

/// <summary>What reading one scenario needs to know of the whole file, and where its mistakes go.</summary>
internal sealed class Binding(Findings findings, IReadOnlyDictionary<string, StrategyFactory> strategies)
{
    private readonly Dictionary<Named, string[]> ids = [];

    public Findings Findings => findings;

    public IReadOnlyDictionary<string, StrategyFactory> Strategies => strategies;

    /// <summary>First and last day of the story; null while they can't be read.</summary>
    public (DateOnly First, DateOnly Last)? Story { get; set; }

    /// <summary>Says which ids exist, in ordinal order: the order in which firms and platforms are numbered.</summary>
    public void Know(Named kind, IEnumerable<string> known) => ids[kind] = [.. known.Order(StringComparer.Ordinal)];

    /// <summary>A firm's or platform's number; −1 when there is none of that name.</summary>
    public int NumberOf(Named kind, string id) => Array.BinarySearch(ids[kind], id, StringComparer.Ordinal);

    public IReadOnlyList<string> Ids(Named kind) => ids[kind];

    public bool Fail(string code, Field field, string rule, string? suggestion = null)
    {
        findings.Add(code, field.Node.Place, $"{field.Said}; {rule}.", suggestion);
        return false;
    }

    /// <summary>A value of the wrong kind: a list where a map belongs, or nothing at all.</summary>
    public bool Mistyped(Field field, string wanted) =>
        field.Node is Scalar { IsNull: true }
            ? Missing(field.Named, $"{field.Path} has no value; it must be {wanted}.")
            : Fail(Codes.WrongType, field, $"it must be {wanted}");

    public bool Missing(Place place, string message)
    {
        findings.Add(Codes.Missing, place, message);
        return false;
    }

    /// <summary>Whether an id names something; a finding where it doesn't.</summary>
    public bool Knows(Named kind, string id, Place place, string path)
    {
        if (NumberOf(kind, id) >= 0) return true;
        var what = kind.ToString().ToLowerInvariant();
        findings.Add(Codes.UnknownName, place, $"{path} names '{Printable.Value(id)}'; no {what} is called that.",
            Spelling.Nearest(id, ids[kind]));
        return false;
    }
}
