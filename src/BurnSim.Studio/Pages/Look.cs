using MudBlazor;

namespace BurnSim.Studio.Pages;

/// <summary>How MudBlazor's parts look: calm, light, letters of the system; the page's own parts follow studio.css.</summary>
internal static class Look
{
    private static readonly string[] Letters = ["system-ui", "Noto Sans", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", "sans-serif"];

    public static MudTheme Theme { get; } = new()
    {
        PaletteLight = new PaletteLight
        {
            Primary = "#0b5394", Background = "#f6f7f9", Surface = "#ffffff", TextPrimary = "#1c2733", TextSecondary = "#4a5766", Divider = "#d5dbe1",
        },
        Typography = new()
        {
            Default = new DefaultTypography { FontFamily = Letters, FontSize = "1rem" },
            Button = new ButtonTypography { FontFamily = Letters, FontSize = "0.9375rem", FontWeight = "600", TextTransform = "none", LetterSpacing = "0" },
        },
    };
}
