using BurnSim.Scenarios;

namespace BurnSim.Studio.Words;

/// <summary>A dial in words.</summary>
/// <param name="Label">What it is called beside its firm's or platform's name.</param>
/// <param name="Meaning">One line.</param>
/// <param name="Unit">Unit of its numbers; empty where it has none to tell.</param>
public sealed record DialName(string Label, string Meaning, string Unit);

/// <summary>Dials in words: the catalogue's keys, meanings and units.</summary>
public static class DialWords
{
    /// <summary>A dial in a language.</summary>
    /// <param name="dial">The dial.</param>
    /// <param name="inside">How many words of its path the group around it says already.</param>
    /// <param name="currency">The scenario's.</param>
    /// <param name="tongue">The language.</param>
    public static DialName Of(Dial dial, int inside, string currency, Tongue tongue) =>
        new(Label(dial.Path.Split('.')[inside..]), dial.Meaning, Unit(dial.Unit, currency));

    private static string Label(IEnumerable<string> words)
    {
        var label = string.Join(" › ", words.Select(word => word.Replace('_', ' ')));
        return char.ToUpperInvariant(label[0]) + label[1..];
    }

    private static string Unit(string unit, string currency) => unit switch
    {
        "number" or "share" or "factor" or "number or share" => "",
        _ => unit.StartsWith("money", StringComparison.Ordinal) && currency.Length > 0 ? currency + unit["money".Length..] : unit,
    };
}
