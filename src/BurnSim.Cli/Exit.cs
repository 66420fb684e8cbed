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
internal sealed class BadInput(string message) : Exception(message);
