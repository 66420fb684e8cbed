using System.Globalization;
using BurnSim.Scenarios.Values;

namespace BurnSim.Scenarios;

/// <summary>A scenario that draws from a posterior: every value in force, and for what was calibrated the draws.</summary>
public static class CalibratedText
{
    /// <summary>The draw that all calibrated numbers share, so that what goes together stays together.</summary>
    private const string Draw = "posterior";

    /// <param name="opening">What the file says of itself, in lines.</param>
    /// <param name="name">The scenario's name.</param>
    /// <param name="resolved">As <see cref="Reading.Resolved"/> has the scenario that was calibrated.</param>
    /// <param name="draws">Every calibrated number with its values, one a draw, in the record's own unit.</param>
    public static string Of(
        IEnumerable<string> opening, string name, IEnumerable<KeyValuePair<string, string>> resolved,
        IEnumerable<(Number Number, double[] Values)> draws)
    {
        var drawn = draws.ToDictionary(
            of => of.Number.Path, of => $"{{choice: [{string.Join(", ", of.Values.Select(value => Short(value * of.Number.Unit.Scale)))}], with: {Draw}}}");
        return string.Concat(opening.Select(line => $"# {line}\n")) + ResolvedText.Of(resolved.Select(of =>
            of.Key == "name" ? new("name", name) : drawn.TryGetValue(of.Key, out var choice) ? new(of.Key, choice) : of));
    }

    /// <summary>To seven digits: facts with error bars say less.</summary>
    private static string Short(double value) => Uncertain.Bare(double.Parse(
        value.ToString("E6", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));
}
