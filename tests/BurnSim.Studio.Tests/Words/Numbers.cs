using System.Globalization;
using System.Text.RegularExpressions;

namespace BurnSim.Studio.Words;

/// <summary>The numbers that a sentence tells, in any language's magnitudes.</summary>
internal static partial class Numbers
{
    private static readonly Dictionary<string, double> Magnitudes = new()
    {
        [""] = 1, ["k"] = 1e3, ["M"] = 1e6, ["bn"] = 1e9, ["tn"] = 1e12, ["万"] = 1e4, ["亿"] = 1e8, ["万亿"] = 1e12,
    };

    /// <summary>In order of size, for each language has an order of its own.</summary>
    public static double[] Of(string text) => [.. Number.Matches(Names.Aggregate(text, (left, name) => left.Replace(name, "", StringComparison.Ordinal)))
        .Select(found => double.Parse(found.Groups[1].Value, NumberStyles.Number, CultureInfo.InvariantCulture) * Magnitudes[found.Groups[2].Value])
        .Order()];

    /// <summary>Names with digits in them are no numbers.</summary>
    public static IReadOnlyList<string> Names { get; } = ["01.AI", "58tuan", "24quan", "f0", "f1"];

    /// <summary>Whether both tell the same numbers, as far as each rounds them.</summary>
    public static bool Agree(string one, string other)
    {
        var (here, there) = (Of(one), Of(other));
        return here.Length == there.Length && here.Zip(there).All(pair => Math.Abs(pair.First - pair.Second) <= 0.051 * Math.Max(pair.First, pair.Second));
    }

    [GeneratedRegex(@"(\d[\d,]*(?:\.\d+)?)(?: ?(万亿|万|亿|(?:k|M|bn|tn)(?![a-z])))?")]
    private static partial Regex Number { get; }
}
