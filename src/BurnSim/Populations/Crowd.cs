namespace BurnSim.Populations;

/// <summary>
/// A block of a segment's people. Each has one byte that says where they stand: never-user, lapsed, or user of which firm,
/// on trial or core. The block's order lists people by zone: outside (never or lapsed), on trial, core, and those who are
/// scanned one by one; within a zone the order means nothing. So whoever something happens to is found by a place in
/// a zone, and those to whom nothing happens are never touched.
/// </summary>
internal struct Crowd(int segment, int first, int count)
{
    /// <summary>Most people of a block: their places fit 16 bits, and what is known of them a core's own cache.</summary>
    public const int Most = 1 << 16;

    public const byte Never = 0, Lapsed = 1, FirstUser = 2;

    public const int Zones = 4, Outside = 0, OnTrial = 1, IsCore = 2, Wild = 3;

    /// <summary>The segment they are of.</summary>
    public readonly int Segment = segment;

    /// <summary>Number of the first of them, among all people.</summary>
    public readonly int First = first;

    /// <summary>How many there are.</summary>
    public readonly int Count = count;

    /// <summary>How many are in a zone.</summary>
    public ZoneSizes Sizes;

    [System.Runtime.CompilerServices.InlineArray(Zones)]
    public struct ZoneSizes
    {
        private int size;
    }

    /// <summary>Where a zone begins.</summary>
    public readonly int Start(int zone)
    {
        var start = 0;
        for (var before = 0; before < zone; before++) start += Sizes[before];
        return start;
    }

    /// <summary>What somebody who uses a firm stands at.</summary>
    public static byte Trial(int firm) => (byte)(FirstUser + 2 * firm);

    public static byte Core(int firm) => (byte)(FirstUser + 2 * firm + 1);

    /// <summary>The firm that somebody uses.</summary>
    public static int FirmOf(byte standing) => (standing - FirstUser) >> 1;

    /// <summary>Whether a user is a core user.</summary>
    public static bool Settled(byte standing) => (standing & 1) != 0;

    /// <summary>The zone where somebody who stands so is listed, unless they are scanned one by one.</summary>
    public static int ZoneOf(byte standing) => standing < FirstUser ? Outside : (standing & 1) == 0 ? OnTrial : IsCore;

    /// <summary>Lists the one at a place in the zone of where they stand now. Places of others change.</summary>
    /// <param name="order">The block's order.</param>
    /// <param name="places">Where in it each is; may be empty.</param>
    /// <param name="place">Where they are.</param>
    /// <param name="standing">Where they stand.</param>
    public void List(Span<ushort> order, Span<ushort> places, int place, byte standing)
    {
        var (from, to) = (ZoneAt(place), ZoneOf(standing));

        // Zone by zone: to its edge, and across.
        for (; from < to && from != Wild; from++)
        {
            place = Swap(order, places, place, Start(from + 1) - 1);
            (Sizes[from], Sizes[from + 1]) = (Sizes[from] - 1, Sizes[from + 1] + 1);
        }

        for (; from > to && from != Wild; from--)
        {
            place = Swap(order, places, place, Start(from));
            (Sizes[from], Sizes[from - 1]) = (Sizes[from] - 1, Sizes[from - 1] + 1);
        }
    }

    /// <summary>Lists everybody anew by where they stand; those scanned one by one stay where they are.</summary>
    public void Sort(Span<ushort> order, Span<ushort> places, ReadOnlySpan<byte> standing)
    {
        var listed = Start(Wild);
        Span<int> sizes = stackalloc int[Zones];
        foreach (var person in order[..listed]) sizes[ZoneOf(standing[person])]++;
        (Sizes[Outside], Sizes[OnTrial], Sizes[IsCore]) = (sizes[Outside], sizes[OnTrial], sizes[IsCore]);
        Span<int> next = [0, sizes[Outside], sizes[Outside] + sizes[OnTrial]];
        Span<int> end = [sizes[Outside], sizes[Outside] + sizes[OnTrial], listed];

        // Each swap puts somebody into their zone (American flag sort: McIlroy, Bostic and McIlroy 1993).
        for (var zone = 0; zone < Wild; zone++)
        {
            while (next[zone] < end[zone])
            {
                var home = ZoneOf(standing[order[next[zone]]]);
                if (home == zone) next[zone]++;
                else Swap(order, places, next[zone], next[home]++);
            }
        }
    }

    /// <summary>The zone of a place.</summary>
    public readonly int ZoneAt(int place)
    {
        var zone = 0;
        for (var end = Sizes[0]; place >= end; end += Sizes[zone]) zone++;
        return zone;
    }

    /// <summary>Two change places.</summary>
    private static int Swap(Span<ushort> order, Span<ushort> places, int place, int other)
    {
        (order[place], order[other]) = (order[other], order[place]);
        if (!places.IsEmpty) (places[order[place]], places[order[other]]) = ((ushort)place, (ushort)other);
        return other;
    }
}
