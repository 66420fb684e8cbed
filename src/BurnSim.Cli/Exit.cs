using System.Collections.Immutable;
using BurnSim.Scenarios;

namespace BurnSim.Cli;

/// <summary>What the process says when it ends.</summary>
internal static class Exit
{
    public const int Done = 0, Failed = 1;

    /// <summary>The scenario or the command line is wrong.</summary>
    public const int BadInput = 2;

    /// <summary>Ctrl-C; what was finished has been written.</summary>
    public const int Interrupted = 130;
}

/// <summary>The scenario or the command line is wrong; the message is all there is to show.</summary>
internal sealed class BadInput(string message) : Exception(message)
{
    /// <summary>All that is wrong, one below the other.</summary>
    public static BadInput Of(IEnumerable<Diagnostic> wrong) => new(string.Join('\n', wrong.Select(one => one.Render())));

    /// <summary>All of some things, or an end with what is wrong with any of them.</summary>
    public static ImmutableArray<T> Each<T>(IEnumerable<Func<T>> reads)
    {
        var (all, wrong) = (ImmutableArray.CreateBuilder<T>(), new List<string>());
        foreach (var read in reads)
        {
            try
            {
                all.Add(read());
            }
            catch (BadInput bad)
            {
                wrong.Add(bad.Message);
            }
        }

        return wrong.Count == 0 ? all.ToImmutable() : throw new BadInput(string.Join('\n', wrong));
    }
}
