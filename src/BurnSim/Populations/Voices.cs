using BurnSim.Market;
using BurnSim.Randomness;

namespace BurnSim.Populations;

/// <summary>
/// Word of mouth along ties to people who use nothing: users talk to those they are tied to, each at the rate at which the
/// other could at most follow, β e / degree; whether the other does is theirs to say. What they hear in a tick is so worked out
/// from the few who talk, not from the many who listen, and adds up to β e · (share of one's ties who use the app). Users of
/// other apps are asked themselves. One a thread, like ushers.
/// </summary>
internal sealed class Voices(State state)
{
    // More words a tick by one user than this change nothing any more: all they know have heard them.
    private const uint MostWords = 1000;

    private readonly Candidates candidates = new();
    private readonly int[] speakers = new int[Candidates.Batch];
    private readonly byte[] stands = new byte[Candidates.Batch];

    /// <summary>What was said, by the listener's block.</summary>
    public List<Word>[] Said { get; private set; } = [];

    /// <summary>Makes room for so many blocks.</summary>
    public void Begin(int blocks)
    {
        if (Said.Length < blocks) Said = [.. Enumerable.Range(0, blocks).Select(_ => new List<Word>())];
        foreach (var list in Said) list.Clear();
    }

    /// <summary>Lets the users of a zone talk.</summary>
    /// <param name="people">Everyone.</param>
    /// <param name="number">The number of their block.</param>
    /// <param name="zone">The zone.</param>
    /// <param name="listed">Its people.</param>
    /// <param name="outlook">What the tick holds for their segment.</param>
    /// <param name="draws">Of the run.</param>
    public void Speak(People people, int number, int zone, ReadOnlySpan<ushort> listed, Outlook outlook, in Draws draws)
    {
        ref var crowd = ref people.Crowds[number];
        var quarter = people.Quarters[crowd.Segment];
        if (zone == Crowd.Outside || quarter.Ties is not { } ties) return;
        var most = zone == Crowd.Wild ? 1 : Fixed.OneMinusExpMinus(ties.Most * outlook.Loudest * state.Days);
        candidates.Begin(number, Purposes.SpeakOutside + 2 * (uint)zone, (uint)state.Tick, listed.Length, most);
        while (candidates.Next(draws))
        {
            var places = candidates.Places;
            for (var i = 0; i < places.Length; i++) speakers[i] = crowd.First + listed[places[i]];
            for (var i = 0; i < places.Length; i++) stands[i] = people.Standing[speakers[i]];
            for (var i = 0; i < places.Length; i++)
            {
                if (stands[i] < Crowd.FirstUser) continue;
                var speaker = speakers[i];
                var (firm, slots) = (Crowd.FirmOf(stands[i]), ties.Slots(speaker - quarter.First));
                var mean = slots * outlook.Loud[firm] * state.Days;
                var strike = candidates.Luck[i] * candidates.Chance;

                // As many words as a Poisson draw says, of which the strike is the one uniform number: none with e^−mean.
                var (left, chance, words) = (1 - strike, Fixed.Exp(-mean), 0u);
                for (var upTo = chance; left > upTo && words < MostWords; upTo += chance) chance *= mean / ++words;
                for (var word = 0u; word < words; word++) Say(people, speaker, firm, word, quarter, draws);
            }
        }
    }

    /// <summary>One word, to any of those tied to a speaker, at any time of the tick. Who uses something already doesn't listen.</summary>
    private void Say(People people, int speaker, int firm, uint word, Quarter quarter, in Draws draws)
    {
        var (purpose, tick, ties) = (Purposes.Slot | word << 16, (uint)state.Tick, quarter.Ties!);
        var slot = (int)(draws.Uniform(purpose, (uint)speaker, tick) * ties.Slots(speaker - quarter.First));
        var listener = ties.At(speaker - quarter.First, slot);
        if (listener < 0 || people.Standing[quarter.First + listener] >= Crowd.FirstUser) return;
        Said[quarter.FirstCrowd + listener / Crowd.Most].Add(new(
            quarter.First + listener, firm, speaker, draws.Uniform(purpose + 1, (uint)speaker, tick), draws.Uniform(purpose + 2, (uint)speaker, tick)));
    }
}

/// <summary>Something said.</summary>
/// <param name="Listener">To whom.</param>
/// <param name="Firm">Of which firm's app.</param>
/// <param name="Speaker">By whom.</param>
/// <param name="Time">When, as a share of the tick.</param>
/// <param name="Doubt">Uniform: the listener follows when it is below their readiness beside the greatest.</param>
internal readonly record struct Word(int Listener, int Firm, int Speaker, double Time, double Doubt);
