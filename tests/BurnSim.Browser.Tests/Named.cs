using Microsoft.Playwright;

namespace BurnSim.Browser;

/// <summary>Parts of a page as those who can't see it find them: by role and name.</summary>
internal static class Named
{
    public static ILocator Region(this IPage page, string name) => page.GetByRole(AriaRole.Region, new() { Name = name, Exact = true });

    public static ILocator Region(this ILocator part, string name) => part.GetByRole(AriaRole.Region, new() { Name = name, Exact = true });

    public static ILocator Button(this ILocator part, string name) => part.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public static ILocator Tab(this ILocator part, string name) => part.GetByRole(AriaRole.Tab, new() { Name = name, Exact = true });

    public static ILocator Link(this ILocator part, string name) => part.GetByRole(AriaRole.Link, new() { Name = name, Exact = true });

    /// <summary>The editor of the scenario's text.</summary>
    public static ILocator Text(this ILocator part) => part.GetByRole(AriaRole.Textbox, new() { NameRegex = new("^Text of ") });
}
