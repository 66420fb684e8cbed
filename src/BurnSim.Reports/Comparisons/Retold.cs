using System.Collections.Immutable;
using System.Globalization;
using BurnSim.Experiments.Comparisons;
using BurnSim.Recording;

namespace BurnSim.Reports.Comparisons;

/// <summary>One run told twice: what happened in one telling only, side by side.</summary>
internal static class Retold
{
    // What a strategist would tell; prices, releases and moods of the market move with everything else.
    private static readonly StoryKind[] Told = [StoryKind.Entry, StoryKind.Round, StoryKind.Exit, StoryKind.Lead, StoryKind.End];

    /// <summary>By date; null: the tellings are the same.</summary>
    public static AdviceTable? Table(Told was, Told changed)
    {
        var (here, there) = (Only(was, changed), Only(changed, was));
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<Cell>>();
        foreach (var date in here.Concat(there).Select(entry => entry.Date).Distinct().Order())
        {
            string[] left = [.. On(here, date)], right = [.. On(there, date)];
            for (var row = 0; row < Math.Max(left.Length, right.Length); row++)
            {
                rows.Add([new(row == 0 ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : ""), new(left.ElementAtOrDefault(row) ?? ""), new(right.ElementAtOrDefault(row) ?? "")]);
            }
        }

        return rows.Count == 0 ? null
            : new("The run itself, with its own luck", "Rounds, leads, entries and exits that happen on one side only, or otherwise", ["Date", "As it was", "With the change"], rows.ToImmutable());
    }

    private static StoryEntry[] Only(Told of, Told other) => [.. of.Story.Where(entry => Told.Contains(entry.Kind)).Except(other.Story)];

    private static IEnumerable<string> On(StoryEntry[] entries, DateOnly date) => entries.Where(entry => entry.Date == date).Select(entry => entry.Text);
}
