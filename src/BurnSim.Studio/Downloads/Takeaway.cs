using System.IO.Compression;
using BurnSim.Experiments;
using BurnSim.Reports;
using BurnSim.Results;
using BurnSim.Results.Store;
using BurnSim.Scenarios;
using BurnSim.Studio.Playing;

namespace BurnSim.Studio.Downloads;

/// <summary>
/// The files of a market, to the bit those that <c>burnsim run --csv</c> writes of it: really run, in a folder of its own that
/// is gone with it.
/// </summary>
/// <param name="reading">What is run; it has no mistakes.</param>
/// <param name="file">Name of its file.</param>
/// <param name="overrides">What was set over it, as <c>--set</c> has it.</param>
/// <param name="seed">Root seed.</param>
/// <param name="runs">How many runs.</param>
public sealed class Takeaway(Reading reading, string file, IReadOnlyList<string> overrides, ulong seed, long runs) : IDisposable
{
    // Zip files know no earlier day; the real one would make every archive another.
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("burnsim-studio-");
    private readonly string stem = Path.GetFileNameWithoutExtension(file);

    /// <summary>Where <see cref="Make"/> puts its files.</summary>
    public string Folder => Path.Combine(root.FullName, stem);

    /// <summary>Plays the runs and writes all there is to say of them.</summary>
    /// <param name="turns">The line it waits in.</param>
    /// <param name="progress">Told how many runs are done.</param>
    /// <param name="cancel">Ends it.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    /// <exception cref="IOException">The disk is full.</exception>
    public async Task Make(Turns turns, Action<long> progress, CancellationToken cancel)
    {
        var scenario = reading.Scenario!;
        var store = RunStore.Open(Folder, Plan(reading, file, overrides, seed));
        var (campaign, pace) = (new Campaign(store, [scenario], 0), new Pace());
        for (var done = 0L; done < runs; progress(done))
        {
            var from = done;
            done = await turns.Take(() => pace.Step(some => Math.Min(from + some, runs) is var end && campaign.Play(from, end, null, cancel) ? end : from), cancel);
            cancel.ThrowIfCancellationRequested();
        }

        await Task.Run(() =>
        {
            var summary = EnsembleFiles.Write(store, scenario, runs, Folder, csv: true);
            var gallery = Figures.Write(summary, scenario, Path.Combine(Folder, "plots"));
            Report.Write(summary, scenario, gallery.Figures, store.Plan, Path.Combine(Folder, "report.html"));
        }, cancel);
        Directory.Delete(Path.Combine(Folder, RunStore.Folder), recursive: true);
    }

    /// <summary>A piece of what was made, as one file: its name, and where it is.</summary>
    public (string Name, string Path) Pack(Piece piece)
    {
        if (piece == Piece.Report) return ($"{stem}-report.html", Path.Combine(Folder, "report.html"));
        var name = piece == Piece.Everything ? $"{stem}.zip" : FormattableString.Invariant($"{stem}-{piece.ToString().ToLowerInvariant()}.zip");
        var zip = Path.Combine(root.FullName, name);
        using var archive = new ZipArchive(File.Create(zip), ZipArchiveMode.Create);
        foreach (var path in Files(piece).Order(StringComparer.Ordinal))
        {
            var entry = archive.CreateEntry(Path.GetRelativePath(Folder, path).Replace('\\', '/'));
            entry.LastWriteTime = Epoch;
            using var from = File.OpenRead(path);
            using var to = entry.Open();
            from.CopyTo(to);
        }

        return (name, zip);
    }

    public void Dispose() => root.Delete(recursive: true);

    private IEnumerable<string> Files(Piece piece) => piece switch
    {
        Piece.Pictures => Directory.EnumerateFiles(Path.Combine(Folder, "plots")),
        Piece.Tables => [.. Directory.EnumerateFiles(Folder, "*.csv"), Path.Combine(Folder, "summary.json")],
        _ => Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories),
    };

    /// <summary>What a store would hold of a market: as <c>burnsim run</c> has it.</summary>
    internal static Plan Plan(Reading reading, string file, IReadOnlyList<string> overrides, ulong seed) => new()
    {
        Scenario = reading.Scenario!.Name, File = file, Sha256 = reading.Sha256, Seed = seed, Overrides = [.. overrides], Text = reading.Text,
        RunsAPart = Results.Store.Plan.PartOf(reading.Scenario, points: 1),
        Resolved = new(reading.Resolved.Select(value => KeyValuePair.Create(value.Path, value.Value))),
    };
}
