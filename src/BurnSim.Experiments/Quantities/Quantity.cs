using System.Collections.Immutable;
using BurnSim.Recording;

namespace BurnSim.Experiments.Quantities;

/// <summary>One number of a finished run, by the name a user writes.</summary>
/// <param name="Name">As written: <c>users(moonshot)</c>, <c>hhi</c>.</param>
/// <param name="Unit">people, money, money per user, days, 0..1, chance, or empty.</param>
/// <param name="Meaning">What it tells, in a few words.</param>
/// <param name="Kind">The ends it lies between.</param>
/// <param name="Of">Reads it off a run; NaN where the run has none, which leaves the run out of its mean.</param>
public sealed record Quantity(string Name, string Unit, string Meaning, QuantityKind Kind, Func<Outcome, double> Of)
{
    /// <summary>The least it can be.</summary>
    public double Low => Kind.Ends().Low;

    /// <summary>The greatest it can be.</summary>
    public double High => Kind.Ends().High;

    /// <summary>The firm it is of; null: it is of the market.</summary>
    public Firm? FirmOf(Scenario scenario) => scenario.Firms.FirstOrDefault(firm =>
        QuantityWord.All.Any(word => word.Subject == Subject.Firm && Name == $"{word.Word}({firm.Id})"));

    /// <summary>All there are: those of each firm, in id order, then those of the market.</summary>
    public static ImmutableArray<Quantity> All(Scenario scenario)
    {
        var words = QuantityWord.All.ToLookup(word => word.Subject == Subject.Firm);
        var firms = Subject.Firm.Names(scenario);
        return
        [
            .. firms.SelectMany((firm, at) => words[true].Select(word => word.Of(at, firm))),
            .. words[false].SelectMany(word => word.Subject.Names(scenario).Select((name, at) => word.Of(at, name))),
        ];
    }

    /// <summary>The quantity of that name.</summary>
    /// <exception cref="Misreading">There is none.</exception>
    public static Quantity Parse(string text, Scenario scenario) => Read(Passage.Of(text), scenario);

    internal static Quantity Read(Passage written, Scenario scenario)
    {
        var (name, rest) = written.CutAt("(");
        var word = QuantityWord.Find(name.Trimmed(), rest is not null);
        var subjects = word.Subject.Names(scenario);
        if (rest is not { } bracket)
        {
            return word.Subject == Subject.Market ? word.Of(0, "")
                : throw name.Wrong($"'{word.Word}' is of one {word.Subject.Noun()}, as in {word.Word}({subjects[0]})");
        }

        var (subject, after) = bracket.CutAt(")");
        if (after is not { } end)
        {
            throw bracket.Wrong("the bracket isn't closed: ')' is missing");
        }

        if (end.Trimmed().Length > 0)
        {
            throw end.Trimmed().Wrong("nothing may follow the bracket here");
        }

        var at = subjects.IndexOf(subject.Trimmed().Text);
        return at >= 0 ? word.Of(at, subjects[at])
            : throw subject.Trimmed().Unknown(word.Subject.Noun(), subjects);
    }
}
