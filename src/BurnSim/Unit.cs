namespace BurnSim;

/// <summary>The unit that files have a number in, and how many of it are one of the record's own.</summary>
public readonly record struct Unit(string Name, double Scale);
