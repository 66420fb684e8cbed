using BurnSim.Randomness;

namespace BurnSim.Populations;

/// <summary>Whose word somebody followed who was asked whom they hear from: worked out for observers, and changes nothing.</summary>
internal static class Tellers
{
    /// <summary>The teller's number, from 1; 0: they came by ads or by themselves.</summary>
    /// <param name="people">Everyone, as they stood before.</param>
    /// <param name="agent">Who moves.</param>
    /// <param name="after">Where to.</param>
    /// <param name="outlook">What the tick holds for their segment.</param>
    /// <param name="tick">The tick.</param>
    /// <param name="draws">Of the run.</param>
    public static int Of(People people, int agent, byte after, Outlook outlook, uint tick, in Draws draws)
    {
        var quarter = people.Quarters[outlook.Segment];
        if (Crowd.ZoneOf(after) != Crowd.OnTrial || quarter.Ties is not { } ties) return 0;
        var (person, firm, degree, users) = (agent - quarter.First, Crowd.FirmOf(after), ties.Degree(agent - quarter.First), 0);
        for (var slot = 0; slot < ties.Slots(person); slot++) users += Uses(slot) ? 1 : 0;
        if (users == 0) return 0;

        // Their word is as much of what drew them as they are of all ties; which of them, is chance.
        var word = outlook.Mouth[firm] * users / degree;
        var at = draws.Uniform(Purposes.Teller, (uint)agent, tick) * (outlook.Draw[firm] + word) / word * users;
        for (var slot = 0; slot < ties.Slots(person) && at < users; slot++)
        {
            if (Uses(slot) && at-- < 1) return quarter.First + ties.At(person, slot) + 1;
        }

        return 0;

        bool Uses(int slot) => ties.At(person, slot) is >= 0 and var other && other != person
            && people.Standing[quarter.First + other] is >= Crowd.FirstUser and var stands && Crowd.FirmOf(stands) == firm;
    }
}
