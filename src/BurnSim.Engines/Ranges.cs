namespace BurnSim.Engines;

/// <summary>Numbers as people and sbatch write them: <c>1-3,7</c>.</summary>
public static class Ranges
{
    /// <param name="numbers">In any order; each counts once.</param>
    public static string Of(IEnumerable<int> numbers) => Of(numbers, gap: 1);

    /// <summary>No longer than so many letters, if need be with numbers in between that weren't asked for.</summary>
    public static string Within(int letters, IReadOnlyCollection<int> numbers)
    {
        for (var gap = 1; ; gap *= 2)
        {
            if (Of(numbers, gap) is var text && text.Length <= letters)
            {
                return text;
            }
        }
    }

    private static string Of(IEnumerable<int> numbers, int gap)
    {
        var ranges = new List<(int First, int Last)>();
        foreach (var number in numbers.Distinct().Order())
        {
            if (ranges is [.., var (first, last)] && number - last <= gap)
            {
                ranges[^1] = (first, number);
            }
            else
            {
                ranges.Add((number, number));
            }
        }

        return string.Join(',', ranges.Select(r => r.First == r.Last ? $"{r.First}" : $"{r.First}-{r.Last}"));
    }
}
