namespace BurnSim.Engines;

/// <summary>Numbers as people and sbatch write them: <c>1-3,7</c>.</summary>
public static class Ranges
{
    /// <param name="numbers">In any order; each counts once.</param>
    public static string Of(IEnumerable<int> numbers) => Text(Runs(numbers));

    /// <summary>No longer than so many letters, if need be with numbers in between that weren't asked for, few of them.</summary>
    /// <param name="letters">Enough for one range.</param>
    /// <param name="numbers">See <see cref="Of"/>.</param>
    public static string Within(int letters, IEnumerable<int> numbers)
    {
        var runs = Runs(numbers);
        while (Text(runs).Length > letters)
        {
            // The narrowest eighth of the gaps, by the number of the run behind each.
            var closed = Enumerable.Range(1, runs.Count - 1)
                .OrderBy(i => runs[i].First - runs[i - 1].Last).Take((runs.Count + 7) / 8).ToHashSet();
            var wider = new List<(int First, int Last)>();
            for (var i = 0; i < runs.Count; i++)
            {
                if (closed.Contains(i))
                {
                    wider[^1] = (wider[^1].First, runs[i].Last);
                }
                else
                {
                    wider.Add(runs[i]);
                }
            }

            runs = wider;
        }

        return Text(runs);
    }

    private static List<(int First, int Last)> Runs(IEnumerable<int> numbers)
    {
        var runs = new List<(int First, int Last)>();
        foreach (var number in numbers.Distinct().Order())
        {
            if (runs is [.., var (first, last)] && last == number - 1)
            {
                runs[^1] = (first, number);
            }
            else
            {
                runs.Add((number, number));
            }
        }

        return runs;
    }

    private static string Text(IEnumerable<(int First, int Last)> runs) =>
        string.Join(',', runs.Select(r => r.First == r.Last ? $"{r.First}" : $"{r.First}-{r.Last}"));
}
