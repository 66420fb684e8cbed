using BurnSim.Scenarios;
using BurnSim.Studio.Hosting;

namespace BurnSim.Studio;

/// <summary>The scenarios of the studio's folder, and nothing outside it.</summary>
public sealed class Library(House house)
{
    /// <summary>Largest text that is read, characters.</summary>
    public const int MostText = 1 << 20;

    /// <summary>Files of the folder, by name.</summary>
    public IReadOnlyList<string> Names =>
        [.. Directory.EnumerateFiles(house.Folder, "*.yaml").Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    /// <summary>The file that opens first.</summary>
    public string First => house.First;

    /// <summary>A file's text; null: it is none of the folder's.</summary>
    public string? Text(string name) =>
        Names.Contains(name) && new FileInfo(Path.Combine(house.Folder, name)) is { Length: <= MostText, LinkTarget: null } file
            ? File.ReadAllText(file.FullName) : null;

    /// <summary>Reads a text as if it stood in the folder under a name, with values set over it.</summary>
    public Reading Read(string text, string name, IReadOnlyList<string> overrides) =>
        ScenarioFile.Parse(text, Path.GetFileName(name), overrides, house.Strategies, house.Folder);
}
