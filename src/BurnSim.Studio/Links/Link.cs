using System.Buffers.Text;
using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using BurnSim.Experiments;
using BurnSim.Studio.Words;
using Microsoft.AspNetCore.WebUtilities;

namespace BurnSim.Studio.Links;

/// <summary>
/// All that brings a desk back, as an address: <c>?file=…&amp;set=path=value&amp;seed=7&amp;runs=2000&amp;lang=zh#text</c>. An edited
/// text follows the #, packed, so that it is never sent to a server with the address. The baseline of what-if is told by what it
/// sets over the same file, <c>&amp;base=path=value</c>; one whose text was edited, or of another file, is left out.
/// </summary>
public sealed record Link
{
    public string? File { get; init; }

    /// <summary>The edited text; null: it is the file's.</summary>
    public string? Text { get; init; }

    public ImmutableArray<KeyValuePair<string, string>> Sets { get; init; } = [];

    /// <summary>What the pinned baseline sets over the file's own text; null: nothing is pinned, or another text.</summary>
    public ImmutableArray<KeyValuePair<string, string>>? Base { get; init; }

    public ulong? Seed { get; init; }

    public long? Runs { get; init; }

    public Tongue Tongue { get; init; }

    /// <summary>Reads an address; what makes no sense in it is as if it weren't there.</summary>
    public static Link Of(Uri address)
    {
        var said = QueryHelpers.ParseQuery(address.Query);
        string? One(string key) => said.TryGetValue(key, out var values) ? values[^1] : null;
        ImmutableArray<KeyValuePair<string, string>> All(string key) => said.TryGetValue(key, out var values)
            ? [.. values.Select(set => set!.Split('=', 2)).Where(set => set.Length == 2).Select(set => KeyValuePair.Create(set[0], set[1]))] : [];
        return new()
        {
            File = One("file"),
            Text = Unpacked(address.Fragment.TrimStart('#')),
            Sets = All("set"),
            Base = said.ContainsKey("base") ? All("base") : null,
            Seed = ulong.TryParse(One("seed"), NumberStyles.None, CultureInfo.InvariantCulture, out var seed) ? seed : null,
            Runs = long.TryParse(One("runs"), NumberStyles.None, CultureInfo.InvariantCulture, out var runs) && runs is >= 1 and <= Ensemble.MostRuns ? runs : null,
            Tongue = One("lang") == "zh" ? Tongue.Chinese : Tongue.English,
        };
    }

    /// <summary>Query and fragment of its address.</summary>
    public override string ToString()
    {
        var query = new List<KeyValuePair<string, string?>>();
        void Say(string key, string? value)
        {
            if (value is not null) query.Add(new(key, value));
        }

        Say("file", File);
        foreach (var (path, value) in Sets) Say("set", $"{path}={value}");
        if (Base is { IsEmpty: true }) Say("base", "");
        foreach (var (path, value) in Base ?? []) Say("base", $"{path}={value}");
        Say("seed", Seed?.ToString(CultureInfo.InvariantCulture));
        Say("runs", Runs?.ToString(CultureInfo.InvariantCulture));
        Say("lang", Tongue == Tongue.Chinese ? "zh" : null);
        return QueryHelpers.AddQueryString("", query) + (Text is null ? "" : $"#{Packed(Text)}");
    }

    private static string Packed(string text)
    {
        using var packed = new MemoryStream();
        using (var pack = new DeflateStream(packed, CompressionLevel.SmallestSize)) pack.Write(Encoding.UTF8.GetBytes(text));
        return Base64Url.EncodeToString(packed.ToArray());
    }

    private static string? Unpacked(string packed)
    {
        if (packed.Length == 0) return null;
        try
        {
            using var unpack = new DeflateStream(new MemoryStream(Base64Url.DecodeFromChars(packed)), CompressionMode.Decompress);
            var text = new byte[Library.MostText];
            var length = unpack.ReadAtLeast(text, text.Length, throwOnEndOfStream: false);
            return length == 0 ? null : Encoding.UTF8.GetString(text, 0, length);
        }
        catch (Exception broken) when (broken is FormatException or InvalidDataException)
        {
            return null;
        }
    }
}
