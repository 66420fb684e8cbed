using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace BurnSim.Results.Store;

/// <summary>
/// Runs on disk, that outlive what plays them: <c>store/</c> in a result folder, with the plan, and a folder a part. Parts
/// appear whole or not at all, so that any number of processes may fill one store at once, and die.
/// </summary>
public sealed class RunStore
{
    public const string Folder = "store";
    private const string PlanName = "plan.json", AskedName = "asked", PartsName = "parts", AsideName = "set-aside";

    private readonly string path;
    private readonly SortedSet<(long First, long End)> stretches = [];
    private readonly Dictionary<(long First, long End), Part> parts = [];

    public Plan Plan { get; }

    public string Identity { get; }

    /// <summary>What was found in place of parts: folder and what is wrong with it.</summary>
    public IReadOnlyList<(string Name, string Wrong)> Damaged { get; }

    /// <summary>Sound parts, by their first run.</summary>
    public IEnumerable<Part> Parts => stretches.Select(stretch => parts[stretch]);

    private RunStore(string path, Plan plan)
    {
        (this.path, Plan, Identity) = (path, plan, plan.Identity());
        Directory.CreateDirectory(Path.Combine(path, PartsName));
        DropDrafts();
        var damaged = new List<(string, string)>();
        foreach (var folder in Directory.EnumerateDirectories(Path.Combine(path, PartsName)))
        {
            var name = Path.GetFileName(folder);
            if (name.StartsWith('.'))
            {
                continue;
            }

            try
            {
                Know(Part.Open(folder, Identity));
            }
            catch (InvalidDataException wrong)
            {
                damaged.Add((name, wrong.Message));
            }
        }

        Damaged = [.. damaged.OrderBy(d => d.Item1, StringComparer.Ordinal)];
    }

    /// <summary>The store of a result folder, made if there is none.</summary>
    /// <exception cref="RefusedException">It holds runs of another plan.</exception>
    /// <exception cref="IOException">The folder can't be written to.</exception>
    public static RunStore Open(string folder, Plan plan)
    {
        var path = Path.Combine(folder, Folder);
        var file = Path.Combine(path, PlanName);
        if (!File.Exists(file))
        {
            Put(file, plan.Bytes());
        }

        var store = Open(folder);
        return store.Identity == plan.Identity() ? store : throw new RefusedException(
            $"{folder} holds runs that these can't be added to:\n  "
            + string.Join("\n  ", store.Plan.Differences(plan).DefaultIfEmpty($"parts of {store.Plan.RunsAPart} runs there"))
            + "\nWrite to another folder with --out, or start this one anew with --fresh.");
    }

    /// <summary>The store that a result folder has.</summary>
    /// <exception cref="RefusedException">It has none, or its plan can't be read.</exception>
    public static RunStore Open(string folder)
    {
        var path = Path.Combine(folder, Folder);
        var file = Path.Combine(path, PlanName);
        try
        {
            return new RunStore(path, Plan.Read(File.ReadAllBytes(file)));
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new RefusedException($"{folder} holds no runs: there is no {Path.Combine(Folder, PlanName)} in it.");
        }
        catch (InvalidDataException broken)
        {
            throw new RefusedException($"{file} can't be read: {broken.Message}.");
        }
    }

    /// <summary>The store that a result folder has of runs, not of what is found out by them.</summary>
    /// <exception cref="RefusedException">It has none.</exception>
    public static RunStore OfRuns(string folder)
    {
        var store = Open(folder);
        return store.Plan.Verb is "run" or "sweep" ? store
            : throw new RefusedException($"{folder} holds what {store.Plan.Verb} keeps, and no runs; the same command reads it and goes on.");
    }

    /// <summary>Throws away what a result folder holds of runs.</summary>
    public static void Clear(string folder)
    {
        var path = Path.Combine(folder, Folder);
        if (File.Exists(Path.Combine(path, PlanName)))
        {
            Directory.Delete(path, recursive: true);
        }
    }

    /// <summary>How many runs were asked for last; 0: nobody asked.</summary>
    public long Asked
    {
        get => File.Exists(Path.Combine(path, AskedName))
            && long.TryParse(File.ReadAllText(Path.Combine(path, AskedName)).Trim(), NumberStyles.None,
                CultureInfo.InvariantCulture, out var runs) ? runs : 0;
        set => Put(Path.Combine(path, AskedName), Encoding.UTF8.GetBytes(FormattableString.Invariant($"{value}\n")));
    }

    // This process, among all that may write here.
    private static string Self => FormattableString.Invariant($"{Environment.MachineName}.{Environment.ProcessId}");

    /// <summary>A file of the store other than its parts, as it was kept; null: there is none.</summary>
    public byte[]? Kept(string name) => File.Exists(Path.Combine(path, name)) ? File.ReadAllBytes(Path.Combine(path, name)) : null;

    /// <summary>Keeps a file other than parts, over what had its name.</summary>
    public void Keep(string name, byte[] bytes) => Put(Path.Combine(path, name), bytes);

