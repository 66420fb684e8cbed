namespace BurnSim.Studio.Words;

/// <summary>The languages of the studio.</summary>
public enum Tongue
{
    English,
    Chinese,
}

/// <summary>Something said in every language of the studio: one that lacks a language doesn't compile.</summary>
public sealed record Phrase(string English, string Chinese)
{
    public string In(Tongue tongue) => tongue == Tongue.Chinese ? Chinese : English;
}
