using System.Collections.Immutable;
using BurnSim.Experiments.Comparisons;
using BurnSim.Reports.Comparisons;

namespace BurnSim.Reports;

/// <summary>What a comparison says, in words and tables.</summary>
public static class ComparisonAdvice
{
    /// <summary>Of alternatives to a base.</summary>
    /// <param name="compared">What was compared.</param>
    /// <param name="command">The command that does it again.</param>
    public static Advice Of(Compared compared, string command) => Of(new ComparisonStory(compared), command);

    internal static Advice Of(ComparisonStory story, string command)
    {
        var compared = story.Compared;
        var (line, tables) = (new ComparisonLine(story), new ComparisonTables(story));
        return new()
        {
            Kind = "a comparison",
            Sentences = compared.Runs == 0 ? [Nothing(compared)] : [.. compared.Comparisons.SelectMany(line.Of)],
            Tables = compared.Runs == 0 ? [] : [tables.Differing(), tables.Market(), tables.Base(), .. compared.Comparisons.Where(Differs).Select(tables.Changes)],
            Basis = Basis(story),
            Command = command,
        };
    }

    /// <summary>Of a fork: its futures as they are, or with something changed, and what became of the run itself.</summary>
    /// <param name="fork">The fork.</param>
    /// <param name="compared">Its futures.</param>
    /// <param name="told">The run itself.</param>
    /// <param name="changed">The same with what was changed; null: nothing was.</param>
    /// <param name="command">The command that does it again.</param>
    public static Advice Of(Fork fork, Compared compared, Told told, Told? changed, string command)
    {
        var story = new ComparisonStory(compared);
        var (line, tables, past) = (new ComparisonLine(story), new ComparisonTables(story), new ForkLine(story, fork));
        IEnumerable<string> futures = compared.Runs == 0 ? [Nothing(compared)]
            : compared.Comparisons.IsEmpty ? past.Open() : compared.Comparisons.SelectMany(line.Of);
        IEnumerable<AdviceTable> all = compared.Runs == 0 ? []
            : compared.Comparisons.IsEmpty ? [tables.Futures()] : [tables.Differing(), tables.Market(), tables.Base(), .. compared.Comparisons.Where(Differs).Select(tables.Changes)];
        return new()
        {
            Kind = "a fork",
            Sentences = [.. futures, past.Became(told, changed)],
            Tables = [.. all, .. changed is null ? [] : new[] { Retold.Table(told, changed) }.OfType<AdviceTable>()],
            Basis = Basis(story),
            Command = command,
        };
    }

    private static bool Differs(Comparison comparison) => comparison.Differing > 0;

    private static string Nothing(Compared compared) => compared.Failure is { } first
        ? $"No run finished: {Amount.Count(compared.Failed)} failed, the first (run {first.Run}) in {first.Stage}: {first.Message}" : "No run finished.";

    private static string Basis(ComparisonStory story)
    {
        var compared = story.Compared;
        var courses = compared.Comparisons.Length + 1;
        var missing = compared.Asked - compared.Runs - compared.Failed;
        return $"{story.Runs}{(courses == 1 ? "" : $" on each of {courses} courses, with the same luck on all")}, seed {compared.Seed}. "
            + "Intervals: 95 %; of chances Wilson's, of their changes Agresti and Min's, else Student's t."
            + (compared.Failed == 0 || compared.Failure is not { } first ? ""
                : $" {Amount.Count(compared.Failed)} more broke and are left out, the first (run {first.Run}) in {first.Stage}: {first.Message}")
            + (missing == 0 ? "" : $" Interrupted: {Amount.Count(missing)} of {Amount.Count(compared.Asked)} {story.Run}s were not played.");
    }
}
