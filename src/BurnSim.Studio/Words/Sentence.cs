using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace BurnSim.Studio.Words;

/// <summary>A Chinese sentence around names and numbers, with a space where the two scripts meet: <c>Kimi 领先</c>.</summary>
[InterpolatedStringHandler]
internal readonly struct Sentence
{
    private readonly StringBuilder said;

    public Sentence(int literalLength, int formattedCount) => said = new(literalLength + 8 * formattedCount);

    public void AppendLiteral(string text) => Append(text);

    public void AppendFormatted(string? text) => Append(text ?? "");

    public void AppendFormatted(int number) => Append(number.ToString(CultureInfo.InvariantCulture));

    public override string ToString() => said.ToString();

    private void Append(string text)
    {
        if (text.Length > 0 && said.Length > 0 && Meet(said[^1], text[0])) said.Append(' ');
        said.Append(text);
    }

    private static bool Meet(char before, char after) => (IsHan(before) && IsWestern(after)) || (IsWestern(before) && IsHan(after));

    private static bool IsHan(char letter) => letter is >= '\u3400' and <= '\u9fff';

    private static bool IsWestern(char letter) => letter is (> ' ' and <= '~') or '−';
}
