using System.Globalization;
using System.Text.Json.Nodes;
using BurnSim.Scenarios.Yaml;

namespace BurnSim.Scenarios.Values;

/// <summary>A certain whole number.</summary>
internal sealed class WholeForm(ulong min, ulong max, string unit = "whole number", Measure? measure = null) : Form<ulong>
{
    public override string Type => unit;

    public override string Range => $"{min.ToString("N0", CultureInfo.InvariantCulture)} to {Most}";

    private string Most => max == ulong.MaxValue ? "2^64 - 1" : max.ToString("N0", CultureInfo.InvariantCulture);

    public override JsonObject Schema() => new() { ["type"] = new JsonArray("integer", "string") };

    public override bool Read(Field field, Binding binding, out ulong value)
    {
        value = 0;
        if (field.Node is Map || field.Node is Scalar s && s.Text.Contains(" to "))
        {
            return binding.Fail(Codes.MustBeCertain, field, "a whole number here is certain");
        }

        // Beyond 2⁵³ a double would lose the last digits of a seed.
        if (measure is null && field.Node is Scalar { Text: [>= '1' and <= '9', ..] plain }
            && ulong.TryParse(plain.Replace("_", ""), NumberStyles.None, CultureInfo.InvariantCulture, out value))
        {
            return value >= min && value <= max || Outside(field, binding);
        }

        if (Uncertain.Certain(field, measure ?? Measure.Count, binding) is not { } number) return false;
        var nearest = Math.Round(number);
        if (measure is null && nearest != number) return binding.Fail(Codes.OutOfRange, field, "it must be a whole number");
        if (nearest < min || nearest > max || nearest >= 18446744073709551616.0) return Outside(field, binding);
        value = (ulong)nearest;
        return true;
    }

    private bool Outside(Field field, Binding binding) =>
        binding.Fail(Codes.OutOfRange, field, $"it must be {Range}");

    public override string Write(ulong value) => value.ToString(CultureInfo.InvariantCulture);

    public override Dial Dial(Telling at) => at.Dial(DialKind.Number) with
    {
        Unit = unit, Least = min, Greatest = max, IsWhole = true, Reach = (measure ?? Measure.Count).Reach,
    };

    protected override Dial Set(Dial dial, ulong value) => dial with { Value = value };
}

/// <summary>Words for people.</summary>
internal sealed class TextForm(bool isFileName = false) : Form<string>
{
    private const int Longest = 2000;

    public override string Type => "text";

    public override JsonObject Schema() => new() { ["type"] = new JsonArray("string", "number", "boolean") };

    public override bool Read(Field field, Binding binding, out string value)
    {
        value = "";
        if (field.Node is not Scalar { IsNull: false } scalar) return binding.Mistyped(field, "text");
        value = scalar.Text.Trim();
        if (value.Length > Longest) return binding.Fail(Codes.OutOfRange, field, $"text is at most {Longest:N0} characters");
        if (value.Any(c => char.IsControl(c) && c is not ('\n' or '\t')))
        {
            return binding.Fail(Codes.NotText, field, "text has no control characters");
        }

        return !isFileName || value.Length is > 0 and <= 100 && value is not ("." or "..") && value.IndexOfAny(['/', '\\', '\n', ':']) < 0
            || binding.Fail(Codes.BadId, field, "a name is at most 100 characters without '/', '\\' and ':'");
    }

    public override string Write(string value) => value;

    public override void Tell(Telling at, string value) => at.Add(value);
}

/// <summary>A day.</summary>
/// <param name="inStory">It must be a day of the story.</param>
internal sealed class DateForm(bool inStory = false) : Form<DateOnly>
{
    public static readonly DateOnly First = new(1900, 1, 1), Last = new(2199, 12, 31);

    public override string Type => "date";

    public override string Range => inStory ? "in the story" : "";

    public override JsonObject Schema() => new() { ["type"] = "string", ["pattern"] = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" };

    public override bool Read(Field field, Binding binding, out DateOnly value)
    {
        value = First;
        if (field.Node is not Scalar { IsNull: false } scalar) return binding.Mistyped(field, "a date such as 2024-02-15");
        if (!DateOnly.TryParseExact(scalar.Text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out value)
            || value < First || value > Last)
        {
            return binding.Fail(Codes.BadDate, field, "a date is a day such as 2024-02-15, from 1900 to 2199");
        }

        return !inStory || InStory(value, value, field, binding);
    }

    /// <summary>Whether days are in the story; a finding where they aren't.</summary>
    public static bool InStory(DateOnly from, DateOnly to, Field field, Binding binding) =>
        binding.Story is not var (first, last) || from >= first && to <= last
        || binding.Fail(Codes.OutsideStory, field, $"the story lasts from {first:yyyy-MM-dd} to {last:yyyy-MM-dd}");

    public override string Write(DateOnly value) => value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public override Dial Dial(Telling at) => at.Dial(DialKind.Date);
}

/// <summary>One of a few words.</summary>
internal sealed class WordForm<T>(params (string Word, T Value)[] words) : Form<T>
{
    /// <summary>The members of an enum in the file's spelling.</summary>
    public static WordForm<T> OfEnum() =>
        new([.. Enum.GetValues(typeof(T)).Cast<T>().Select(v => (Spell(v!.ToString()!), v))]);

    private static string Spell(string name) =>
        string.Concat(name.Select((c, i) => i > 0 && char.IsUpper(c) ? $"-{char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"));

    public override string Type => "word";

    public override string Range => string.Join(", ", words.Select(w => w.Word));

    public override JsonObject Schema() => new() { ["enum"] = new JsonArray([.. words.Select(w => (JsonNode)w.Word)]) };

    public override bool Read(Field field, Binding binding, out T value)
    {
        value = words[0].Value;
        if (field.Node is not Scalar { IsNull: false } scalar) return binding.Mistyped(field, $"one of {Range}");
        foreach (var (word, known) in words)
        {
            if (word != scalar.Text) continue;
            value = known;
            return true;
        }

        return binding.Fail(Codes.NotAChoice, field, $"it is one of {Range}", Spelling.Nearest(scalar.Text, words.Select(w => w.Word)));
    }

    public override string Write(T value) => words.First(w => Equals(w.Value, value)).Word;

    public override Dial Dial(Telling at) => at.Dial(DialKind.Word) with { Words = [.. words.Select(w => w.Word)] };
}

/// <summary>The id of a firm, platform or segment of this scenario.</summary>
internal sealed class NameForm(Named kind) : Form<string>
{
    public override string Type => $"{kind.ToString().ToLowerInvariant()} id";

    public override JsonObject Schema() => new() { ["type"] = new JsonArray("string", "integer") };

    public override bool Read(Field field, Binding binding, out string value)
    {
        value = "";
        if (field.Node is not Scalar { IsNull: false } scalar) return binding.Mistyped(field, $"a {Type}");
        value = scalar.Text;
        return binding.Knows(kind, value, scalar.Place, field.Path);
    }

    public override string Write(string value) => value;

    public override Dial Dial(Telling at) => at.Dial(DialKind.Word) with { Words = [.. at.Ids(kind).Select(Flow.Text)] };
}
