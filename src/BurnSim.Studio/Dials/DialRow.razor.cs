using System.Globalization;
using BurnSim.Scenarios;
using BurnSim.Studio.Words;
using Microsoft.AspNetCore.Components;

namespace BurnSim.Studio.Dials;

/// <summary>One dial: its name and meaning, a slider and a field, and what is wrong with what was typed.</summary>
public partial class DialRow
{
    // A strategy written in C# is named in the text.
    private const string InCode = "custom";

    private static readonly Phrase ResetWord = new("Reset", "还原"), None = new("none", "无");

    // Longer than between two repeats of a key that is held down.
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(100);

    private DialName said = new("", "", "");
    private Track track = new(new(0, 1, false));
    private IReadOnlyList<Diagnostic> mistakes = [];
    private int position, moves;
    private double? dragged;

    /// <summary>The dial as it plays.</summary>
    [Parameter, EditorRequired]
    public Dial Dial { get; set; } = null!;

    /// <summary>The dial as the text says.</summary>
    [Parameter, EditorRequired]
    public Dial Base { get; set; } = null!;

    /// <summary>Whose it is.</summary>
    [Parameter, EditorRequired]
    public string Owner { get; set; } = "";

    /// <summary>Whether its owner is told beside it.</summary>
    [Parameter]
    public bool InFull { get; set; }

    [Parameter, EditorRequired]
    public DialGroup Group { get; set; } = null!;

    private bool IsSet => Desk.Sets.ContainsKey(Dial.SetAt());

    // While something is wrong, what was typed; the dial is then still that of the market that plays.
    private string Field => dragged is { } number ? DialText.Of(number, Dial.Unit)
        : Desk.Sets.TryGetValue(Dial.Path, out var text) && (Desk.Reading.Scenario is null || Dial.Value is null) ? text == Dial.Absent ? "" : text : DialText.Field(Dial);

    private string Spoken => dragged is null && Dial.Drawn is { } drawn ? $"{Field} {said.Unit}, {Say(Spread(drawn))}" : $"{Field} {said.Unit}";

    /// <summary>What its numbers may be.</summary>
    private Phrase Range => Dial is not { Least: { } least, Greatest: { } greatest } ? new("", "")
        : Dial.IsAboveLeast ? new($"Above {DialText.Bound(least, Dial.Unit)}, up to {DialText.Bound(greatest, Dial.Unit)}.", $"大于 {DialText.Bound(least, Dial.Unit)}，至多 {DialText.Bound(greatest, Dial.Unit)}。")
        : new($"{DialText.Bound(least, Dial.Unit)} to {DialText.Bound(greatest, Dial.Unit)}.", $"{DialText.Bound(least, Dial.Unit)} 到 {DialText.Bound(greatest, Dial.Unit)}。");

    protected override void OnParametersSet()
    {
        said = DialWords.Of(Dial, Group.Depth, Desk.Good.Scenario?.Currency ?? "", Desk.Tongue);
        mistakes = [.. Desk.Reading.Diagnostics.Where(mistake => Blame.Lies(mistake, Dial, Desk.Sets))];
        dragged = null;
        if (Dial.Span is not { } own) return;

        // As long as the value is on it the slider is the text's: it doesn't run away under the hand.
        var middle = Dial.Drawn?.Middle ?? Dial.Value ?? own.Low;
        track = new(Base.Span is { } span && middle >= span.Low && middle <= span.High ? span : own, Dial.IsWhole, Dial.IsAboveLeast && own.Low == Dial.Least);
        position = track.Of(middle);
    }

    private string Say(Phrase phrase) => phrase.In(Desk.Tongue);

    private string Id(string what) => $"{(InFull ? "full-" : "")}{what}-{Dial.Path}";

    /// <summary>What is drawn, as far as its field doesn't say it.</summary>
    private Phrase Spread(DialRange drawn)
    {
        string Of(double number) => DialText.Of(number, Dial.Unit);
        return DialText.IsInterval(Dial) ? new($"median {Of(drawn.Middle)}", $"中位数 {Of(drawn.Middle)}")
            : new($"{Of(drawn.Low)} to {Of(drawn.High)}, median {Of(drawn.Middle)}", $"{Of(drawn.Low)} 到 {Of(drawn.High)}，中位数 {Of(drawn.Middle)}");
    }

    private string Bar(DialRange drawn) =>
        FormattableString.Invariant($"left:{100 * track.Part(drawn.Low):0.##}%;right:{100 - 100 * track.Part(drawn.High):0.##}%");

    private string Mark(double number) => FormattableString.Invariant($"left:{100 * track.Part(number):0.##}%");

    /// <summary>While the hand is on it only its number is told.</summary>
    private void Drag(ChangeEventArgs moved) => dragged = At(moved);

    /// <summary>Let go, or moved by a key: the market follows when no other key does.</summary>
    private async Task Slide(ChangeEventArgs moved)
    {
        var (number, mine) = (At(moved), ++moves);
        dragged = number;
        await Task.Delay(Rest);
        if (mine == moves) Desk.Set(Dial.Path, DialText.Setting(Dial, number));
    }

    private void Type(ChangeEventArgs typed)
    {
        var text = ((string?)typed.Value ?? "").Trim();
        if (text.Length > 0) Desk.Set(Dial.Path, text);
        else if (Dial.MayBeAbsent) Desk.Set(Dial.Path, Dial.Absent);
        else Reset();
    }

    private void Choose(ChangeEventArgs chosen)
    {
        var word = (string)chosen.Value!;
        if (Dial.Kind == DialKind.Variant) Desk.Set(Dial.SetAt(), Starter.Of(word, Dial, Desk.Good));
        else Desk.Set(Dial.Path, word);
    }

    private void Reset() => Desk.Set(Dial.SetAt(), null);

    private double At(ChangeEventArgs moved) => track.At(int.Parse((string)moved.Value!, CultureInfo.InvariantCulture));
}
