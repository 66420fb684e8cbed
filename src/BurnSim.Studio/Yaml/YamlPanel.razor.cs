using System.Text;
using BurnSim.Scenarios;
using BurnSim.Studio.Pages;
using BurnSim.Studio.Words;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.JSInterop;

namespace BurnSim.Studio.Yaml;

/// <summary>The scenario's text, to be read, written and swapped for another, with its mistakes below.</summary>
public partial class YamlPanel : IAsyncDisposable
{
    private const int MostShown = 50;

    private static readonly Phrase
        Heading = new("Scenario text", "情景文本"), Upload = new("Upload", "上传"), DownloadText = new("Download", "下载"), Back = new("Back to the file", "恢复原文件"),
        Keys = new("Tab indents; Escape, then Tab leaves the text.", "Tab 键缩进；先按 Esc 再按 Tab 可离开文本框。"),
        Wrong = new("What is wrong", "错误（原文为英文）"), Good = new("No mistakes.", "没有错误。"),
        TooLong = new($"That file is longer than {Library.MostText / 1024:N0} kB; a scenario is not.", $"文件超过 {Library.MostText / 1024:N0} kB，情景文件不会这么大。"),
        NotText = new("That is no text in UTF-8; a scenario is a .yaml file.", "文件不是 UTF-8 文本；情景应为 .yaml 文件。");

    private DotNetObjectReference<YamlPanel>? self;
    private IJSObjectReference? script;
    private ElementReference editor, gutter;
    private string told = "", of = "";
    private Phrase? refused;

    protected override object Shows => Desk.Link;

    private IReadOnlyList<Diagnostic> Mistakes => Desk.Written.Diagnostics;

    public async ValueTask DisposeAsync()
    {
        base.Dispose();
        self?.Dispose();
        try
        {
            if (script is not null) await script.DisposeAsync();
        }
        catch (Exception gone) when (gone is JSDisconnectedException or TaskCanceledException)
        {
        }

        GC.SuppressFinalize(this);
    }

    /// <summary>Told by the editor when typing pauses.</summary>
    [JSInvokable]
    public void Write(string text)
    {
        (told, refused) = (text, null);
        Desk.Write(text);
    }

    protected override Task OnAfterRenderAsync(bool firstRender) => InBrowser(async () =>
    {
        if (firstRender)
        {
            self = DotNetObjectReference.Create(this);
            var module = await Browser.InvokeAsync<IJSObjectReference>("import", "./_content/BurnSim.Studio/editor.js");
            script = await module.InvokeAsync<IJSObjectReference>("attach", editor, gutter, self, Desk.File, Desk.Text);
            (told, of) = (Desk.Text, Desk.File);
        }

        if (script is null) return;
        if (told != Desk.Text || of != Desk.File)
        {
            (told, of) = (Desk.Text, Desk.File);
            await script.InvokeVoidAsync("show", told, of);
        }

        await script.InvokeVoidAsync("mark", Mistakes.Where(mistake => mistake.File == Desk.File).Select(mistake => mistake.Line).Distinct());
    });

    private static Phrase Count(int count) => new(count == 1 ? "1 mistake" : $"{count} mistakes", $"{count} 处错误");

    private static Phrase TextOf(string file) => new($"Text of {file}", $"{file} 的文本");

    private static Phrase Meant(string word) => new($"Did you mean '{word}'?", $"是否想写“{word}”？");

    private Task Go(Diagnostic mistake) => InBrowser(async () => await script!.InvokeVoidAsync("go", mistake.Line, mistake.Column, mistake.Length));

    private async Task Take(InputFileChangeEventArgs chosen)
    {
        refused = null;
        if (chosen.File.Size > Library.MostText)
        {
            refused = TooLong;
            return;
        }

        try
        {
            using var bytes = new MemoryStream();
            await chosen.File.OpenReadStream(Library.MostText).CopyToAsync(bytes);
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
            if (text.Contains('\0')) refused = NotText;
            else Desk.Follow(new() { File = Path.GetFileName(chosen.File.Name), Text = text, Tongue = Desk.Tongue });
        }
        catch (DecoderFallbackException)
        {
            refused = NotText;
        }
    }

    private Task Save() => InBrowser(async () =>
    {
        var page = await PageScript.Import(Browser);
        using var stream = new DotNetStreamReference(new MemoryStream(Encoding.UTF8.GetBytes(Desk.Text)));
        await page.InvokeVoidAsync("save", Path.GetFileName(Desk.File), stream);
    });
}
