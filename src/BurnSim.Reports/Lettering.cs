using System.Collections.Immutable;
using System.Text;
using BurnSim.Experiments;
using SkiaSharp;

namespace BurnSim.Reports;

/// <summary>
/// The typefaces of the figures, chosen by what they can draw: SkiaSharp leaves out, without a word, what a font has
/// no glyph for. A name that no font here can draw is replaced by the firm's id, with a warning that says what to install.
/// </summary>
sealed class Lettering
{
    /// <summary>Longest name drawn, letters.</summary>
    const int Longest = 24;

    const string Needed = "AZaz09%–·×()≥<> ";

    static readonly string[] Preferred =
    [
        "Inter", "Source Sans 3", "Open Sans", "Noto Sans", "Roboto", "Segoe UI", "Helvetica Neue", "Arial",
        "Liberation Sans", "DejaVu Sans",
    ];

    Lettering(SKTypeface regular, SKTypeface bold, ImmutableArray<string> warnings)
    {
        (Regular, Bold, Warnings) = (regular, bold, warnings);
    }

    public SKTypeface Regular { get; }
    public SKTypeface Bold { get; }

    /// <summary>What to tell whoever asked for figures.</summary>
    public ImmutableArray<string> Warnings { get; }

    /// <summary>The lettering for the names of a summary and its scenario.</summary>
    public static Lettering For(Summary summary, Scenario scenario)
    {
        var names = summary.Firms.Select(firm => firm.Name).Concat(scenario.Platforms.Select(platform => platform.Name))
            .Select(Plain).Where(name => name != "").ToArray();
        var plain = Preferred.Select(Family).Append(SKTypeface.Default).FirstOrDefault(face => Draws(face, Needed))
            ?? Matching("Aa").FirstOrDefault();
        if (plain is null)
        {
            return new(SKTypeface.Default, SKTypeface.Default,
                ["This machine has no font, so the figures have no text; install one, e.g. fonts-dejavu-core (Debian)."]);
        }

        var missing = string.Concat(names.Where(name => !Draws(plain, name)));
        var regular = Matching(missing).Where(face => Draws(face, "Aa09%")).Prepend(plain)
            .MaxBy(face => names.Count(name => Draws(face, name)))!;
        var undrawn = names.Where(name => !Draws(regular, name)).ToArray();
        return new(regular, SKTypeface.FromFamilyName(regular.FamilyName, SKFontStyle.Bold) ?? regular,
            undrawn is [] ? [] : [$"No font here can draw {string.Join(", ", undrawn.Take(3))}"
                + $"{(undrawn.Length > 3 ? ", …" : "")}: the figures show ids instead; install fonts-noto-cjk (Debian) "
                + "or another font with these letters."]);
    }

    /// <summary>A name fit to be drawn: one short line, or the id where the font lacks a letter.</summary>
    public string Name(string name, string id)
    {
        var plain = Plain(name);
        var shown = plain != "" && Draws(Regular, plain) ? plain : Plain(id);
        var letters = shown.EnumerateRunes().ToArray();
        return letters.Length <= Longest ? shown : string.Concat(letters.Take(Longest - 1)).TrimEnd() + "…";
    }

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
    static string Plain(string text)
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

    static SKTypeface? Family(string name) =>
        SKTypeface.FromFamilyName(name) is { } face && face.FamilyName == name ? face : null;

    // Chinese names want a Chinese font: the same character is drawn otherwise in a Japanese one.
    static IEnumerable<SKTypeface> Matching(string text) => text.EnumerateRunes().Distinct()
        .Select(rune => SKFontManager.Default.MatchCharacter(null, SKFontStyle.Normal, ["zh-Hans"], rune.Value))
        .OfType<SKTypeface>().DistinctBy(face => face.FamilyName);

    static bool Draws(SKTypeface? face, string text) =>
        face is not null && text.EnumerateRunes().All(rune => face.GetGlyph(rune.Value) != 0);
}
