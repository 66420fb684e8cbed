using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace BurnSim.Engines;

/// <summary>
/// The folder <c>job</c> of a folder of results: <c>job.json</c>, the scripts, a log a task, and under <c>exits</c> the exit
/// code of every shard that ended with another than 0 and of the merge.
/// </summary>
public sealed class JobFolder
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly string results;

    /// <summary>From the root.</summary>
    public string Path { get; }

    public string Array => File("array.sh");

    public string Merge => File("merge.sh");

    /// <param name="results">The folder of results.</param>
    public JobFolder(string results)
    {
        this.results = results;
        Path = System.IO.Path.GetFullPath(System.IO.Path.Combine(results, "job"));
    }

    /// <summary>The job; null: none was submitted.</summary>
    /// <exception cref="EngineException"><c>job.json</c> isn't what was written.</exception>
    public Job? Find()
    {
        if (!System.IO.File.Exists(File("job.json")))
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<Job>(System.IO.File.ReadAllText(File("job.json")), Options);
        }
        catch (JsonException broken)
        {
            throw new EngineException($"{File("job.json")} is damaged at line {(broken.LineNumber ?? 0) + 1}. Submit again.", final: true);
        }
    }

    /// <inheritdoc cref="Find"/>
    public Job Read() => Find() ?? throw new EngineException(
        $"nothing was submitted from {results}: it has no job/job.json. 'burnsim submit … --out {Shell.Quote(results)}' submits.", final: true);

    /// <summary>Writes the scripts, but not null, and makes the folders that they write to.</summary>
    public void Write(string? array, string merge)
    {
        Directory.CreateDirectory(File("logs"));
        Directory.CreateDirectory(File("exits"));
        System.IO.File.WriteAllText(Merge, merge);
        if (array is not null)
        {
            System.IO.File.WriteAllText(Array, array);
        }
    }

    /// <summary>Writes <c>job.json</c>, whole or not at all.</summary>
    public void Write(Job job)
    {
        System.IO.File.WriteAllText(File(".job.json"), JsonSerializer.Serialize(job, Options) + "\n");
        System.IO.File.Move(File(".job.json"), File("job.json"), overwrite: true);
    }

    /// <summary>The exit code that a shard, or <c>merge</c>, last ended with; null: none is known.</summary>
    public int? Exit(string what) =>
        System.IO.File.Exists(File("exits", what))
        && int.TryParse(System.IO.File.ReadAllText(File("exits", what)), CultureInfo.InvariantCulture, out var code) ? code : null;

    /// <summary>Forgets how shards, or <c>merge</c>, ended.</summary>
    public void Forget(IEnumerable<string> what)
    {
        foreach (var name in what)
        {
            System.IO.File.Delete(File("exits", name));
        }
    }

    private string File(params string[] names) => System.IO.Path.Combine([Path, .. names]);
}
