using System.Collections.Immutable;
using BurnSim.Experiments;
using BurnSim.Recording;

namespace BurnSim.Results.Store;

/// <summary>Plays runs that a store holds again, and compares them to the bit.</summary>
/// <param name="store">The runs.</param>
/// <param name="points">The scenario of every point.</param>
public sealed class Audit(RunStore store, ImmutableArray<Scenario> points)
{
    private readonly PartTables reader = new(points[0]);
    private readonly ImmutableArray<Column<RunRow>> columns = PartTable.Columns(points[0]);

    /// <summary>Runs of all points that the store holds.</summary>
    public long Runs => points.Length * store.Parts.Sum(part => part.End - part.First);

    /// <summary>What is otherwise than the store has it, in words; empty: nothing.</summary>
    /// <param name="sample">How many runs to play again, evenly over all; those that failed are played too.</param>
    /// <param name="progress">Told after every run how many are done.</param>
    /// <param name="cancel">Ends it early.</param>
    public IEnumerable<string> Differences(long sample, Action<long>? progress, CancellationToken cancel)
    {
        var (number, taken, all) = (0L, 0L, Runs);
        foreach (var part in store.Parts)
        {
            var due = new SortedSet<(long Run, int Point)>();
            for (var run = part.First; run < part.End; run++)
            {
                for (var point = 0; point < points.Length; point++, number++)
                {
                    // Every time another share of the sample has gone by.
                    if ((Int128)(number + 1) * sample / all > taken)
                    {
                        taken++;
                        due.Add((run, point));
                    }
                }
            }

            foreach (var difference in due.Count == 0 ? [] : Differences(part, due, progress, taken - due.Count, cancel))
            {
                yield return difference;
            }
        }
    }

    private IEnumerable<string> Differences(
        Part part, SortedSet<(long Run, int Point)> due, Action<long>? progress, long before, CancellationToken cancel)
    {
        var failed = part.Seal.Failed.ToDictionary(f => ((long)f.Run.Run, f.Point), f => f.Run);
        var rows = reader.Rows(part).GetEnumerator();
        var firms = points[0].Firms.Length;
        foreach (var at in due)
        {
            if (cancel.IsCancellationRequested)
            {
                yield break;
            }

            var again = new RunRecord(points[at.Point], bands: false);
            again.Play(new Simulation(points[at.Point], store.Plan.Seed), (uint)at.Run);
            var name = points.Length == 1 ? $"run {at.Run}" : $"run {at.Run} of point {at.Point}";
            if (failed.TryGetValue(at, out var failure) || again.Failure is not null)
            {
                if (failure != again.Failure)
                {
                    yield return $"{name} {Ended(failure)} in the store and {Ended(again.Failure)} when played again";
                }
            }
            else
            {
                for (var f = 0; f < firms; f++)
                {
                    while (rows.MoveNext() && (rows.Current.Run, rows.Current.Point, rows.Current.Firm) != (at.Run, at.Point, f))
                    {
                    }

                    foreach (var difference in Differences(name, rows.Current, again.Outcome))
                    {
                        yield return difference;
                    }
                }
            }

            progress?.Invoke(++before);
        }
    }

    private IEnumerable<string> Differences(string name, RunRow stored, Outcome again)
    {
        var played = new RunRow(stored.Scenario) { Point = stored.Point, Run = stored.Run, Firm = stored.Firm, Outcome = again };
        foreach (var column in columns)
        {
            var (there, here) = (column.Csv(stored), column.Csv(played));
            if (there != here)
            {
                yield return $"{name}, {stored.Scenario.Firms[stored.Firm].Id}: {column.Name} is {there} in the store and {here} when played again";
            }
        }
    }

    private static string Ended(FailedRun? failure) => failure is null ? "finished" : $"failed in {failure.Stage} ({failure.Message})";
}
