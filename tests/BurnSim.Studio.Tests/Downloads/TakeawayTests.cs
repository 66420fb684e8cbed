using System.IO.Compression;
using BurnSim.Studio.Playing;

namespace BurnSim.Studio.Downloads;

public class TakeawayTests
{
    [Test]
    public async Task Each_piece_has_its_files_and_all_are_gone_with_it()
    {
        using var turns = new Turns();
        var (told, takeaway) = (0L, Small(runs: 40));
        await takeaway.Make(turns, done => told = done, CancellationToken.None);
        var (_, everything) = takeaway.Pack(Piece.Everything);
        Assert.Multiple(() =>
        {
            Assert.That(told, Is.EqualTo(40));
            Assert.That(takeaway.Pack(Piece.Report).Name, Is.EqualTo("small-report.html"));
            Assert.That(Names(takeaway, Piece.Tables), Is.EquivalentTo(["bands.csv", "runs.csv", "summary.json"]));
            Assert.That(Names(takeaway, Piece.Pictures), Is.Not.Empty.And.All.Match(@"^plots/[a-z-]+\.(png|svg)$"));
            Assert.That(Names(takeaway, Piece.Everything), Is.SupersetOf(["report.html", "manifest.json", "runs.parquet", "plots/win.png"]));
        });
        var folder = takeaway.Folder;
        takeaway.Dispose();
        Assert.That(Path.Exists(folder) || File.Exists(everything), Is.False);
    }

    [Test]
    public async Task Packed_again_it_is_the_same_file()
    {
        using var turns = new Turns();
        using var takeaway = Small(runs: 8);
        await takeaway.Make(turns, _ => { }, CancellationToken.None);
        var first = await File.ReadAllBytesAsync(takeaway.Pack(Piece.Everything).Path);
        Assert.That(await File.ReadAllBytesAsync(takeaway.Pack(Piece.Everything).Path), Is.EqualTo(first));
    }

    [Test]
    public async Task It_can_be_cancelled()
    {
        using var turns = new Turns();
        using var takeaway = Small(runs: 1_000_000);
        using var stop = new CancellationTokenSource();
        await Assert.CatchAsync<OperationCanceledException>(() => takeaway.Make(turns, _ => stop.Cancel(), stop.Token));
    }

    private static Takeaway Small(long runs) => new(Shelf.Library().Read(Shelf.Uncertain, "small.yaml", []), "small.yaml", [], seed: 1, runs);

    private static List<string> Names(Takeaway takeaway, Piece piece)
    {
        using var zip = ZipFile.OpenRead(takeaway.Pack(piece).Path);
        return [.. zip.Entries.Select(entry => entry.FullName)];
    }
}