    /// <summary>Writes a whole file; of processes that do so at once the last one's stays.</summary>
    private static void Put(string file, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var draft = Path.Combine(Path.GetDirectoryName(file)!, $".{Path.GetFileName(file)}.{Self}");
        using (var stream = File.Create(draft))
        {
            stream.Write(bytes);
            stream.Flush(flushToDisk: true);
        }

        File.Move(draft, file, overwrite: true);
    }

    /// <summary>Puts what is damaged out of the way, where it can be looked at.</summary>
    public void SetAside()
    {
        foreach (var (name, _) in Damaged)
        {
            SetAside(Path.Combine(PartsName, name));
        }
    }

    /// <summary>Puts a file or folder of the store out of the way.</summary>
    public void SetAside(string name)
    {
        var aside = Path.Combine(path, AsideName, Path.GetFileName(name));
        for (var (again, first) = (1, aside); Path.Exists(aside); again++)
        {
            aside = FormattableString.Invariant($"{first}.{again}");
        }

        Directory.CreateDirectory(Path.GetDirectoryName(aside)!);
        try
        {
            Directory.Move(Path.Combine(path, name), aside);
        }
        catch (DirectoryNotFoundException)
        {
            // Another process was faster.
        }
    }

    /// <summary>
    /// Parts that follow one on another from a run on, each the longest that ends by <paramref name="end"/>, until one is
    /// missing.
    /// </summary>
    public IEnumerable<Part> From(long first, long end)
    {
        while (Next(first, end) is { } part)
        {
            yield return part;
            first = part.End;
        }
    }

    private Part? Next(long first, long end) =>
        first < end && stretches.GetViewBetween((first, first + 1), (first, end)).Max is { End: > 0 } longest ? parts[longest] : null;

    private Part Know(Part part)
    {
        stretches.Add((part.First, part.End));
        return parts[(part.First, part.End)] = part;
    }

    /// <summary>Stretches of runs that no part holds, none longer than a part, cut where the plan cuts.</summary>
    public IEnumerable<(long First, long End)> Gaps(long first, long end)
    {
        while (first < end)
        {
            if (Next(first, end) is { } part)
            {
                first = part.End;
                continue;
            }

            var cut = Math.Min(end, (first / Plan.RunsAPart + 1) * Plan.RunsAPart);
            var next = first + 1 < cut && stretches.GetViewBetween((first + 1, 0), (cut - 1, long.MaxValue)).Min is { End: > 0 } later
                ? later.First : cut;
            yield return (first, next);
            first = next;
        }
    }

    /// <summary>A folder for a part to be written in, that no other process writes in.</summary>
    internal string DraftOf(long first) => Path.Combine(path, PartsName, FormattableString.Invariant($".{first}.{Self}"));

    /// <summary>Puts a sealed part in its place. If another process was faster its part, the same, stays.</summary>
    internal Part Take(string draft, Seal seal)
    {
        var part = new Part(Path.Combine(path, PartsName, Part.NameOf(seal.First, seal.End)), seal);
        try
        {
            Directory.Move(draft, part.Path);
        }
        catch (IOException) when (Directory.Exists(part.Path))
        {
            part = Part.Open(part.Path, Identity);
        }

        return Know(part);
    }

    /// <summary>Takes in copies of the parts of another store with the same plan, but for those that are there.</summary>
    /// <exception cref="RefusedException">It has another plan, or other results for the same runs.</exception>
    public void Take(RunStore other)
    {
        if (other.Identity != Identity)
        {
            throw new RefusedException($"{other.path} and {path} hold runs that don't go together:\n  "
                + string.Join("\n  ", other.Plan.Differences(Plan).DefaultIfEmpty($"parts of {other.Plan.RunsAPart} runs there")));
        }

        foreach (var part in other.Parts)
        {
            Take(part);
        }
    }

    private void Take(Part other)
    {
        if (parts.TryGetValue((other.First, other.End), out var own))
        {
            if (!own.Seal.Bytes().AsSpan().SequenceEqual(other.Seal.Bytes()))
            {
                throw new RefusedException($"{own.Path} and {other.Path} hold the same runs with different results.");
            }

            return;
        }

        var draft = DraftOf(other.First);
        Directory.CreateDirectory(draft);
        foreach (var name in other.Seal.Files.Select(f => f.Name).Append(Seal.Name))
        {
            File.Copy(Path.Combine(other.Path, name), Path.Combine(draft, name));
        }

        Take(draft, other.Seal);
    }

    /// <summary>Removes what processes of this machine left that are no more.</summary>
    private void DropDrafts()
    {
        var left = $".*.{Environment.MachineName}.*";
        foreach (var draft in Directory.GetDirectories(Path.Combine(path, PartsName), left).Where(IsLeft))
        {
            Directory.Delete(draft, recursive: true);
        }

        foreach (var draft in Directory.GetFiles(path, left).Where(IsLeft))
        {
            File.Delete(draft);
        }

        static bool IsLeft(string draft) => int.TryParse(Path.GetExtension(draft)[1..], out var process) && !Lives(process);
    }

    private static bool Lives(int process)
    {
        try
        {
            using var found = Process.GetProcessById(process);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}

/// <summary>What is asked for can't be done with what is there, and trying again won't help.</summary>
public sealed class RefusedException(string message) : Exception(message);
