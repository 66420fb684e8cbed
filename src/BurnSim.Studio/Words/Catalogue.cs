using System.Collections.Frozen;

namespace BurnSim.Studio.Words;

/// <summary>A key of the catalogue, or a word that it may be, in a language.</summary>
/// <param name="Label">What it is called.</param>
/// <param name="Meaning">One line; empty where the catalogue's own is in that language.</param>
internal sealed record KeyWords(string Label, string Meaning);

/// <summary>
/// What keys of the scenario format are called, from the text files beside this one: a line each, <c>key | label | meaning</c>.
/// A word that a key may be is told as <c>key: word</c>. In English only what reads better than the key itself.
/// </summary>
internal static class Catalogue
{
    public static FrozenDictionary<string, KeyWords> Chinese { get; } = Read(Tongue.Chinese);

    public static FrozenDictionary<string, KeyWords> English { get; } = Read(Tongue.English);

    public static KeyWords? Of(string key, Tongue tongue) => (tongue == Tongue.Chinese ? Chinese : English).GetValueOrDefault(key);

    private static FrozenDictionary<string, KeyWords> Read(Tongue tongue)
    {
        using var text = new StreamReader(typeof(Catalogue).Assembly.GetManifestResourceStream(typeof(Catalogue), $"Catalogue.{tongue}.txt")!);
        return text.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(" | "))
            .ToFrozenDictionary(row => row[0], row => new KeyWords(row[1], row.ElementAtOrDefault(2) ?? ""));
    }
}
