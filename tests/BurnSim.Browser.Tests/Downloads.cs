using System.IO.Compression;
using Microsoft.Playwright;

namespace BurnSim.Browser;

/// <summary>Files that a tab hands out.</summary>
internal static class Downloads
{
    /// <summary>Asks for one in the menu, by the beginning of its name there.</summary>
    public static async Task<MemoryStream> Of(Tab tab, string name)
    {
        if (!await tab.Page.GetByRole(AriaRole.Dialog).IsVisibleAsync()) await tab.Bar.Button("Download").ClickAsync();
        var file = await tab.Page.RunAndWaitForDownloadAsync(() => tab.Page.GetByRole(AriaRole.Dialog).GetByText(name, new() { Exact = true }).ClickAsync());
        return new MemoryStream(await File.ReadAllBytesAsync(await file.PathAsync()));
    }

    public static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
