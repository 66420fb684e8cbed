using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace BurnSim.Experiments;

/// <summary>
/// The uncertain numbers that a user sets free, to be fitted or varied, and the draws that they hang on. What isn't free is
/// drawn in every run, as ever.
/// </summary>
/// <param name="Numbers">In the order a run draws them; with a number come all that share its draw.</param>
public sealed record Free(ImmutableArray<Number> Numbers)
{
    /// <summary>The names of their draws, each once: what <see cref="Pins"/> sets.</summary>
    public ImmutableArray<string> Names { get; } = [.. Numbers.Select(number => number.Name).Distinct()];

    /// <summary>Every uncertain number of a scenario.</summary>
    public static Free All(Scenario scenario) => new(Pins.Open(scenario));

    /// <summary>
    /// Reads paths with commas between them: <c>firms.*.cash, segments.students.*</c>. A * stands for a word of a path or for
    /// any part of one, but for no dot.
    /// </summary>
    /// <exception cref="Misreading">One of them matches no uncertain number; says which.</exception>
    public static Free Parse(string text, Scenario scenario)
    {
        var (open, names) = (Pins.Open(scenario), new HashSet<string>());
        for (Passage? rest = Passage.Of(text); rest is { } left;)
        {
            (var path, rest) = left.CutAt(",");
            names.UnionWith(Matched(path.Trimmed(), open));
        }

        return new([.. open.Where(number => names.Contains(number.Name))]);
    }

    private static string[] Matched(Passage path, ImmutableArray<Number> open)
    {
        var pattern = new Regex($"^{Regex.Escape(path.Text).Replace(@"\*", @"[^.]*")}$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
        string[] matched = [.. open.Where(number => pattern.IsMatch(number.Path)).Select(number => number.Name)];
        return matched.Length > 0 ? matched : throw path.Wrong(
            path.Length == 0 ? $"a path is missing here, such as {open.Select(number => number.Path).FirstOrDefault("firms.*.cash")}"
            : open.IsEmpty ? $"there is no uncertain number '{path.Text}'; all numbers of this scenario are certain"
            : path.Text.Contains('*') ? $"no uncertain number is like '{path.Text}'; a * stands for one word or a part of it"
            : $"there is no uncertain number '{path.Text}'; it is a path as in docs/scenario-format.md with a range or another shape as its value",
            [.. open.Select(number => number.Path)]);
    }
}
