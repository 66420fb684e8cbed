using System.Collections.Immutable;
using System.Text;
using BurnSim.Experiments;
using SkiaSharp;

namespace BurnSim.Reports;

/// <summary>
/// The typefaces of the figures, chosen by what they can draw: SkiaSharp leaves out, without a word, what a font has
/// no glyph for. A name that no font here can draw is replaced by the firm's id, with a warning that says what to install.
/// </summary>
internal sealed class Lettering
{
    /// <summary>Longest name drawn, letters.</summary>
    private const int Longest = 24;

    private const string Needed = "AZaz09%–·×()≥<> ";

    // Those that read well small first; then those with Chinese, the simplified forms before Japan's of the same letters.
    private static readonly string[] Preferred =
    [
        "Inter", "Source Sans 3", "Open Sans", "Noto Sans", "Roboto", "Segoe UI", "Helvetica Neue", "Arial",
        "Liberation Sans", "DejaVu Sans", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "PingFang SC",
        "Microsoft YaHei", "WenQuanYi Micro Hei",
    ];

    private readonly ImmutableArray<(string Radical, string Letter)> spelling;

    private Lettering(SKTypeface regular, SKTypeface bold, ImmutableArray<string> warnings, IEnumerable<string> names)
    {
        (Regular, Bold, Warnings) = (regular, bold, warnings);
        var letters = string.Concat(names).EnumerateRunes().DistinctBy(rune => regular.GetGlyph(rune.Value))
            .ToDictionary(rune => regular.GetGlyph(rune.Value), rune => rune.ToString());
        spelling = [.. Enumerable.Range(0x2E80, 0x160).Where(radical => regular.GetGlyph(radical) != 0 && letters.ContainsKey(regular.GetGlyph(radical)))
            .Select(radical => (char.ConvertFromUtf32(radical), letters[regular.GetGlyph(radical)]))];
    }

    public SKTypeface Regular { get; }
    public SKTypeface Bold { get; }

    /// <summary>What to tell whoever asked for figures.</summary>
    public ImmutableArray<string> Warnings { get; }

    /// <summary>The lettering for the names of a summary and its scenario.</summary>
    public static Lettering For(Summary summary, Scenario scenario) =>
        For(new Cast(summary).Ranked.Select(firm => summary.Firms[firm].Name).Concat(scenario.Platforms.Select(platform => platform.Name)));

    /// <summary>The lettering for some names.</summary>
    public static Lettering For(IEnumerable<string> all)
    {
        var names = all.Select(Plain).Where(name => name != "").Distinct().ToArray();
        var faces = Families().Select(SKTypeface.FromFamilyName).Where(face => Draws(face, Needed));
        var regular = faces.FirstOrDefault(face => names.All(name => Draws(face, name)))
            ?? faces.MaxBy(face => names.Count(name => Draws(face, name)));
        if (regular is null)
        {
            return new(SKTypeface.Default, SKTypeface.Default,
                ["This machine has no font, so the figures have no text; install one, e.g. fonts-dejavu-core (Debian)."], []);
        }

        var undrawn = names.Where(name => !Draws(regular, name)).ToArray();
        return new(regular, SKTypeface.FromFamilyName(regular.FamilyName, SKFontStyle.Bold) ?? regular,
            undrawn is [] ? [] : [$"No font here can draw {string.Join(", ", undrawn.Take(3))}"
                + $"{(undrawn.Length > 3 ? ", …" : "")}: the figures show ids instead; install fonts-noto-cjk (Debian) "
                + "or another font with these letters."], names);
    }

    /// <summary>A name fit to be drawn: one short line, or the id where the font lacks a letter.</summary>
    public string Name(string name, string id)
    {
        var plain = Plain(name);
        var shown = plain != "" && Draws(Regular, plain) ? plain : Plain(id);
        var letters = shown.EnumerateRunes().ToArray();
        return letters.Length <= Longest ? shown : string.Concat(letters.Take(Longest - 1)).TrimEnd() + "…";
    }

    /// <summary>
    /// An SVG with its Chinese as it was meant: Skia turns glyphs back into the first character that has them, which of
    /// 文 is the radical ⽂ (U+2F42), and that no one searches for and few fonts have.
    /// </summary>
    public string Respelled(string svg) =>
        spelling.Aggregate(svg, (text, pair) => text.Replace(pair.Radical, pair.Letter, StringComparison.Ordinal));

    /// <summary>Width of a text, pixels.</summary>
    public float Width(string text, float size, bool bold = false)
    {
        using var font = Font(size, bold);
        return font.MeasureText(text);
    }

    public SKFont Font(float size, bool bold) => new(bold ? Bold : Regular, size)
    {
        Edging = SKFontEdging.Antialias,
        Subpixel = true,
        Hinting = SKFontHinting.None,
    };

    /// <summary>Without control, format (among them those that turn the direction of writing) and unpaired characters.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            var kept = Rune.GetUnicodeCategory(rune) is not (
                System.Globalization.UnicodeCategory.Control or System.Globalization.UnicodeCategory.Format
                or System.Globalization.UnicodeCategory.LineSeparator
                or System.Globalization.UnicodeCategory.ParagraphSeparator
                or System.Globalization.UnicodeCategory.PrivateUse
                or System.Globalization.UnicodeCategory.OtherNotAssigned) && rune != Rune.ReplacementChar;
            plain.Append(kept ? rune.ToString() : " ");
        }

        return plain.ToString().Trim();
    }

    // SkiaSharp without fontconfig can't say which font has a letter (MatchCharacter finds none), so each is asked. In
    // the order of their names after the preferred: a folder's order is not the same on every machine.
    private static IEnumerable<string> Families()
    {
        var here = SKFontManager.Default.FontFamilies.ToHashSet(StringComparer.Ordinal);
        return Preferred.Where(here.Contains).Concat(here.Except(Preferred)
            .OrderBy(name => !name.Contains("Sans", StringComparison.Ordinal) || name.Contains("Mono", StringComparison.Ordinal))
            .ThenBy(name => name, StringComparer.Ordinal));
    }

    private static bool Draws(SKTypeface? face, string text) =>
        face is not null && text.EnumerateRunes().All(rune => face.GetGlyph(rune.Value) != 0);
}
