using BurnSim.Market;
using BurnSim.Randomness;

namespace BurnSim.Populations;

/// <summary>Draws lots among people of a block who stand alike: so many go here, so many there. One a thread, like ushers.</summary>
internal sealed class Lots(State state, People people)
{
    private readonly uint[] names = new uint[Candidates.Batch];
    private readonly double[] luck = new double[Candidates.Batch];

    /// <summary>Sends those of a block who stand so where they are picked for, and the rest elsewhere or nowhere.</summary>
    /// <param name="number">The block's number.</param>
    /// <param name="from">Where they stand.</param>
    /// <param name="picked">[standing]: how many are to stand so; none are left.</param>
    /// <param name="left">How many aren't picked.</param>
    /// <param name="rest">Where those are to stand.</param>
    /// <param name="draws">Of the run.</param>
    public void Send(int number, byte from, Span<int> picked, int left, byte rest, in Draws draws)
    {
        var wanted = 0;
        foreach (var some in picked) wanted += some;
        if (wanted == 0 && (rest == from || left == 0)) return;

        // Looking for few costs less than asking all.
        if (rest == from && wanted <= left) Find(number, from, picked, draws);
        else Ask(number, from, picked, wanted, wanted + left, rest, draws);
    }

    /// <summary>Whoever is met by chance, of those who use nothing.</summary>
    private void Find(int number, byte from, Span<int> picked, in Draws draws)
    {
        ref var crowd = ref people.Crowds[number];
        var order = people.OrderOf(crowd);
        var places = people.PlacesOf(crowd);
        var standing = people.StandingOf(crowd);
        for (byte to = 0; to < picked.Length; to++)
        {
            // Of a turn, the bits that have no room in a name go to the purpose.
            var purpose = Purposes.Pick | (uint)to << 8;
            for (uint look = 0; picked[to] > 0;)
            {
                var turns = Math.Min(Candidates.Batch - (int)(look % Candidates.Batch), picked[to] + picked[to] / 4 + 1);
                for (var i = 0u; i < turns; i++) names[i] = (uint)number << Candidates.Sequence | (look + i) & ((1u << Candidates.Sequence) - 1);
                draws.Uniforms(purpose | look >> Candidates.Sequence << 16, 1, names.AsSpan(0, turns), (uint)state.Tick, luck.AsSpan(0, turns));
                look += (uint)turns;
                for (var i = 0; i < turns && picked[to] > 0; i++)
                {
                    var (outside, wild) = (crowd.Sizes[Crowd.Outside], crowd.Sizes[Crowd.Wild]);
                    var at = (int)(luck[i] * (outside + wild));
                    var place = at < outside ? at : crowd.Count - wild + at - outside;
                    ref var stands = ref standing[order[place]];
                    if (stands != from) continue;
                    stands = to;
                    crowd.List(order, places, place, to);
                    picked[to]--;
                }
            }
        }
    }

    /// <summary>Each in turn, with the chance that is left (selection sampling: Knuth, vol. 2, 3.4.2 S).</summary>
    private void Ask(int number, byte from, Span<int> picked, int wanted, int there, byte rest, in Draws draws)
    {
        ref var crowd = ref people.Crowds[number];
        var standing = people.StandingOf(crowd);
        var purpose = Purposes.Split | (uint)from << 8 | (uint)Math.Max(0, picked.IndexOfAnyExcept(0)) << 16;
        for (var asked = 0; there > 0;)
        {
            var count = 0;
            for (; count < Math.Min(names.Length, there); asked++)
            {
                if (standing[asked] == from) names[count++] = (uint)(crowd.First + asked);
            }

            draws.Uniforms(purpose, 1, names.AsSpan(0, count), (uint)state.Tick, luck.AsSpan(0, count));
            for (var i = 0; i < count; i++)
            {
                var (to, turn) = (rest, luck[i] * there--);
                if (turn < wanted)
                {
                    for (to = 0; turn >= picked[to]; to++) turn -= picked[to];
                    (picked[to], wanted) = (picked[to] - 1, wanted - 1);
                }

                standing[(int)names[i] - crowd.First] = to;
            }
        }

        crowd.Sort(people.OrderOf(crowd), people.PlacesOf(crowd), standing);
    }
}
