using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using BurnSim.Experiments.Calibrations;

namespace BurnSim.Results.Store;

/// <summary>
/// A calibration on disk: its last generation and how it came there, one file that is replaced whole. A calibration that
/// was broken off goes on from there to the same bits.
/// </summary>
public sealed class Generations
{
    public const string Name = "generation.json";

    private static readonly JsonSerializerOptions Options = new()
    {
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        RespectRequiredConstructorParameters = true,
    };

    private readonly RunStore store;

    /// <summary>What the file holds.</summary>
    private sealed record Content(string Plan, ImmutableArray<Passed> Course, Experiments.Calibrations.Population Last);

    /// <summary>The generations of a store.</summary>
    /// <exception cref="InvalidDataException">They aren't as they were written.</exception>
    public Generations(RunStore store)
    {
        this.store = store;
        if (store.Kept(Name) is not { } bytes) return;
        var end = Array.IndexOf(bytes, (byte)'\n');
        var text = bytes.AsSpan(end + 1);
        if (end < 0 || Encoding.ASCII.GetString(bytes, 0, end) != Hash(text)) throw new InvalidDataException($"{Name} is not as it was written");
        var content = JsonSerializer.Deserialize<Content>(text, Options)!;
        if (content.Plan != store.Identity) throw new InvalidDataException($"{Name} belongs to another plan");
        (Course, Last) = (content.Course, content.Last);
    }

    /// <summary>The last one; null: none yet.</summary>
    public Experiments.Calibrations.Population? Last { get; private set; }

    /// <summary>All of them, as they passed.</summary>
    public ImmutableArray<Passed> Course { get; private set; } = [];

    /// <summary>Keeps the next one.</summary>
    public void Add(Experiments.Calibrations.Population next)
    {
        (Course, Last) = (Course.Add(new(next.Tolerance, next.Accepted, next.Runs)), next);
        var text = JsonSerializer.SerializeToUtf8Bytes(new Content(store.Identity, Course, next), Options);
        store.Keep(Name, [.. Encoding.ASCII.GetBytes($"{Hash(text)}\n"), .. text]);
    }

    private static string Hash(ReadOnlySpan<byte> text) => Convert.ToHexStringLower(SHA256.HashData(text));
}
