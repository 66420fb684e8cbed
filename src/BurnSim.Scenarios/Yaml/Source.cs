using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace BurnSim.Scenarios.Yaml;

/// <summary>A place in a source: line and column from 1, and how much to underline.</summary>
internal readonly record struct Place(Source Source, int Line, int Column, int Length)
{
    /// <summary>A part of this place.</summary>
    public Place Part(int from, int length) => this with { Column = Column + from, Length = length };
}

/// <summary>Text with the name the user knows it by.</summary>
internal sealed class Source(string name, string text)
{
    /// <summary>Longest file, bytes.</summary>
    public const int Longest = 4 << 20;

    // Most files are much shorter than the longest.
    private const int Usual = 64 << 10;

    private string[]? lines;

    public string Name => name;

    public string Text => text;

    /// <summary>Characters at the start that are not for the YAML reader: an override's path.</summary>
    public int Hidden { get; init; }

    public Place Top => new(this, 1, 1, 1);

    /// <summary>A line from 1, without its end; null beyond the end.</summary>
    public string? Line(int number)
    {
        lines ??= text.Split('\n');
        return number <= lines.Length ? lines[number - 1].TrimEnd('\r') : null;
    }

    /// <summary>Reads a file once, to a bound; null after a finding.</summary>
    public static Source? Load(string path, string name, Findings findings)
    {
        var top = new Source(name, "").Top;
        try
        {
            if (Directory.Exists(path))
            {
                findings.Add(Codes.Unreadable, top, "this is a folder; name the scenario file in it.");
                return null;
            }

            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            var bytes = new byte[Usual];
            var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            if (length == bytes.Length)
            {
                Array.Resize(ref bytes, Longest + 1);
                length += stream.ReadAtLeast(bytes.AsSpan(length), bytes.Length - length, throwOnEndOfStream: false);
            }

            if (length > Longest)
            {
                findings.Add(Codes.TooLong, top, "the file is longer than 4 MB.");
                return null;
            }

            return Decode(bytes.AsSpan(0, length), name, findings);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            findings.Add(Codes.Unreadable, top, "there is no such file.");
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException or ArgumentException
            or NotSupportedException)
        {
            findings.Add(Codes.Unreadable, top, "the file can't be read.");
        }

        return null;
    }

    /// <summary>Bytes as text, if they are UTF-8 (with a byte order mark or without); null after a finding.</summary>
    public static Source? Decode(ReadOnlySpan<byte> bytes, string name, Findings findings)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble)) bytes = bytes[Encoding.UTF8.Preamble.Length..];
        var characters = new char[bytes.Length];
        var status = Utf8.ToUtf16(bytes, characters, out var read, out var written, replaceInvalidSequences: false);
        var source = new Source(name, new string(characters, 0, written));
        if (status != OperationStatus.Done)
        {
            findings.Add(Codes.NotText, source.At(written),
                $"byte 0x{bytes[read]:X2} here is not UTF-8 text; save the file as UTF-8.");
            return null;
        }

        return source.IsText(findings) ? source : null;
    }

    /// <summary>Whether there are no control characters; the first is a finding.</summary>
    public bool IsText(Findings findings)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsControl(text[i]) && text[i] is not ('\t' or '\n' or '\r') || text[i] is '\uFFFE' or '\uFFFF')
            {
                findings.Add(Codes.NotText, At(i), $"character U+{(int)text[i]:X4} here is not text.");
                return false;
            }
        }

        return true;
    }

    private Place At(int index)
    {
        var before = text.AsSpan(0, index);
        return new(this, 1 + before.Count('\n'), index - before.LastIndexOf('\n'), 1);
    }
}
