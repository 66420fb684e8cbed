using System.Runtime.InteropServices;
using BurnSim.Market;
using BurnSim.Randomness;

namespace BurnSim.Populations;

/// <summary>
/// Moves the people of a block for a tick. In each zone it finds candidates at the greatest chance anyone there has, and
/// lets something happen to each with their own chance beside that (thinning: Lewis and Shedler 1979). Every draw is named by
/// block, zone and candidate, so it matters not who moves which block when. One usher a thread.
/// </summary>
internal sealed class Usher(State state, Tempers tempers, People people)
{
    private readonly Candidates candidates = new();
    private readonly Judgement judgement = new(state, tempers);
    private readonly Voices voices = new(state);
    private readonly Relisting relisting = new();
    private readonly double[] luck = new double[2 * Candidates.Batch], heard = new double[state.Firms];
    private readonly bool[] isApart = new bool[Crowd.Most];

    // Of candidates: who, of their block and of all, where they stand, what strikes them, and their place in the zone.
    private readonly ushort[] who = new ushort[Candidates.Batch];
    private readonly uint[] names = new uint[Candidates.Batch];
    private readonly byte[] stands = new byte[Candidates.Batch];
    private readonly double[] strikes = new double[Candidates.Batch];
    private readonly int[] found = new int[Candidates.Batch];

    // At which place in what happens in a block each of them is; of whom nothing happens to it says nothing, as whoever is there
    // is somebody else (Briggs and Torczon 1993).
    private readonly ushort[] turns = new ushort[Crowd.Most];

    // Of somebody's ties: the others, and where those stand.
    private readonly int[] others = new int[Candidates.Batch];
    private readonly byte[] othersStand = new byte[Candidates.Batch];

    // What happens in the block at hand, without ties.
    private readonly List<Move> own = [];

    /// <summary>What all it moved adds up to since that was last taken.</summary>
    public Census Moved { get; } = new(state);

    /// <summary>Who of a block goes where.</summary>
    public Lots Lots { get; } = new(state, people);

    /// <summary>Forgets what was said.</summary>
    public void Begin() => voices.Begin(people.Crowds.Length);

    /// <summary>Lists a block's people, all of them never-users: those who are looked at one by one behind the rest.</summary>
    public void List(int number, in Draws draws)
    {
        ref var crowd = ref people.Crowds[number];
        var order = people.OrderOf(crowd);
        var places = people.PlacesOf(crowd);
        var quarter = people.Quarters[crowd.Segment];
        var apart = crowd.Count;
        people.StandingOf(crowd).Clear();
        for (var from = 0; from < order.Length; from += Candidates.Batch)
        {
            var count = Math.Min(Candidates.Batch, order.Length - from);
            for (var i = 0; i < count; i++) names[i] = (uint)(crowd.First + from + i);
            tempers.Far(names.AsSpan(0, count), draws, luck.AsSpan(0, 2 * count), isApart.AsSpan(from));
            for (var i = from; i < from + count; i++)
            {
                isApart[i] |= quarter.Ties is { } ties && ties.Slots(crowd.First - quarter.First + i) > ties.Most;
                apart -= isApart[i] ? 1 : 0;
            }
        }

        (crowd.Sizes[Crowd.Outside], crowd.Sizes[Crowd.Wild]) = (apart, order.Length - apart);
        for (int person = 0, near = 0; person < order.Length; person++)
        {
            var place = isApart[person] ? apart++ : near++;
            order[place] = (ushort)person;
            if (!places.IsEmpty) places[person] = (ushort)place;
        }
    }

    /// <summary>Sees what happens in a block, and who talks to whom, without changing anything.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="outlooks">What the tick holds, by segment.</param>
    /// <param name="draws">Of the run.</param>
    public void Watch(int number, Outlook[] outlooks, in Draws draws)
    {
        ref var crowd = ref people.Crowds[number];
        var order = people.OrderOf(crowd);
        var outlook = outlooks[crowd.Segment];
        for (int zone = 0, start = 0; zone < Crowd.Zones; start += crowd.Sizes[zone], zone++)
        {
            var listed = order.Slice(start, crowd.Sizes[zone]);
            Visit(number, zone, start, listed, outlook, draws);
            voices.Speak(people, number, zone, listed, outlook, draws);
        }
    }

