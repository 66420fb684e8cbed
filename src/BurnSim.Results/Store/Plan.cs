using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using BurnSim.Experiments.Designs;

namespace BurnSim.Results.Store;

/// <summary>
/// What a store holds runs of. It never changes once written: with another scenario, seed, design or engine the runs would
/// be others. How many runs there are to be isn't part of it.
/// </summary>
public sealed record Plan
{
    // About a second's work on two cores, so that a run that breaks off loses no more: ticks times cells, and at most so many runs.
    private const double PartWork = 2e7;
    private const long MostRunsAPart = 4096;

    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectRequiredConstructorParameters = true,
    };

    public string Engine { get; init; } = Manifest.Version;

    /// <summary>Name of the scenario.</summary>
    public required string Scenario { get; init; }

    /// <summary>Hash of <see cref="Resolved"/>.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Name of the scenario's file.</summary>
    public required string File { get; init; }

    public required ulong Seed { get; init; }

    /// <summary>A sweep's kind of design, as scenarios spell it; empty: no sweep, the scenario alone.</summary>
    public string Design { get; init; } = "";

    /// <summary>What a sweep varies: PATH=VALUES.</summary>
    public ImmutableArray<string> Vary { get; init; } = [];

    /// <summary>What each point of a sweep sets: PATH=VALUE.</summary>
    public ImmutableArray<ImmutableArray<string>> Points { get; init; } = [];

    /// <summary>The numbers that a calibration fits, by path; none: no calibration.</summary>
    public ImmutableArray<string> Free { get; init; } = [];

    /// <summary>A calibration's draws.</summary>
    public int Draws { get; init; }

    /// <summary>What a study of sensitivity asks, as words of its command; none: no study.</summary>
    public ImmutableArray<string> Study { get; init; } = [];

    /// <summary>Part k holds runs k·n to (k + 1)·n − 1 of every point, n being this.</summary>
    public required long RunsAPart { get; init; }

    /// <summary>What the command line set, as given: PATH=VALUE.</summary>
    public ImmutableArray<string> Overrides { get; init; } = [];

    /// <summary>Every value in force, with files extended and the command line applied.</summary>
    public required OrderedDictionary<string, string> Resolved { get; init; }

    /// <summary>The scenario file as it was read.</summary>
    public required string Text { get; init; }

    /// <summary>The runs of every point that are played and kept together: a power of two.</summary>
    public static long PartOf(Scenario scenario, int points)
    {
        var work = PartWork / ((double)scenario.Ticks * scenario.Firms.Length * scenario.Segments.Length * Math.Max(1, points));
        var runs = 1L;
        while (2 * runs <= Math.Min(work, MostRunsAPart))
        {
            runs *= 2;
        }

        return runs;
    }

    /// <summary>What plays it.</summary>
    [JsonIgnore]
    public string Verb => !Study.IsEmpty ? "sensitivity" : !Free.IsEmpty ? "calibrate" : Points.IsEmpty ? "run" : "sweep";

    /// <summary>The command that makes the same results again.</summary>
    /// <param name="runs">Runs of every point.</param>
    /// <param name="verb">What played them; null: run, sweep or calibrate.</param>
    /// <param name="options">What else that verb was told.</param>
    public string Command(long runs, string? verb = null, params IEnumerable<string> options)
    {
        IEnumerable<string> words =
        [
            "burnsim", verb ?? Verb, File, .. options, .. Vary.SelectMany(v => new[] { "--vary", v }),
            .. Design is "" or "factorial" ? Array.Empty<string>() : ["--design", Design, "--points", FormattableString.Invariant($"{Points.Length}")],
            .. Free.IsEmpty ? Array.Empty<string>() : ["--free", string.Join(',', Free), "--draws", FormattableString.Invariant($"{Draws}")],
            .. Study, Free.IsEmpty && Study.IsEmpty ? "--runs" : "--budget", FormattableString.Invariant($"{runs}"), "--seed",
            FormattableString.Invariant($"{Seed}"), .. Overrides.SelectMany(o => new[] { "--set", o }),
        ];
        return string.Join(' ', words.Select(w =>
            w.All(c => char.IsLetterOrDigit(c) || "-_./=:%".Contains(c)) ? w : $"'{w.Replace("'", "'\\''")}'"));
    }

    /// <summary>The design of a sweep.</summary>
    public Design Sweep()
    {
        return Experiments.Designs.Design.Of(new Sweep
        {
            Design = Enum.GetValues<DesignKind>().Single(kind => Kebab.Of(kind) == Design),
            Points = Points.Length,
            Vary = [.. Vary.Select(vary => BurnSim.Vary.Read(vary, out var rule) ?? throw new InvalidDataException(rule))],
        }, Seed);
    }

    public byte[] Bytes() => JsonSerializer.SerializeToUtf8Bytes(this, Options);

    /// <exception cref="InvalidDataException">It is no plan.</exception>
    public static Plan Read(byte[] bytes)
    {
        try
        {
            return JsonSerializer.Deserialize<Plan>(bytes, Options) is { RunsAPart: > 0 } plan
                ? plan : throw new InvalidDataException("it is no plan");
        }
        catch (JsonException broken)
        {
            throw new InvalidDataException($"it is no plan: {broken.Message}", broken);
        }
    }

    /// <summary>What runs depend on, hashed: parts of plans with the same identity fit together.</summary>
    public string Identity() => Convert.ToHexStringLower(SHA256.HashData((this with { File = "", Text = "", Overrides = [] }).Bytes()));

    /// <summary>What another plan has otherwise, in words; empty: nothing that matters.</summary>
    public IEnumerable<string> Differences(Plan other)
    {
        if (Engine != other.Engine) yield return $"engine {Engine} there, {other.Engine} here";
        if (Seed != other.Seed) yield return $"seed {Seed} there, {other.Seed} here";
        foreach (var path in Resolved.Keys.Union(other.Resolved.Keys))
        {
            string Value(Plan plan) => plan.Resolved.GetValueOrDefault(path, "nothing");
            if (Value(this) != Value(other)) yield return $"{path} is {Value(this)} there, {Value(other)} here";
        }

        if (Swept(this) != Swept(other)) yield return $"{Swept(this)} there, {Swept(other)} here";

        static string Swept(Plan plan) => !plan.Study.IsEmpty ? $"a study of sensitivity with {string.Join(' ', plan.Study)}"
            : !plan.Free.IsEmpty ? $"a calibration of {plan.Draws} draws of {string.Join(", ", plan.Free)}"
            : plan.Points.IsEmpty ? "no sweep"
            : $"a {plan.Design} sweep of {plan.Points.Length} points of {string.Join(" and ", plan.Vary)}";
    }
}
