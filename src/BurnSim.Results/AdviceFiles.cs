using System.Text.Json;
using BurnSim.Results.Store;

namespace BurnSim.Results;

/// <summary>The files of an answer: its JSON file and manifest.json. They appear together, or not at all.</summary>
public static class AdviceFiles
{
    /// <param name="name">The JSON file's, such as <c>compare.json</c>.</param>
    /// <param name="tell">Writes what it has, inside an object.</param>
    /// <param name="manifest">What was played.</param>
    /// <param name="path">The folder.</param>
    /// <exception cref="IOException">The folder can't be written to.</exception>
    public static void Write(string name, Action<Utf8JsonWriter> tell, Manifest manifest, string path)
    {
        using var folder = new OutputFolder(path);
        using (var json = new Utf8JsonWriter(folder.Create(name), Json.Options))
        {
            json.WriteStartObject();
            tell(json);
            json.WriteEndObject();
        }

        Json.Write(folder.Create("manifest.json"), manifest);
        folder.Publish();
    }
}