    /// <summary>Lets listeners of a block follow what they heard, where that comes before anything else; then lets all of it happen.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="outlooks">What the tick holds, by segment.</param>
    /// <param name="ushers">All who watched.</param>
    /// <param name="draws">Of the run.</param>
    public void Hear(int number, Outlook[] outlooks, Usher[] ushers, in Draws draws)
    {
        ref var crowd = ref people.Crowds[number];
        var moves = MovesOf(number);
        var places = people.PlacesOf(crowd);
        var known = moves.Count;
        for (var turn = 0; turn < known; turn++) turns[moves[turn].Person] = (ushort)turn;
        foreach (var usher in ushers)
        {
            var words = CollectionsMarshal.AsSpan(usher.voices.Said[number]);
            for (; !words.IsEmpty; words = words[Math.Min(words.Length, Candidates.Batch)..])
            {
                Follow(crowd, words[..Math.Min(words.Length, Candidates.Batch)], moves, outlooks[crowd.Segment], draws);
            }
        }

        // All in the order of their places.
        foreach (ref var move in CollectionsMarshal.AsSpan(moves)[known..])
        {
            var place = places[move.Person];
            move = move with { Zone = crowd.ZoneAt(place), Place = place };
        }

        if (moves.Count > known) moves.Sort((one, other) => one.Place.CompareTo(other.Place));
        Happen(number);
    }

    /// <summary>Lets what was seen in a block happen.</summary>
    public void Happen(int number)
    {
        ref var crowd = ref people.Crowds[number];
        var moves = MovesOf(number);
        var standing = people.StandingOf(crowd);
        for (var from = 0; from < moves.Count; from += Candidates.Batch)
        {
            // Where they stand is fetched for all at once, so that nobody is waited for.
            var some = CollectionsMarshal.AsSpan(moves).Slice(from, Math.Min(Candidates.Batch, moves.Count - from));
            for (var i = 0; i < some.Length; i++) stands[i] = standing[some[i].Person];
            for (var i = 0; i < some.Length; i++)
            {
                ref readonly var move = ref some[i];
                var to = Crowd.ZoneOf(move.After);
                Moved.Note(crowd.Segment, stands[i], move.After);
                standing[move.Person] = move.After;
                if (people.Came.Length > 0 && to == Crowd.OnTrial) people.Came[number].Add(new(crowd.First + move.Person, move.Teller - 1));
                if (move.Zone != Crowd.Wild && to != move.Zone) relisting.Note(move, to);
            }
        }

        moves.Clear();
        relisting.Arrange(ref crowd, people.OrderOf(crowd), people.PlacesOf(crowd));
    }

    private List<Move> MovesOf(int number) => people.HaveTies ? people.Moves[number] : own;

    /// <summary>Everyone of a zone whom something may happen to.</summary>
    private void Visit(int number, int zone, int start, ReadOnlySpan<ushort> listed, Outlook outlook, in Draws draws)
    {
        ref var crowd = ref people.Crowds[number];
        var standing = people.StandingOf(crowd);
        var (moves, ties) = (MovesOf(number), people.Quarters[crowd.Segment].Ties);
        candidates.Begin(number, Purposes.Outside + 2 * (uint)zone, (uint)state.Tick, listed.Length, outlook.Most[zone]);
        while (candidates.Next(draws))
        {
            // Who they are and where they stand is fetched for all at once, so that nobody is waited for.
            var places = candidates.Places;
            for (var i = 0; i < places.Length; i++) who[i] = listed[places[i]];
            for (var i = 0; i < places.Length; i++) stands[i] = standing[who[i]];

            // Most are less likely to do anything than the zone's likeliest: they need no more than a look.
            var count = 0;
            for (var i = 0; i < places.Length; i++)
            {
                var (stand, strike) = (stands[i], candidates.Luck[i] * candidates.Chance);
                if (zone != Crowd.Wild && !(strike < outlook.Chance[stand])) continue;
                (names[count], stands[count], strikes[count], found[count++]) = ((uint)(crowd.First + who[i]), stand, strike, places[i]);
            }

            judgement.Of(names.AsSpan(0, count), outlook, draws);
            var chances = judgement.Chances(stands.AsSpan(0, count));
            for (var i = 0; i < count; i++)
            {
                var isAsked = ties is not null && (stands[i] >= Crowd.FirstUser || zone == Crowd.Wild && judgement.IsFar(i));
                if (!isAsked && !(strikes[i] < chances[i])) continue;
                var draw = isAsked ? Asked(names[i], outlook) : outlook.Draw;
                var risk = judgement.Risk(i, stands[i], draw);
                var reach = risk.All * state.Days;
                var chance = isAsked ? Fixed.OneMinusExpMinus(reach) : chances[i];
                if (!(strikes[i] < chance)) continue;

                // One number says whether and, where that matters, when; then another says what.
                var (at, time) = ties is null ? (strikes[i] / chance, 0)
                    : (draws.Uniform(Purposes.Cause, names[i], (uint)state.Tick), -Fixed.Log1p(-strikes[i]) / reach);
                var after = judgement.After(i, stands[i], draw, risk, at * risk.All);
                var teller = isAsked && people.Came.Length > 0 ? Tellers.Of(people, (int)names[i], after, outlook, (uint)state.Tick, draws) : 0;
                moves.Add(new(zone, start + found[i], listed[found[i]], after, time, teller));
            }
        }
    }

