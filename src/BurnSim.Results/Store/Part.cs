namespace BurnSim.Results.Store;

/// <summary>A part of a store that is whole: a folder with its runs, their tallies and a seal.</summary>
public sealed record Part(string Path, Seal Seal)
{
    public long First => Seal.First;

    /// <summary>One past its last run.</summary>
    public long End => Seal.End;

    public string Name => NameOf(First, End);

    public static string NameOf(long first, long end) => FormattableString.Invariant($"{first}-{end}");

    /// <summary>A part as it should be: its name, its plan and every byte of its files are checked.</summary>
    /// <exception cref="InvalidDataException">It isn't; the message says what is wrong.</exception>
    public static Part Open(string path, string plan)
    {
        try
        {
            var seal = Seal.Read(File.ReadAllBytes(System.IO.Path.Combine(path, Seal.Name)));
            var part = new Part(path, seal);
            if (seal.Plan != plan) throw new InvalidDataException("it belongs to another plan");
            if (part.Name != System.IO.Path.GetFileName(path)) throw new InvalidDataException($"it holds runs {part.Name}");
            foreach (var (name, _) in seal.Files)
            {
                part.Checked(name).Dispose();
            }

            return part;
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InvalidDataException($"{System.IO.Path.GetFileName(((missing as FileNotFoundException)?.FileName) ?? path)} is missing", missing);
        }
    }

    /// <summary>A file whose bytes are as they were sealed.</summary>
    internal FileStream Checked(string name)
    {
        var file = File.OpenRead(System.IO.Path.Combine(Path, name));
        if (!Seal.Files.Contains((name, Seal.Hash(file))))
        {
            file.Dispose();
            throw new InvalidDataException($"{name} is not as it was written");
        }

        file.Position = 0;
        return file;
    }
}
