using System.Text;

namespace BurnSim.Results;

/// <summary>
/// A folder that files appear in all together: each is written under a name of its own, and <see cref="Publish"/>
/// renames them. What isn't published is gone with <see cref="Dispose"/>.
/// </summary>
public sealed class OutputFolder : IDisposable
{
    private readonly List<(FileStream File, string Final)> drafts = [];

    public string Path { get; }

    /// <exception cref="IOException">The folder can't be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written to.</exception>
    public OutputFolder(string path)
    {
        Path = path;
        if (File.Exists(path))
        {
            throw new IOException($"{path} is a file; there has to be a folder to write to.");
        }

        Directory.CreateDirectory(path);
    }

    /// <summary>A file to write, published as <paramref name="name"/>.</summary>
    public FileStream Create(string name)
    {
        var draft = new FileStream(
            System.IO.Path.Combine(Path, $".{name}.part"), FileMode.Create, FileAccess.Write, FileShare.None);
        drafts.Add((draft, System.IO.Path.Combine(Path, name)));
        return draft;
    }

    /// <summary>A whole file of text, in UTF-8.</summary>
    public void Write(string name, string text) => Create(name).Write(Encoding.UTF8.GetBytes(text));

    /// <summary>Gives every file its name, over what had it before, and deletes <paramref name="outdated"/> ones.</summary>
    public void Publish(params ReadOnlySpan<string> outdated)
    {
        foreach (var (file, _) in drafts)
        {
            file.Flush(flushToDisk: true);
            file.Dispose();
        }

        foreach (var name in outdated)
        {
            File.Delete(System.IO.Path.Combine(Path, name));
        }

        foreach (var (file, final) in drafts)
        {
            File.Move(file.Name, final, overwrite: true);
        }

        drafts.Clear();
    }

    public void Dispose()
    {
        foreach (var (file, _) in drafts)
        {
            Drop(file);
        }

        drafts.Clear();
    }

    /// <summary>Closing writes what is left in memory, which fails again where the disk is full; the file goes anyway.</summary>
    private static void Drop(FileStream file)
    {
        try
        {
            file.Dispose();
        }
        catch (IOException)
        {
        }

        File.Delete(file.Name);
    }
}
