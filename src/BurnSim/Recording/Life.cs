using System.Globalization;
using System.Text;

namespace BurnSim.Recording;

/// <summary>What happens to a person.</summary>
public enum TurnKind
{
    /// <summary>Is among a firm's users when it enters.</summary>
    IsFirst,

    /// <summary>Uses such an app for the first time.</summary>
    Tries,

    /// <summary>Becomes a core user.</summary>
    Settles,

    /// <summary>Leaves for a rival.</summary>
    Moves,

    /// <summary>Uses none any more.</summary>
    Lapses,

    /// <summary>Uses one again.</summary>
    ComesBack,

    /// <summary>Is taken over with their firm.</summary>
    IsTakenOver,
}

/// <summary>Something that happens to a person.</summary>
/// <param name="Tick">When.</param>
/// <param name="What">What.</param>
/// <param name="Firm">The firm they use then, or leave; −1: one they had come to in the same tick.</param>
/// <param name="Teller">By the word of which agent; −1: of nobody they know.</param>
public readonly record struct Turn(int Tick, TurnKind What, int Firm, int Teller);

/// <summary>One person's history.</summary>
/// <param name="Scenario">The market they live in.</param>
/// <param name="Agent">Their number.</param>
/// <param name="Segment">Their segment.</param>
/// <param name="Neighbourhood">Their neighbourhood's number within it.</param>
/// <param name="BeganLapsed">Whether they had given such apps up before the story; else they had used none.</param>
/// <param name="Turns">What happens to them.</param>
public sealed record Life(Scenario Scenario, int Agent, int Segment, int Neighbourhood, bool BeganLapsed, List<Turn> Turns)
{
    /// <summary>A sentence: person 48,213 (students): tries Kimi on 2024-03-12, told by person 48,209; settles 03-20.</summary>
    public string Text
    {
        get
        {
            var text = new StringBuilder($"person {Numbered(Agent)} ({Scenario.Segments[Segment].Called}): ");
            if (BeganLapsed) text.Append("had lapsed; ");
            if (Turns.Count == 0) return text.Append("uses none.").ToString();
            var year = 0;
            return text.AppendJoin("; ", Turns.Select(turn => Told(turn, ref year))).Append('.').ToString();
        }
    }

    private string Told(Turn turn, ref int year)
    {
        // The year is said when it is another.
        var date = Scenario.DateOf(turn.Tick);
        var day = date.ToString(date.Year == year ? "MM-dd" : "'on 'yyyy-MM-dd", CultureInfo.InvariantCulture);
        year = date.Year;
        var firm = turn.Firm < 0 ? "an app" : Scenario.Firms[turn.Firm].Called;
        return (turn.What switch
        {
            TurnKind.IsFirst => $"is among the first of {firm} {day}",
            TurnKind.Tries => $"tries {firm} {day}",
            TurnKind.Settles => $"settles {day}",
            TurnKind.Moves => $"moves to {firm} {day}",
            TurnKind.Lapses => $"gives {firm} up {day}",
            TurnKind.ComesBack => $"comes back to {firm} {day}",
            _ => $"is taken over by {firm} {day}",
        }) + (turn.Teller < 0 ? "" : $", told by person {Numbered(turn.Teller)}");
    }

    private static string Numbered(int agent) => agent.ToString("N0", CultureInfo.InvariantCulture);
}
