using System.Collections.Immutable;

namespace BurnSim.Results.Queries;

/// <summary>The Parquet files that lie in a folder itself, not in its sub folders.</summary>
internal static class TableFiles
{
    private const string Pattern = "*.parquet";

    /// <summary>Their full paths, by name.</summary>
    /// <exception cref="QueryException">There are none, or one is a link, which could lead out of the folder.</exception>
    public static ImmutableArray<string> In(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new QueryException(File.Exists(folder)
                ? $"{folder} is a file; name the folder it is in."
                : $"there is no folder {folder}. 'burnsim run SCENARIO' writes to out/<scenario>.");
        }

        var files = Of(Path.GetFullPath(folder));
        if (files.FirstOrDefault(f => new FileInfo(f).LinkTarget is not null) is { } link)
        {
            throw new QueryException(
                $"{link} is a link; only files of the folder itself are read. Put a copy there, or name the folder it leads to.");
        }

        if (files.Length == 0)
        {
            var near = Directory.GetDirectories(folder).Order(StringComparer.Ordinal).FirstOrDefault(f => Of(f).Length > 0);
            throw new QueryException($"there are no tables ({Pattern}) in {folder}.{(near is null ? "" : $" Did you mean {near}?")}");
        }

        return files;
    }

    private static ImmutableArray<string> Of(string folder) =>
        [.. Directory.GetFiles(folder, Pattern).Order(StringComparer.Ordinal)];
}
