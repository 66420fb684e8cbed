using BurnSim.Randomness;

namespace BurnSim.Populations;

/// <summary>
/// Who knows whom within a segment, both ways. People are numbered from 0; a person's ties are at slots, some of which may be
/// empty.
/// </summary>
internal abstract class Ties
{
    /// <summary>How many slots a person has.</summary>
    public abstract int Slots(int person);

    /// <summary>The other at a slot, who may be oneself, of whom nobody hears anything new; −1: nobody.</summary>
    public abstract int At(int person, int slot);

    /// <summary>The least ties anyone has.</summary>
    public abstract int Least { get; }

    /// <summary>The most slots anyone has who isn't a hub.</summary>
    public abstract int Most { get; }

    /// <summary>How many ties a person has, those to oneself among them.</summary>
    public int Degree(int person)
    {
        var degree = 0;
        for (var slot = 0; slot < Slots(person); slot++) degree += At(person, slot) >= 0 ? 1 : 0;
        return degree;
    }
}

/// <summary>
/// Ties that are worked out when asked for. Person i has half the degree of ties that lead on: along an order that its kind
/// gives (a ring, or a random one inside the campus), or, where a tie is rewired, along a random order of all. Both orders can
/// be followed back, so the ties that lead to a person are found, too. Of an odd degree half of the people have one tie more.
/// </summary>
internal abstract class ComputedTies : Ties
{
    private readonly int most;
    private readonly uint key;
    private readonly double rewire;
    private readonly Shuffle[] anywhere;

    protected ComputedTies(int people, int degree, double rewire, uint key)
    {
        (People, Least, most, this.rewire, this.key) = (people, Math.Max(1, degree / 2), Math.Max(1, (degree + 1) / 2), rewire, key);
        anywhere = [.. Enumerable.Range(0, most).Select(tie => new Shuffle(people, Hash.Of((uint)tie, key)))];
    }

    protected int People { get; }

    public override int Slots(int person) => 3 * most;

    public override int Least { get; }

    public override int Most => 3 * most;

    public override int At(int person, int slot)
    {
        var (tie, way) = (slot / 3, slot % 3);
        var other = way switch
        {
            0 => Leads(person, tie) ? anywhere[tie].Of(person) : On(person, tie),
            1 => Back(person, tie),
            _ => anywhere[tie].Back(person),
        };
        return way == 0 ? Has(person, tie) ? other : -1
            : other == person || !Has(other, tie) || Leads(other, tie) != (way == 2) ? -1 : other;
    }

    /// <summary>Who comes next along the order of a tie.</summary>
    protected abstract int On(int person, int tie);

    /// <summary>Who came before.</summary>
    protected abstract int Back(int person, int tie);

    /// <summary>Whether somebody has a tie that leads on.</summary>
    private bool Has(int person, int tie) => tie < Least || (Hash.Of((uint)person, key ^ 0x27D4EB2F) & 1) == 0;

    /// <summary>Whether a tie leads anywhere.</summary>
    private bool Leads(int person, int tie) => Hash.Of((uint)person, key ^ (uint)(tie + 1) * 0x85EBCA6B) < rewire * (uint.MaxValue + 1.0);
}

/// <summary>Ties along a ring: to those next to one, and those next to them.</summary>
internal sealed class RingTies(int people, int degree, double rewire, uint key) : ComputedTies(people, degree, rewire, key)
{
    protected override int On(int person, int tie) => (int)((person + tie + 1L) % People);

    protected override int Back(int person, int tie) => (int)((person + (People - 1L) * (tie + 1)) % People);
}

/// <summary>Ties within campuses of so many people next to each other.</summary>
internal sealed class CampusTies(int people, int degree, double rewire, int campus, uint key) : ComputedTies(people, degree, rewire, key)
{
    private readonly uint key = key;

    protected override int On(int person, int tie) => First(person) + Order(person, tie).Of(person - First(person));

    protected override int Back(int person, int tie) => First(person) + Order(person, tie).Back(person - First(person));

    private int First(int person) => person / campus * campus;

    private Shuffle Order(int person, int tie) =>
        new(Math.Min(campus, People - First(person)), Hash.Of((uint)(person / campus), key + (uint)tie * 0xC2B2AE35));
}

/// <summary>
/// Ties of those who come one by one, each to so many who are there, likelier the more ties those have (Barabási and Albert
/// 1999, as Batagelj and Brandes 2005 draw it: an end of any tie so far). Kept, as nobody can work out who came later.
/// </summary>
internal sealed class ScaleFreeTies : Ties
{
    private readonly int degree;
    private readonly int[] ends, came, from;

    public ScaleFreeTies(int people, int degree, uint key)
    {
        this.degree = Math.Max(2, degree);
        ends = new int[Begins(people)];
        from = new int[people + 1];
        for (var tie = 0; tie < ends.Length; tie++)
        {
            // Ends of ties in the order in which they were made: 2t is who came, 2t + 1 whom they know.
            var person = Came(tie);
            var before = 2u * (uint)Begins(person);
            var end = (uint)((ulong)Hash.Of((uint)tie, key) * (before + 1) >> 32);
            ends[tie] = person == 0 ? -1 : end == before ? person - 1 : (end & 1) == 0 ? Came((int)(end / 2)) : Math.Max(0, ends[end / 2]);
            if (ends[tie] >= 0) from[ends[tie] + 1]++;
        }

        for (var person = 0; person < people; person++) from[person + 1] += from[person];
        came = new int[from[people]];
        var next = from.AsSpan(0, people).ToArray();
        for (var tie = 0; tie < ends.Length; tie++)
        {
            if (ends[tie] >= 0) came[next[ends[tie]]++] = Came(tie);
        }
    }

    public override int Least => degree / 2;

    public override int Most => 4 * degree;

    public override int Slots(int person) => Begins(person + 1) - Begins(person) + from[person + 1] - from[person];

    public override int At(int person, int slot)
    {
        var (first, own) = (Begins(person), Begins(person + 1) - Begins(person));
        return slot < own ? ends[first + slot] : came[from[person] + slot - own];
    }

    /// <summary>The first tie somebody came with; of an odd degree every other comes with one more.</summary>
    private int Begins(int person) => (int)((long)person * degree / 2);

    /// <summary>Who came with a tie.</summary>
    private int Came(int tie) => (int)((2L * tie + 1) / degree);
}
