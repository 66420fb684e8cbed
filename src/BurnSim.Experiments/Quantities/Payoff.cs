using System.Collections.Immutable;
using System.Globalization;
using BurnSim.Experiments.Stopping;
using BurnSim.Recording;

namespace BurnSim.Experiments.Quantities;

/// <summary>
/// What counts for whoever decides: a quantity, or a sum of some with weights, such as <c>valuation - raised</c> or
/// <c>1200 * users(moonshot) - ads(moonshot)</c>. It is a quantity like any other. Where a firm is whose payoff it is, words
/// of a firm without brackets are of that firm.
/// </summary>
public static class Payoff
{
    /// <summary>A firm's, where nothing else is said: what it is worth at the end less what was consumed to get there.</summary>
    public const string Usual = "valuation - burned";

    /// <summary>Reads a payoff.</summary>
    /// <param name="text">As written.</param>
    /// <param name="scenario">Whose quantities it is of.</param>
    /// <param name="firm">The firm that words without brackets are of; null: every firm is named.</param>
    /// <exception cref="Misreading">It is none.</exception>
    public static Quantity Parse(string text, Scenario scenario, string? firm = null)
    {
        var terms = new List<(double Weight, bool IsWeighted, Quantity Of)>();
        var (rest, sign) = ((Passage?)Passage.Of(text), 1.0);
        if (text.TrimStart().StartsWith('-'))
        {
            (rest, sign) = (Passage.Of(text).CutAt("-").After, -1);
        }

        while (rest is { } left)
        {
            var (written, after) = left.CutAt(" + ", " - ");
            terms.Add(Term(written.Trimmed(), sign, scenario, firm));
            sign = after is { } next && text[next.From - 2] == '-' ? -1 : 1;
            rest = after;
        }

        return terms is [(1, false, var alone)] ? alone : Sum(text, terms);
    }

    /// <summary>Reads a payoff's value, such as <c>5bn</c>, <c>-200m</c> or <c>40%</c>.</summary>
    /// <exception cref="Misreading">It is none.</exception>
    public static double Value(string text)
    {
        var (written, isBelow) = (Passage.Of(text).Trimmed(), text.TrimStart().StartsWith('-'));
        return Precision.Amount((isBelow ? written.CutAt("-").After!.Value : written).Trimmed().Text) is { } size ? isBelow ? -size : size
            : throw written.Wrong(written.Length == 0 ? "a value is missing here, such as 5bn or 40%" : $"'{written.Text}' is not a value; write a number such as 5bn, -200m or 40%");
    }

    private static Quantity Sum(string text, List<(double Weight, bool IsWeighted, Quantity Of)> terms)
    {
        string[] units = [.. terms.Where(term => !term.IsWeighted).Select(term => term.Of.Unit).Distinct()];
        if (units.Length > 1)
        {
            throw Passage.Of(text).Wrong($"{units[0]} and {units[1]} can't be added; give one a weight, such as 1200 * users - ads");
        }

        ImmutableArray<(double Weight, Func<Outcome, double> Of)> sum = [.. terms.Select(term => (term.Weight, term.Of.Of))];
        return new(Name(terms), units is [var unit] ? unit : "", "a sum of quantities", QuantityKind.Amount, run =>
        {
            var all = 0.0;
            foreach (var (weight, of) in sum) all += weight * of(run);
            return all;
        });
    }

    private static (double Weight, bool IsWeighted, Quantity Of) Term(Passage written, double sign, Scenario scenario, string? firm)
    {
        var (first, second) = written.CutAt("*");
        var (weight, of) = second is { } after ? (Number(first.Trimmed()), after.Trimmed()) : (1, first);
        var quantity = firm is not null && !of.Text.Contains('(') && QuantityWord.All.Any(word => word.Subject == Subject.Firm && word.Word == of.Text)
            ? Quantity.Parse($"{of.Text}({firm})", scenario) : Quantity.Read(of, scenario);
        return (sign * weight, second is not null, quantity);
    }

    private static double Number(Passage written) => Precision.Amount(written.Text)
        ?? throw written.Wrong(written.Length == 0 ? "a weight is missing here, such as 1200 or 2m" : $"'{written.Text}' is not a weight; write a number such as 0.5, 1200 or 2m");

    private static string Name(IEnumerable<(double Weight, bool IsWeighted, Quantity Of)> terms) => string.Concat(terms.Select((term, at) =>
        (at > 0 ? term.Weight < 0 ? " - " : " + " : term.Weight < 0 ? "-" : "")
        + (term.IsWeighted ? $"{Math.Abs(term.Weight).ToString("R", CultureInfo.InvariantCulture)} * " : "") + term.Of.Name));
}
