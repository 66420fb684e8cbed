using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using BurnSim.Experiments;

namespace BurnSim.Results.Store;

/// <summary>
/// What closes a part: whose it is, which runs, its files' hashes, the runs that failed, and a hash of all that. Written
/// last, so that what has no sound seal was not finished.
/// </summary>
/// <param name="Plan">Identity of the plan.</param>
/// <param name="First">First run.</param>
/// <param name="End">One past the last.</param>
/// <param name="Files">Name and SHA-256 of each file.</param>
/// <param name="Failed">Runs that broke, each with its point, in order.</param>
public sealed record Seal(
    string Plan, long First, long End, ImmutableArray<(string Name, string Sha256)> Files,
    ImmutableArray<(int Point, FailedRun Run)> Failed)
{
    public const string Name = "seal";
    private const string Opening = "burnsim part 1";

    /// <summary>Of a file's bytes, from where it stands.</summary>
    public static string Hash(Stream file) => Convert.ToHexStringLower(SHA256.HashData(file));

    public byte[] Bytes()
    {
        var text = new StringBuilder($"{Opening}\nplan {Plan}\n");
        text.Append(CultureInfo.InvariantCulture, $"runs {First} {End}\n");
        foreach (var (name, hash) in Files)
        {
            text.Append(CultureInfo.InvariantCulture, $"file {hash} {name}\n");
        }

        foreach (var (point, run) in Failed)
        {
            text.Append(CultureInfo.InvariantCulture,
                $"failed {point} {run.Run} {run.Stage} {JsonSerializer.Serialize(run.Message)}\n");
        }

        var own = SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()));
        return Encoding.UTF8.GetBytes($"{text}seal {Convert.ToHexStringLower(own)}\n");
    }

    /// <exception cref="InvalidDataException">It is no seal, or not as it was written.</exception>
    public static Seal Read(byte[] bytes)
    {
        try
        {
            var lines = Encoding.UTF8.GetString(bytes).Split('\n');
            string[][] words = [.. lines.Select(line => line.Split(' ', 5))];
            var seal = new Seal(
                words[1][1], Number(words[2][1]), Number(words[2][2]),
                [.. words.Where(w => w[0] == "file").Select(w => (w[2], w[1]))],
                [.. words.Where(w => w[0] == "failed").Select(w => ((int)Number(w[1]),
                    new FailedRun((uint)Number(w[2]), w[3], JsonSerializer.Deserialize<string>(w[4])!)))]);

            // A part's files are in its folder, whatever a seal from elsewhere says.
            if (seal.Files.Any(file => file.Name != Path.GetFileName(file.Name)))
            {
                throw new InvalidDataException("its seal names files elsewhere");
            }

            // The text follows from what was read, and the hash from the text: so nothing is other than it was.
            return seal.Bytes().AsSpan().SequenceEqual(bytes) ? seal : throw new InvalidDataException("its seal is broken");
        }
        catch (Exception broken) when (broken is IndexOutOfRangeException or FormatException or OverflowException or JsonException)
        {
            throw new InvalidDataException("its seal is broken", broken);
        }
    }

    private static long Number(string text) => long.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
