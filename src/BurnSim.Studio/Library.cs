using BurnSim.Scenarios;
using BurnSim.Studio.Hosting;

namespace BurnSim.Studio;

/// <summary>The scenarios of the studio's folder, and nothing outside it.</summary>
public sealed class Library(House house)
{
    /// <summary>Largest text that is read, bytes.</summary>
    public const int MostText = 1 << 20;

    /// <summary>The file that opens first.</summary>
    public string First => house.First;

    /// <summary>The folder's scenarios, by file name.</summary>
    public IReadOnlyList<string> Names =>
        [.. Directory.EnumerateFiles(house.Folder, "*.y*ml").Select(path => Path.GetFileName(path)!).Append(First).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>A scenario's text; null: there is none of that name, it is a link, or far too long.</summary>
    public string? Text(string name)
    {
        try
        {
            return Names.Contains(name) && new FileInfo(Path.Combine(house.Folder, name)) is { Length: <= MostText, LinkTarget: null } file
                ? File.ReadAllText(file.FullName) : null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Reads a text as if it stood in the folder under a name, with values set over it.</summary>
    public Reading Read(string text, string name, IReadOnlyList<string> overrides) =>
        ScenarioFile.Parse(text, Path.GetFileName(name), overrides, house.Strategies, house.Folder);
}
