namespace BurnSim.Scenarios.Expressions;

/// <summary>What is wrong with an expression, and where in its text.</summary>
internal sealed class Slip(int from, int length, string message, string? suggestion = null) : Exception(message)
{
    public int From => from;

    public int Length => length;

    public string? Suggestion => suggestion;
}
