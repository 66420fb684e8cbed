using System.Globalization;
using BurnSim.Recording;
using BurnSim.Reports;
using BurnSim.Studio.Story;
using BurnSim.Studio.Words;

namespace BurnSim.Studio.Race;

/// <summary>A firm in the race as it stands.</summary>
/// <param name="Firm">By number in id order.</param>
/// <param name="Place">0 is the first.</param>
/// <param name="Users">Active users, in words.</param>
/// <param name="Cash">Money in the bank, in words.</param>
/// <param name="Length">Of its bar; full: the most users any firm has in this run.</param>
/// <param name="Fuel">Of its money; full: the most it has in this run.</param>
/// <param name="Absence">Why it isn't in the market; null: it is.</param>
/// <param name="IsBroke">It ran out of cash.</param>
internal sealed record Row(int Firm, string Name, string Colour, int Place, string Users, string Cash, string Length, string Fuel, Phrase? Absence, bool IsBroke)
{
    /// <summary>The firms shown by name, in id order, each with its place by users.</summary>
    public static IReadOnlyList<Row> All(Telling telling, Cast cast, int tick, Tongue tongue)
    {
        var replay = telling.Replay;
        int[] places = [.. cast.Ranked.OrderByDescending(firm => replay.Users(tick, firm)).ThenBy(firm => firm)];
        return [.. cast.Ranked.Order().Select(firm =>
        {
            var (users, cash, fate, own) = (replay.Users(tick, firm), replay.Cash(tick, firm), replay.Fate(tick, firm), telling.Scenario.Firms[firm]);
            return new Row(firm, own.Called, cast.InkOf(firm).Colour, Array.IndexOf(places, firm), Numeral.People(users, tongue),
                fate == Fate.Waiting ? "" : Numeral.Money(cash, telling.Scenario.Currency, tongue), Part(users, replay.MostUsers), Part(cash, telling.MostCash[firm]),
                RaceWords.Absence(fate), fate is Fate.Bankrupt or Fate.Acquired);
        })];
    }

    /// <summary>A part of a whole as a width.</summary>
    public static string Part(float part, float whole) =>
        string.Create(CultureInfo.InvariantCulture, $"{(whole > 0 ? Math.Clamp(100 * part / whole, 0, 100) : 0):0.#}%");
}
