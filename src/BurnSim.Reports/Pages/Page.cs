using System.Text;

namespace BurnSim.Reports.Pages;

/// <summary>What every page of BurnSim's begins with, and how it shows pictures.</summary>
internal static class Page
{
    /// <param name="html">The page.</param>
    /// <param name="name">The scenario's name.</param>
    /// <param name="kind">What stands beside the name: markup.</param>
    /// <param name="question">The scenario's question; empty: what happens in it.</param>
    /// <param name="expect">What was expected beforehand; may be empty.</param>
    public static void Head(Html html, string name, string kind, string question, string expect) => html
        .Raw("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">"
            + "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">"
            // Belt and braces: should markup ever slip through, it can neither run nor load anything.
            + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; style-src 'unsafe-inline'\">"
            + $"<title>{Html.Safe(name)} · BurnSim</title><style>{Style.Sheet}</style></head><body><main>")
        .Raw($"<header><p class=\"kind\">{Html.Name(name)} · {kind}</p>"
            + $"<h1>{Html.Safe(question is "" ? $"What happens in {name}?" : question)}</h1></header>")
        .Raw(expect is "" ? "" : $"<p class=\"note\">Expected beforehand: {Html.Safe(expect)}</p>");

    public static void Pictures(Html html, IReadOnlyList<Figure> figures)
    {
        if (figures.Count == 0)
        {
            return;
        }

        html.Section("pictures", "Pictures");
        foreach (var figure in figures)
        {
            // As an image and not inline: no style, id or script of the picture can reach the page.
            var data = Convert.ToBase64String(Encoding.UTF8.GetBytes(figure.Svg));
            html.Raw($"<figure id=\"{Html.Safe(figure.Name)}\"><div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"{Html.Safe(figure.Title)}\">"
                + $"<img alt=\"{Html.Safe(figure.Title)}\" src=\"data:image/svg+xml;base64,{data}\"></div>"
                + $"<figcaption>{Html.Safe(figure.Caption)}</figcaption></figure>");
        }

        html.EndSection();
    }
}
