namespace BurnSim.Studio.Words;

/// <summary>The languages of the studio.</summary>
public enum Tongue
{
    English,
    Chinese,
}

/// <summary>What languages are called.</summary>
public static class Tongues
{
    /// <summary>As browsers know it (BCP 47).</summary>
    public static string Code(Tongue tongue) => tongue == Tongue.Chinese ? "zh" : "en";

    /// <summary>In itself.</summary>
    public static string Name(Tongue tongue) => tongue == Tongue.Chinese ? "中文" : "English";

    /// <summary>The one to change to.</summary>
    public static Tongue Other(Tongue tongue) => tongue == Tongue.Chinese ? Tongue.English : Tongue.Chinese;
}

/// <summary>Something said in every language of the studio: one that lacks a language doesn't compile.</summary>
public sealed record Phrase(string English, string Chinese)
{
    public string In(Tongue tongue) => tongue == Tongue.Chinese ? Chinese : English;
}
