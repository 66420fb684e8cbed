namespace BurnSim.Recording;

/// <summary>An amount of money, told with its currency.</summary>
public readonly record struct Money(double Amount, string Currency);
