using BurnSim.Market;
using BurnSim.Populations;
using BurnSim.Randomness;
using BurnSim.Recording;

namespace BurnSim.Tests.Populations;

public class JudgementTests
{
    private const int People = Candidates.Batch;
    private static readonly Draws Draws = new(8, 1);

    /// <summary>Markets at random: qualities above the best so far and far below 0, firms that have gone, draws of all sizes.</summary>
    private static State Market(uint number)
    {
        var state = new State(Markets.Lively());
        double Random(uint purpose, uint entity) => Draws.Uniform(purpose, entity, number);
        state.Begin(Draws);
        for (var f = 0; f < state.Firms; f++)
        {
            state.Fate[f] = f > 0 && Random(2, (uint)f) < 0.3 ? Fate.Bankrupt : Fate.Operating;
            (state.Quality[f], state.Buzz[f]) = (8 * Random(3, (uint)f) - 5, 2 * Random(4, (uint)f));
            for (var s = 0; s < state.Segments; s++) state.Draw[f * state.Segments + s] = Math.Pow(Random(5, (uint)(f + 9 * s)), 9);
        }

        state.BestQuality = 2 * Random(6, 0) - 1;
        return state;
    }

    private static IEnumerable<byte> Standings(State state) => Enumerable.Range(0, Crowd.Trial(state.Firms))
        .Select(standing => (byte)standing).Where(standing => standing < Crowd.FirstUser || state.Operates(Crowd.FirmOf(standing)));

    /// <summary>What thinning rests on: the chance at which candidates are found is above the chance of each.</summary>
    [Test]
    public void Nobody_who_is_not_scanned_is_beyond_the_greatest_chance([Values(0, 0.3, 1, 2)] double deviation, [Values] bool knows)
    {
        uint[] names = [.. Enumerable.Range(0, People).Select(i => (uint)i)];
        var ties = knows ? new RingTies(1000, 10, 0.1, 3) : null;
        for (var number = 0u; number < 40; number++)
        {
            var (state, tempers) = (Market(number), new Tempers { Deviation = deviation });
            var (outlook, judgement) = (new Outlook(state, (int)(number % 2)), new Judgement(state, tempers));
            outlook.Look(tempers, ties);
            judgement.Of(names, outlook, Draws);
            foreach (var standing in Standings(state))
            {
                for (var i = 0; i < People; i++)
                {
                    if (judgement.IsFar(i)) continue;
                    for (var loud = -1; loud < (knows && standing >= Crowd.FirstUser ? state.Firms : 0); loud++)
                    {
                        // All one's ties use one firm's app, or nobody does.
                        var draw = outlook.Draw.ToArray();
                        if (loud >= 0) draw[loud] += outlook.Mouth[loud];
                        var chance = Fixed.OneMinusExpMinus(judgement.Risk(i, standing, draw).All * state.Days);
                        Assert.That(chance, Is.LessThanOrEqualTo(outlook.Chance[standing] * (1 + 1e-12)), $"market {number}, standing {standing}");
                        Assert.That(outlook.Chance[standing], Is.LessThanOrEqualTo(outlook.Most[Crowd.ZoneOf(standing)]));
                    }

                    for (var f = 0; f < (knows && standing < Crowd.FirstUser ? state.Firms : 0); f++)
                    {
                        if (state.Operates(f)) Assert.That(judgement.Readiness(i, standing, f), Is.LessThanOrEqualTo(outlook.Readiest[f] * (1 + 1e-12)));
                    }
                }
            }
        }
    }

    [Test]
    public void All_at_once_are_judged_as_one_by_one([Values(0, 0.6)] double deviation, [Values(1, 7, 511, 512)] int people)
    {
        uint[] names = [.. Enumerable.Range(0, people).Select(i => 977u * (uint)i)];
        for (var number = 0u; number < 10; number++)
        {
            var (state, tempers) = (Market(number), new Tempers { Deviation = deviation });
            var (outlook, judgement) = (new Outlook(state, 1), new Judgement(state, tempers));
            var standings = Standings(state).ToArray();
            byte[] stands = [.. Enumerable.Range(0, people).Select(i => standings[i % standings.Length])];
            outlook.Look(tempers, null);
            judgement.Of(names, outlook, Draws);
            var chances = judgement.Chances(stands).ToArray();
            for (var i = 0; i < people; i++)
            {
                var each = Fixed.OneMinusExpMinus(judgement.Risk(i, stands[i], outlook.Draw).All * state.Days);
                Assert.That(chances[i], Is.EqualTo(each).Within(1e-11 * each + 1e-300), $"market {number}, person {i}");
            }
        }
    }

    [Test]
    public void What_happens_is_by_the_share_of_each_risk()
    {
        var (state, tempers) = (Market(3), new Tempers { Deviation = 0.5 });
        var (outlook, judgement) = (new Outlook(state, 0), new Judgement(state, tempers));
        outlook.Look(tempers, null);
        judgement.Of([17], outlook, Draws);
        foreach (var standing in Standings(state))
        {
            var risk = judgement.Risk(0, standing, outlook.Draw);
            var shares = new double[Crowd.Trial(state.Firms)];
            const int steps = 200_000;
            for (var step = 0; step < steps; step++)
            {
                shares[judgement.After(0, standing, outlook.Draw, risk, risk.All * (step + 0.5) / steps)] += 1.0 / steps;
            }

            if (standing >= Crowd.FirstUser)
            {
                var own = Crowd.FirmOf(standing);
                Assert.That(shares[Crowd.Lapsed], Is.EqualTo(risk.Lapse / risk.All).Within(2.0 / steps));
                Assert.That(shares[Crowd.Core(own)], Is.EqualTo(risk.Settle / risk.All).Within(2.0 / steps));
                Assert.That(shares[Crowd.Trial(own)], Is.Zero, "nobody moves to where they are");
            }

            for (var f = 0; f < state.Firms; f++)
            {
                var pull = outlook.Draw[f] * judgement.Readiness(0, standing, f);
                Assert.That(shares[Crowd.Trial(f)], Is.EqualTo(pull / risk.All).Within(2.0 / steps));
            }
        }
    }
}
