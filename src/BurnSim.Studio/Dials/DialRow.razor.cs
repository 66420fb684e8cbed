using System.Globalization;
using BurnSim.Scenarios;
using BurnSim.Studio.Words;
using Microsoft.AspNetCore.Components;

namespace BurnSim.Studio.Dials;

/// <summary>One dial: its name and meaning, a slider and a field, and what is wrong with what was typed.</summary>
public partial class DialRow
{
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

    // While something is wrong with it, what was typed; the dial is then still that of the market that plays.
    private string Field => dragged is { } number ? DialText.Of(number, Dial.Unit)
        : Desk.Sets.TryGetValue(Dial.Path, out var text) && (mistakes.Count > 0 || Dial.Value is null) ? text == Dial.Absent ? "" : text : DialText.Field(Dial);

    private string Spoken => dragged is null && Dial.Drawn is { } drawn ? $"{Field} {said.Unit}, {Say(Spread(drawn))}" : $"{Field} {said.Unit}";

    /// <summary>What its numbers may be.</summary>
    private Phrase Range => Dial is not { Least: { } least, Greatest: { } greatest } ? new("", "")
        : Dial.IsAboveLeast ? new($"Above {DialText.Of(least, Dial.Unit)}, up to {DialText.Of(greatest, Dial.Unit)}.", $"大于 {DialText.Of(least, Dial.Unit)}，至多 {DialText.Of(greatest, Dial.Unit)}。")
        : new($"{DialText.Of(least, Dial.Unit)} to {DialText.Of(greatest, Dial.Unit)}.", $"{DialText.Of(least, Dial.Unit)} 到 {DialText.Of(greatest, Dial.Unit)}。");

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
        if (mine == moves) Lay(Dial.At(number));
    }

    private void Type(ChangeEventArgs typed)
    {
        var text = ((string?)typed.Value ?? "").Trim();
        if (text.Length > 0) Desk.Set(Dial.Path, text);
        else if (Dial.MayBeAbsent) Desk.Set(Dial.Path, Dial.Absent);
        else Reset();
    }

    private void Choose(ChangeEventArgs chosen) => Lay(Dial.At((string)chosen.Value!));

    private void Reset() => Desk.Set(Dial.SetAt(), null);

    private void Lay(string setting) => Desk.Set(Dial.SetAt(), setting[(Dial.SetAt().Length + 1)..]);

    private double At(ChangeEventArgs moved) => track.At(int.Parse((string)moved.Value!, CultureInfo.InvariantCulture));
}
