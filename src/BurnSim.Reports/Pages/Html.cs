using System.Net;
using System.Text;

namespace BurnSim.Reports.Pages;

/// <summary>A page under construction. Every text goes through <see cref="Safe"/>: a scenario's words are anyone's.</summary>
internal sealed class Html
{
    private readonly StringBuilder page = new();

    /// <summary>A cell: a value with its range small below it; empty: none.</summary>
    public static string Ranged(string value, string range) => range is "" ? Safe(value) : $"{Safe(value)}<small>{Safe(range)}</small>";

    /// <summary>Text that can't become markup, without the control characters no document may hold.</summary>
    public static string Safe(string text) => WebUtility.HtmlEncode(
        string.Concat(text.EnumerateRunes().Select(rune => Rune.IsControl(rune) ? " " : rune.ToString()))
            // A number and its per cent sign stay on one line.
            .Replace(" %", "\u00a0%", StringComparison.Ordinal));

    /// <summary>A name: safe, and kept from turning the direction of what stands around it.</summary>
    public static string Name(string text) => $"<bdi>{Safe(text)}</bdi>";

    /// <summary>Markup as it stands.</summary>
    public Html Raw(string markup)
    {
        page.Append(markup).Append('\n');
        return this;
    }

    public Html Section(string id, string title) => Raw($"<section aria-labelledby=\"{id}\"><h2 id=\"{id}\">{Safe(title)}</h2>");

    public Html EndSection() => Raw("</section>");

    public Html Paragraph(string text, string kind = "") =>
        Raw($"<p{(kind == "" ? "" : $" class=\"{kind}\"")}>{Safe(text)}</p>");

    /// <summary>A table whose first column heads its rows; cells are markup.</summary>
    public Html Table(string caption, IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<string>> rows)
    {
        Raw($"<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"{Safe(caption)}\"><table><caption>{Safe(caption)}</caption><thead><tr>");
        Raw(string.Concat(heads.Select(head => $"<th scope=\"col\">{Safe(head)}</th>")) + "</tr></thead><tbody>");
        foreach (var row in rows)
        {
            Raw($"<tr><th scope=\"row\">{row[0]}</th>{string.Concat(row.Skip(1).Select(cell => $"<td>{cell}</td>"))}</tr>");
        }

        return Raw("</tbody></table></div>");
    }

    public override string ToString() => page.ToString();
}