    /// <summary>What draws somebody who is asked whom they hear from, [firm].</summary>
    private ReadOnlySpan<double> Asked(uint name, Outlook outlook)
    {
        var quarter = people.Quarters[outlook.Segment];
        var (ties, person) = (quarter.Ties!, (int)name - quarter.First);
        Array.Clear(heard);
        var (degree, slots) = (0, ties.Slots(person));
        for (var slot = 0; slot < slots;)
        {
            // As with candidates, all are found before anybody is looked at.
            var count = 0;
            for (; count < others.Length && slot < slots; slot++)
            {
                var other = ties.At(person, slot);
                degree += other >= 0 ? 1 : 0;
                others[count] = quarter.First + other;
                count += other >= 0 && other != person ? 1 : 0;
            }

            for (var i = 0; i < count; i++) othersStand[i] = people.Standing[others[i]];
            foreach (var standing in othersStand.AsSpan(0, count))
            {
                if (standing >= Crowd.FirstUser) heard[Crowd.FirmOf(standing)]++;
            }
        }

        for (var f = 0; f < heard.Length; f++) heard[f] = outlook.Draw[f] + (heard[f] > 0 ? outlook.Mouth[f] * heard[f] / degree : 0);
        return heard;
    }

    /// <summary>Who follows a word that they heard before anything else; only whom that happens to anew has no place yet.</summary>
    private void Follow(in Crowd crowd, ReadOnlySpan<Word> words, List<Move> moves, Outlook outlook, in Draws draws)
    {
        var standing = people.StandingOf(crowd);
        var quarter = people.Quarters[crowd.Segment];
        for (var i = 0; i < words.Length; i++) names[i] = (uint)words[i].Listener;
        for (var i = 0; i < words.Length; i++) stands[i] = standing[words[i].Listener - crowd.First];
        judgement.Of(names.AsSpan(0, words.Length), outlook, draws);
        for (var i = 0; i < words.Length; i++)
        {
            var (word, person) = (words[i], words[i].Listener - crowd.First);
            var ready = judgement.Readiness(i, stands[i], word.Firm) / outlook.Readiest[word.Firm];
            if (judgement.IsFar(i) || !(word.Doubt < ready)) continue;
            if (!(word.Doubt < ready * quarter.Ties!.Least / quarter.Ties.Degree(word.Listener - quarter.First))) continue;
            ref var turn = ref turns[person];
            var follows = new Move(0, 0, (ushort)person, Crowd.Trial(word.Firm), word.Time, word.Speaker + 1);
            if (turn >= moves.Count || moves[turn].Person != person)
            {
                turn = (ushort)moves.Count;
                moves.Add(follows);
            }
            else if (moves[turn] is var first && (first.Time, first.After, first.Teller).CompareTo((follows.Time, follows.After, follows.Teller)) > 0)
            {
                moves[turn] = first with { After = follows.After, Time = follows.Time, Teller = follows.Teller };
            }
        }
    }
}
