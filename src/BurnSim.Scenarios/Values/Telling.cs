using BurnSim.Scenarios.Keys;

namespace BurnSim.Scenarios.Values;

/// <summary>A walk over a scenario's values through the catalogue: where it is, what is known of that place, what was told.</summary>
internal sealed record Telling
{
    private readonly Scenario scenario;
    private readonly List<(string Path, string Value)> lines = [];
    private readonly List<Dial> dials = [];

    private Telling(Scenario scenario) => this.scenario = scenario;

    /// <summary>Path of where it is, as overrides have it.</summary>
    public string Path { get; private init; } = "";

    private (string Heading, string Word) Name { get; init; }
    private Key? Key { get; init; }
    private bool MayBeAbsent { get; init; }
    private bool HasDials { get; init; }

    /// <summary>Path and text of every value.</summary>
    public static IReadOnlyList<(string Path, string Value)> Lines(Scenario scenario) => Walk(new(scenario)).lines;

    /// <summary>Every value that plays a part in the market.</summary>
    public static IReadOnlyList<Dial> Dials(Scenario scenario) => Walk(new(scenario) { HasDials = true }).dials;

    private static Telling Walk(Telling told)
    {
        ScenarioKeys.Section.Tell(told, told.scenario);
        return told;
    }

    /// <summary>At what stands under a word or position here.</summary>
    public Telling Inside(string word) => this with { Path = Path.Length == 0 ? word : $"{Path}.{word}" };

    /// <summary>At what stands under a position of a list here.</summary>
    public Telling Inside(int position) => Inside(FormattableString.Invariant($"{position}"));

    /// <summary>At the value of a key here.</summary>
    public Telling Inside(string heading, Key key) => Inside(key.Name) with
    {
        Name = (heading, key.Name), Key = key, MayBeAbsent = false,
    };

    /// <summary>At the <c>kind</c> of a map here.</summary>
    public Telling Inside(string what, string kind) => Inside(kind) with { Name = (what, kind) };

    /// <summary>Here, where there may be nothing.</summary>
    public Telling Maybe() => this with { MayBeAbsent = true };

    /// <summary>Here, where nothing is part of the market.</summary>
    public Telling Beside() => this with { HasDials = false };

    /// <summary>The ids of the scenario's firms, platforms or segments.</summary>
    public IReadOnlyList<string> Ids(Named kind) => kind switch
    {
        Named.Firm => [.. scenario.Firms.Select(f => f.Id)],
        Named.Platform => [.. scenario.Platforms.Select(p => p.Id)],
        _ => [.. scenario.Segments.Select(s => s.Id)],
    };

    /// <summary>Tells a value.</summary>
    /// <param name="text">As it could stand in a file; <see cref="Optional{T}.None"/> where there is none.</param>
    /// <param name="dial">What sets it here; null: nothing, or nothing one by one.</param>
    public void Add(string text, Func<Telling, Dial>? dial = null)
    {
        lines.Add((Path, text));
        Add(dial);
    }

    /// <summary>Tells a dial alone, of values that can only be set together.</summary>
    public void Add(Func<Telling, Dial>? dial)
    {
        if (HasDials && dial is not null) dials.Add(dial(this));
    }

    /// <summary>The dial here.</summary>
    public Dial Dial(DialKind kind) => new()
    {
        Path = Path, Key = $"{Name.Heading}.{Name.Word}", Kind = kind, Written = Scenarios.Dial.Absent,
        Meaning = Key!.Meaning, Default = Key.Default, MayBeAbsent = MayBeAbsent,
    };
}
