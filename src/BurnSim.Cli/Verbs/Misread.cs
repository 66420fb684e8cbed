using BurnSim.Experiments;
using BurnSim.Scenarios;

namespace BurnSim.Cli.Verbs;

/// <summary>What an option says, read by a reader of its own; what makes no sense is shown where it stands.</summary>
internal static class Misread
{
    /// <summary>Reads an option's value.</summary>
    /// <param name="option">Its name, such as <c>--until</c>.</param>
    /// <param name="code">The code of its mistakes.</param>
    /// <param name="text">Its value.</param>
    /// <param name="read">Reads it.</param>
    public static T Read<T>(string option, string code, string text, Func<string, T> read)
    {
        try
        {
            return read(text);
        }
        catch (Misreading wrong)
        {
            var meant = Spelling.Nearest(text.Substring(wrong.From, wrong.Length), wrong.Known);
            throw new BadInput(new Diagnostic(option, 1, wrong.From + 1, code, $"{wrong.Message}.", text, wrong.Length, meant).Render());
        }
    }
}
