using BurnSim.Randomness;

namespace BurnSim.Populations;

/// <summary>
/// Whoever in a line something may happen to, each with the same chance and apart from all others: from one to the next by
/// geometric gaps, so that the rest cost nothing. A draw is named by the line, its purpose and the place in the sequence.
/// </summary>
internal sealed class Candidates
{
    /// <summary>Most that are found at once: enough for whole vectors, few enough for the cache.</summary>
    public const int Batch = 512;

    // From this chance on everyone is looked at: jumping would cost more.
    private const double Dense = 0.5;

    /// <summary>Draws are named by their place in a sequence, in so many bits below the number of a line, or block.</summary>
    public const int Sequence = 17;

    private readonly uint[] names = new uint[Batch];
    private readonly double[] luck = new double[2 * Batch];
    private readonly int[] places = new int[Batch];
    private uint line, purpose, tick, sequence;
    private double perLog;
    private int length, place, drawn;

    /// <summary>How many were found.</summary>
    public int Count { get; private set; }

    /// <summary>The chance at which they were found: as asked for, or 1.</summary>
    public double Chance { get; private set; }

    /// <summary>Where in the line they are.</summary>
    public ReadOnlySpan<int> Places => places.AsSpan(0, Count);

    /// <summary>A uniform number of each.</summary>
    public ReadOnlySpan<double> Luck => luck.AsSpan(drawn, Count);

    /// <summary>Begins a line.</summary>
    /// <param name="number">Its number, below 32,768.</param>
    /// <param name="forWhat">An even purpose: gaps are drawn for it, what is found draws for the next.</param>
    /// <param name="when">The tick.</param>
    /// <param name="people">How many are in it.</param>
    /// <param name="chance">The chance of each.</param>
    public void Begin(int number, uint forWhat, uint when, int people, double chance)
    {
        (line, purpose, tick, length) = ((uint)number << Sequence, forWhat, when, people);
        (Chance, place, sequence) = (chance >= Dense ? 1 : chance, -1, 0);
        perLog = Chance is > 0 and < 1 ? 1 / Fixed.Log1p(-Chance) : 0;
    }

    /// <summary>Finds the next ones; false: there are no more.</summary>
    public bool Next(in Draws draws)
    {
        Count = 0;
        while (Count == 0 && Chance > 0 && place < length - 1)
        {
            var left = (length - 1 - place) * Chance;
            drawn = (int)Math.Min(Batch, Chance == 1 ? left : left + 3 * Math.Sqrt(left) + 4);
            for (var i = 0; i < drawn; i++) names[i] = line | sequence++;
            draws.Uniforms(purpose, 2, names.AsSpan(0, drawn), tick, luck.AsSpan(0, 2 * drawn));
            var gaps = luck.AsSpan(0, drawn);
            if (Chance < 1) Fixed.Log(gaps, gaps);
            foreach (var gap in gaps)
            {
                // A gap beyond the end of everything is as good as the end.
                place += 1 + (Chance < 1 ? (int)Math.Min(Crowd.Most, gap * perLog) : 0);
                if (place >= length) break;
                places[Count++] = place;
            }
        }

        return Count > 0;
    }
}
