namespace BurnSim.Populations;

/// <summary>All people of a market, segment after segment in blocks: where each stands, and each block's order.</summary>
internal sealed class People
{
    private byte[] standing = [];
    private ushort[] order = [], places = [];

    /// <summary>Blocks, a segment's one after another.</summary>
    public Crowd[] Crowds { get; private set; } = [];

    /// <summary>Where a segment's people and blocks are.</summary>
    public Quarter[] Quarters { get; private set; } = [];

    /// <summary>Whether anybody is tied to anybody.</summary>
    public bool HaveTies { get; private set; }

    /// <summary>What happens in a block in this tick, by place; empty without ties, where it happens as soon as it is seen.</summary>
    public List<Move>[] Moves { get; private set; } = [];

    /// <summary>Who came to a firm in this tick, by block; empty unless an observer asked.</summary>
    public List<Arrival>[] Came { get; private set; } = [];

    /// <summary>The same of all blocks, one after another.</summary>
    public List<Arrival> Arrivals { get; } = [];

    /// <summary>Where everyone stands, by number.</summary>
    public Span<byte> Standing => standing;

    /// <summary>Where a block's people stand.</summary>
    public Span<byte> StandingOf(in Crowd crowd) => standing.AsSpan(crowd.First, crowd.Count);

    /// <summary>A block's people by zone.</summary>
    public Span<ushort> OrderOf(in Crowd crowd) => order.AsSpan(crowd.First, crowd.Count);

    /// <summary>Where in that order each of a block is; empty where nobody asks for anyone by number.</summary>
    public Span<ushort> PlacesOf(in Crowd crowd) => places.Length == 0 ? [] : places.AsSpan(crowd.First, crowd.Count);

    /// <summary>Begins anew, with never-users only.</summary>
    /// <param name="counts">How many agents each segment has.</param>
    /// <param name="ties">Who knows whom, by segment; null: people hear from everyone.</param>
    public void Begin(ReadOnlySpan<int> counts, Func<int, int, Ties?> ties)
    {
        var (crowds, quarters, first) = (new List<Crowd>(), new Quarter[counts.Length], 0);
        for (var segment = 0; segment < counts.Length; segment++)
        {
            quarters[segment] = new(first, counts[segment], crowds.Count, ties(segment, counts[segment]));
            for (var end = checked(first + counts[segment]); first < end; first = crowds[^1].First + crowds[^1].Count)
            {
                crowds.Add(new(segment, first, Math.Min(Crowd.Most, end - first)));
            }
        }

        (Crowds, Quarters, Came, HaveTies) = ([.. crowds], quarters, [], quarters.Any(quarter => quarter.Ties is not null));
        Arrivals.Clear();
        if (HaveTies && Moves.Length < crowds.Count) Moves = [.. Enumerable.Range(0, crowds.Count).Select(_ => new List<Move>())];
        if (standing.Length < first) (standing, order) = (new byte[first], new ushort[first]);
        if (HaveTies && places.Length < first) places = new ushort[first];
    }

    /// <summary>From now to the end of the run, arrivals are kept.</summary>
    public void KeepArrivals() => Came = [.. Crowds.Select(_ => new List<Arrival>())];

    /// <summary>A tick is over: whoever came in it is listed, instead of those of the tick before.</summary>
    public void Gather()
    {
        Arrivals.Clear();
        foreach (var list in Came)
        {
            Arrivals.AddRange(list);
            list.Clear();
        }
    }
}

/// <summary>A segment's people.</summary>
/// <param name="First">Number of the first.</param>
/// <param name="Count">How many there are.</param>
/// <param name="FirstCrowd">Number of the first block.</param>
/// <param name="Ties">Who knows whom; null: people hear from everyone.</param>
internal sealed record Quarter(int First, int Count, int FirstCrowd, Ties? Ties);

/// <summary>Something that happens to somebody.</summary>
/// <param name="Zone">Where they are listed.</param>
/// <param name="Place">And at which place.</param>
/// <param name="Person">Who, of their block.</param>
/// <param name="After">Where they stand then.</param>
/// <param name="Time">When, as a share of the tick; 0 where it can have one cause only.</param>
/// <param name="Teller">Whose word they follow, from 1; 0: nobody's, or no observer asked.</param>
internal readonly record struct Move(int Zone, int Place, ushort Person, byte After, double Time, int Teller);
