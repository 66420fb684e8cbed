using System.Text;

namespace BurnSim.Randomness;

/// <summary>Words for things that draw: the same id is the same word in every run, version and machine.</summary>
public static class Names
{
    /// <summary>
    /// The counter word of an entity's id such as "moonshot/students": 32-bit FNV-1a of its UTF-8 bytes
    /// (Fowler, Noll, Vo; offset 2166136261, prime 16777619). Two of 10,000 ids collide with probability 1 %:
    /// who makes a scenario checks its ids for collisions.
    /// </summary>
    public static uint Of(ReadOnlySpan<char> name)
    {
        var hash = 2166136261u;
        Span<byte> bytes = stackalloc byte[4];
        foreach (var rune in name.EnumerateRunes())
        {
            var length = rune.EncodeToUtf8(bytes);
            foreach (var octet in bytes[..length]) hash = (hash ^ octet) * 16777619u;
        }

        return hash;
    }
}
