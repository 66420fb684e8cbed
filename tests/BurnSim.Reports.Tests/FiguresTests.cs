using System.Xml.Linq;
using BurnSim.Experiments;

namespace BurnSim.Reports.Tests;

public class FiguresTests
{
    private string folder = "";

    [SetUp]
    public void Folder() => folder = Directory.CreateTempSubdirectory("burnsim-figures-").FullName;

    [TearDown]
    public void Away() => Directory.Delete(folder, recursive: true);

    private static readonly string[] All =
    [
        "win", "share-fan", "share-stacked", "users", "concentration", "survival", "cash-runway", "money", "cac-spend", "prices", "quality",
    ];

    private Gallery Draw(Synthetic story) => Figures.Write(story.Summary(), story.Scenario, folder);

    private static IEnumerable<TestCaseData> Stories()
    {
        yield return new TestCaseData(new Synthetic { Runs = 60, Points = 40 }, All).SetArgDisplayNames("China");
        yield return new TestCaseData(new Synthetic { Runs = 10, Points = 20, Certain = true }, All).SetArgDisplayNames("no variance");
        yield return new TestCaseData(new Synthetic { Runs = 1, Points = 20 }, All.Except(["win", "survival"]).ToArray()).SetArgDisplayNames("one run");
        yield return new TestCaseData(new Synthetic { Runs = 20, Points = 20, Players = [Synthetic.Latin[5]] },
            All.Except(["win", "share-fan", "share-stacked", "concentration"]).ToArray()).SetArgDisplayNames("one firm");
        yield return new TestCaseData(new Synthetic { Runs = 20, Points = 20, Players = [.. Synthetic.Latin.Where(firm => firm.Kind == FirmKind.Incumbent)] },
            All.Except(["survival", "cash-runway"]).ToArray()).SetArgDisplayNames("no startups");
        yield return new TestCaseData(Synthetic.Doomed, All.Except(["win"]).ToArray()).SetArgDisplayNames("nobody left");
        yield return new TestCaseData(new Synthetic { Runs = 20, Days = 30, Points = 30 }, All).SetArgDisplayNames("a month");
        yield return new TestCaseData(new Synthetic { Runs = 20, Days = 1, Points = 1 }, new[] { "win", "money" }).SetArgDisplayNames("a day");
        yield return new TestCaseData(new Synthetic { Runs = 6, Points = 12, Players = Synthetic.Crowd(200) }, All).SetArgDisplayNames("200 firms");
    }

    [TestCaseSource(nameof(Stories))]
    public void What_the_story_has_is_drawn_and_nothing_else(object story, string[] expected)
    {
        var gallery = Draw((Synthetic)story);
        Assert.That(gallery.Figures.Select(figure => figure.Name), Is.EqualTo(expected));
        Assert.That(Directory.EnumerateFiles(folder).Select(Path.GetFileName),
            Is.EquivalentTo(expected.SelectMany(name => new[] { $"{name}.png", $"{name}.svg" })));
        foreach (var figure in gallery.Figures)
        {
            Assert.That(File.ReadAllBytes(Path.Combine(folder, figure.Name + ".png"))[1..4], Is.EqualTo("PNG"u8.ToArray()));
            Assert.That(XDocument.Parse(figure.Svg).Root!.Name.LocalName, Is.EqualTo("svg"));
            Assert.That(figure.Caption, Does.EndWith(".").And.Match("[0-9]"));
            Assert.That(figure.Title + figure.Caption, Does.Not.Contain("NaN").And.Not.Contain("∞"));
            Assert.That(figure.Svg, Does.Not.Contain("nan").And.Not.Contain("inf\""));
        }
    }

    [Test]
    public void The_same_story_gives_the_same_bytes_on_any_thread()
    {
        var story = new Synthetic { Runs = 30, Points = 20 };
        var summary = story.Summary();
        var folders = new[] { "a", "b", "c" }.Select(name => Path.Combine(folder, name)).ToArray();
        Figures.Write(summary, story.Scenario, folders[0]);
        Parallel.ForEach(folders[1..], other => Figures.Write(summary, story.Scenario, other));
        foreach (var file in Directory.EnumerateFiles(folders[0]).Select(Path.GetFileName))
        {
            var bytes = File.ReadAllBytes(Path.Combine(folders[0], file!));
            Assert.That(folders[1..].All(other => File.ReadAllBytes(Path.Combine(other, file!)).AsSpan().SequenceEqual(bytes)), file);
        }
    }

    [Test]
    public void Figures_of_an_earlier_ensemble_don_t_stay()
    {
        Draw(new Synthetic { Runs = 4, Points = 4 });
        var gallery = Figures.Write(VerdictLineTests.Broken, new Synthetic().Scenario, folder);
        Assert.That(gallery.Figures, Is.Empty);
        Assert.That(Directory.EnumerateFileSystemEntries(folder), Is.Empty);
    }

    [Test]
    public void Chinese_names_are_drawn_or_said_to_need_a_font()
    {
        var gallery = Draw(new Synthetic { Runs = 10, Points = 10, Players = Synthetic.China });
        var text = string.Concat(gallery.Figures.Select(figure => figure.Svg));
        if (gallery.Warnings.IsEmpty)
        {
            Assert.That(text, Does.Contain("豆包"));
        }
        else
        {
            Assert.That(gallery.Warnings.Single(), Does.Contain("fonts-noto-cjk"));
            Assert.That(text, Does.Contain("bytedance").And.Not.Contain("豆包"));
        }

        Assert.That(gallery.Figures[0].Caption, Does.Contain("豆包"), "captions are not drawn, so they need no font");
    }

    [Test]
    public void Hostile_names_stay_text()
    {
        var gallery = Draw(new Synthetic
        {
            Runs = 10, Points = 10, Players = [.. Synthetic.Latin.Select((firm, i) => firm with
            {
                Name = new[] { "</text><script>x()</script>", "a\u202Eb\0\u0007\nc", new string('W', 500), "\ud800", "&amp;\"'", "", " ", "]]>" }[i],
            })],
        });
        foreach (var figure in gallery.Figures)
        {
            Assert.That(XDocument.Parse(figure.Svg).Descendants().Select(element => element.Name.LocalName), Has.None.EqualTo("script"));
        }
    }
}
