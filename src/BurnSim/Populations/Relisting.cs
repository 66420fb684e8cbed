namespace BurnSim.Populations;

/// <summary>Who of a block moves from zone to zone, and its order after that.</summary>
internal sealed class Relisting
{
    // By zone they are leaving: places; by zone they go to: people.
    private readonly List<int>[] leaving = [[], [], [], []];
    private readonly List<ushort>[] coming = [[], [], []];

    /// <summary>Somebody leaves the zone where they are listed for another.</summary>
    public void Note(in Move move, int to)
    {
        leaving[move.Zone].Add(move.Place);
        coming[to].Add(move.Person);
    }

    /// <summary>Lists the block's people anew by zone, at a cost of those who moved, and forgets who did.</summary>
    public void Arrange(ref Crowd crowd, Span<ushort> order, Span<ushort> places)
    {
        var (outside, trial, core) = (crowd.Sizes[Crowd.Outside], crowd.Sizes[Crowd.OnTrial], crowd.Sizes[Crowd.IsCore]);
        var end = outside + trial + core;

        // The holes are filled: outside and on trial from the end, core from the start.
        var outsideLeft = Close(order, places, 0, outside, leaving[Crowd.Outside]);
        var trialLeft = Close(order, places, outside, trial, leaving[Crowd.OnTrial]);
        var coreBegins = outside + trial;
        foreach (var hole in leaving[Crowd.IsCore]) Put(order, places, hole, order[coreBegins++]);

        // Those on trial slide to where they begin now, and newcomers take what is free.
        var begins = outsideLeft + coming[Crowd.Outside].Count;
        Slide(order, places, outside, trialLeft, begins);
        Fill(order, places, outsideLeft, coming[Crowd.Outside]);
        Fill(order, places, begins + trialLeft, coming[Crowd.OnTrial]);
        Fill(order, places, coreBegins - coming[Crowd.IsCore].Count, coming[Crowd.IsCore]);
        crowd.Sizes[Crowd.Outside] = begins;
        crowd.Sizes[Crowd.OnTrial] = trialLeft + coming[Crowd.OnTrial].Count;
        crowd.Sizes[Crowd.IsCore] = end - coreBegins + coming[Crowd.IsCore].Count;
        foreach (var list in leaving) list.Clear();
        foreach (var list in coming) list.Clear();
    }

    /// <summary>Fills holes from the end of a zone; how many are left.</summary>
    private static int Close(Span<ushort> order, Span<ushort> places, int start, int length, List<int> holes)
    {
        for (var i = holes.Count - 1; i >= 0; i--) Put(order, places, holes[i], order[start + --length]);
        return length;
    }

    /// <summary>Moves a stretch by moving no more of it than it is moved by.</summary>
    private static void Slide(Span<ushort> order, Span<ushort> places, int from, int length, int to)
    {
        var by = Math.Min(Math.Abs(to - from), length);
        var (source, target) = to > from ? (from, to + length - by) : (from + length - by, to);
        for (var i = 0; i < by; i++) Put(order, places, target + i, order[source + i]);
    }

    private static void Fill(Span<ushort> order, Span<ushort> places, int from, List<ushort> people)
    {
        foreach (var person in people) Put(order, places, from++, person);
    }

    private static void Put(Span<ushort> order, Span<ushort> places, int place, ushort person)
    {
        order[place] = person;
        if (!places.IsEmpty) places[person] = (ushort)place;
    }
}
