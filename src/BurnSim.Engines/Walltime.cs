using System.Globalization;
using System.Text.RegularExpressions;

namespace BurnSim.Engines;

/// <summary>How long a task may take, as Slurm writes it: minutes, M:S, H:M:S, D-H, D-H:M or D-H:M:S.</summary>
public sealed partial record Walltime
{
    /// <summary>How long before its end a worker is told where time is plenty.</summary>
    public static readonly TimeSpan LongestWarning = TimeSpan.FromMinutes(2);

    /// <summary>As it was given.</summary>
    public string Text { get; }

    /// <summary>Above 0, below 10,000 days.</summary>
    public TimeSpan Span { get; }

    /// <summary>How long before its end a worker is told: two minutes, of short times a tenth.</summary>
    public TimeSpan Warning => Span / 10 < LongestWarning ? TimeSpan.FromSeconds(Math.Ceiling(Span.TotalSeconds / 10)) : LongestWarning;

    private Walltime(string text, TimeSpan span) => (Text, Span) = (text, span);

    /// <summary>Null where the text is no such time.</summary>
    public static Walltime? Read(string text)
    {
        var form = Form().Match(text);
        if (!form.Success)
        {
            return null;
        }

        long Of(string part) => form.Groups[part] is { Success: true } g ? long.Parse(g.ValueSpan, CultureInfo.InvariantCulture) : 0;
        var span = TimeSpan.FromSeconds(Of("d") * 86400 + Of("h") * 3600 + Of("m") * 60 + Of("s"));
        return span > TimeSpan.Zero ? new(text, span) : null;
    }

    [GeneratedRegex(@"\A(?:(?<d>\d{1,4})-(?<h>\d{1,2})(?::(?<m>\d{1,2})(?::(?<s>\d{1,2}))?)?|(?<h>\d{1,5}):(?<m>\d{1,2}):(?<s>\d{1,2})|(?<m>\d{1,7})(?::(?<s>\d{1,2}))?)\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
