using System.Text;

namespace BurnSim.Scenarios;

/// <summary>One mistake of a scenario, and where it stands.</summary>
/// <param name="File">File as the user named it, or <c>--set</c> for an override.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1, in UTF-16 units.</param>
/// <param name="Code">BS001 ..., see <see cref="Codes"/>.</param>
/// <param name="Message">What is wrong with which value, and what would be right: one line.</param>
/// <param name="SourceLine">The line itself; null where there is none.</param>
/// <param name="Length">UTF-16 units to underline.</param>
/// <param name="Suggestion">A word that may have been meant.</param>
public sealed record Diagnostic(
    string File, int Line, int Column, string Code, string Message, string? SourceLine, int Length, string? Suggestion)
{
    // A longer line is shown in part, from a little before the mistake.
    private const int Widest = 120, Before = 40;

    /// <summary>Location, message, source line, caret line and suggestion, one below the other.</summary>
    public string Render()
    {
        var text = new StringBuilder($"{File}({Line},{Column}): error {Code}: {Message}");
        if (SourceLine is { Length: > 0 } line)
        {
            var at = Math.Clamp(Column - 1, 0, line.Length);
            var from = line.Length <= Widest ? 0 : Math.Max(0, at - Before);
            var to = Math.Min(line.Length, from + Widest);
            text.Append("\n  ").Append(Printable.Line(line[from..to])).Append("\n  ");
            foreach (var rune in line[from..at].EnumerateRunes())
            {
                text.Append(rune.Value == '\t' ? "\t" : new string(' ', Printable.Width(rune)));
            }

            var marked = line[at..Math.Min(to, at + Math.Max(1, Length))];
            text.Append('^', Math.Max(1, marked.EnumerateRunes().Sum(Printable.Width)));
        }

        return Suggestion is null ? text.ToString() : text.Append($"\nDid you mean '{Suggestion}'?").ToString();
    }
}
