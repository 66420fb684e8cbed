using System.Text;
using BurnSim.Scenarios;
using BurnSim.Studio.Pages;
using BurnSim.Studio.Words;
using Microsoft.JSInterop;

namespace BurnSim.Studio.Downloads;

/// <summary>What can be taken away: the scenario as it stands, and the files of its runs.</summary>
public partial class DownloadMenu
{
    private static readonly Phrase
        Download = new("Download", "下载"), TheScenario = new("Scenario (YAML)", "情景（YAML）"),
        AsWritten = new("The text as it stands in the editor", "编辑器中的文本"),
        AllValues = new("Every value in force, with what you set; runs to the same bits", "全部生效数值，含您的设置；运行结果逐位相同"),
        Making = new("Making the files", "正在生成文件"), Drawing = new("Drawing pictures and report …", "正在绘制图表和报告……"), Cancel = new("Cancel", "取消"),
        MendFirst = new("What is wrong has to be mended first.", "请先改正错误。"),
        Same = new("Files are the same, to the bit, as the command writes: burnsim run.", "文件与命令 burnsim run 的输出逐位相同。");

    private static readonly (Piece, Phrase Name, Phrase What)[] Pieces =
    [
        (Piece.Report, new("Report (HTML)", "报告（HTML）"), new("One page with every picture; opens anywhere", "一页包含全部图表，任何浏览器都能打开")),
        (Piece.Pictures, new("Pictures (PNG, SVG)", "图片（PNG、SVG）"), new("All of them, in a zip file", "全部图片，zip 压缩包")),
        (Piece.Tables, new("Tables (CSV)", "表格（CSV）"), new("Every run, and the bands over time, in a zip file", "每次模拟与随时间变化的区间，zip 压缩包")),
        (Piece.Everything, new("Everything", "全部文件"), new("All that burnsim run --csv writes, in a zip file", "burnsim run --csv 写出的全部文件，zip 压缩包")),
    ];

    private CancellationTokenSource stop = new();
    private Takeaway? made;
    private (Reading, ulong, long) of;
    private bool busy;
    private long done, runs;
    private string? failed;

    protected override object Shows => Desk.Link;

    public override void Dispose()
    {
        stop.Cancel();
        if (!busy) made?.Dispose();
        base.Dispose();
        GC.SuppressFinalize(this);
    }

    private static Phrase Failed(string why) => new($"That could not be made: {why}", $"无法生成：{why}");

    private Task SaveScenario() => Give($"{Path.GetFileNameWithoutExtension(Desk.File)}.yaml", new MemoryStream(Encoding.UTF8.GetBytes(ScenarioText())));

    private string ScenarioText() => Desk.Sets.Count == 0 ? Desk.Text
        : $"# {Desk.File} with every value in force, these among them:\n"
            + string.Concat(Desk.Sets.Select(set => $"# --set {set.Key}={set.Value}\n".ReplaceLineEndings(" ").TrimEnd() + "\n"))
            + ResolvedText.Of(Desk.Reading.Resolved.Select(value => KeyValuePair.Create(value.Path, value.Value)));

    private async Task Save(Piece piece)
    {
        (busy, failed, done, runs) = (true, null, 0, Desk.Runs);
        try
        {
            if (made is null || of != (Desk.Reading, Desk.Seed, Desk.Runs)) await Make();
            var (name, path) = await Task.Run(() => made!.Pack(piece));
            await Give(name, File.OpenRead(path));
        }
        catch (OperationCanceledException)
        {
        }
        catch (IOException full)
        {
            failed = full.Message;
            stop.Cancel();
        }
        finally
        {
            busy = false;
            if (stop.IsCancellationRequested) Drop();
        }
    }

    /// <summary>Once for all pieces, until something is set otherwise.</summary>
    private async Task Make()
    {
        Drop();
        stop = new();
        of = (Desk.Reading, Desk.Seed, Desk.Runs);
        made = new(Desk.Reading, Desk.File, [.. Desk.Sets.Select(set => $"{set.Key}={set.Value}")], Desk.Seed, runs);
        await made.Make(Turns, so => _ = InvokeAsync(() =>
        {
            done = so;
            StateHasChanged();
        }), stop.Token);
    }

    private void Drop()
    {
        made?.Dispose();
        made = null;
    }

    private Task Give(string name, Stream stream) => InBrowser(async () =>
    {
        var page = await PageScript.Import(Browser);
        using var reference = new DotNetStreamReference(stream);
        await page.InvokeVoidAsync("save", name, reference);
    });
}
