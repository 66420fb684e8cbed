namespace BurnSim.Engines;

/// <summary>Words as a POSIX shell reads them back, whatever is in them.</summary>
public static class Shell
{
    /// <summary>The word itself where no shell would change it, else within single quotes.</summary>
    public static string Quote(string word) =>
        word.Length > 0 && word.All(c => char.IsAsciiLetterOrDigit(c) || "-_./=:%,+@".Contains(c))
            ? word : $"'{word.Replace("'", @"'\''")}'";

    /// <summary>A command line.</summary>
    public static string Line(IEnumerable<string> words) => string.Join(' ', words.Select(Quote));
}
