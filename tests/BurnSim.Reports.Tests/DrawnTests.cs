using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace BurnSim.Reports.Tests;

/// <summary>Tests that draw into a folder of their own, and what holds of every picture. BURNSIM_PICTURES names a folder to keep them in.</summary>
public abstract partial class DrawnTests
{
    /// <summary>Empty before each test, gone after it.</summary>
    protected string Folder { get; private set; } = "";

    [SetUp]
    public void MakeFolder() => Folder = Directory.CreateTempSubdirectory($"burnsim-{GetType().Name}-").FullName;

    [TearDown]
    public void DropFolder() => Directory.Delete(Folder, recursive: true);

    /// <summary>The figures are those, nothing else lies in the folder, and each says something and stays on its sheet.</summary>
    protected void Holds(Gallery gallery, string[] expected)
    {
        Assert.That(Directory.EnumerateFiles(Folder).Select(Path.GetFileName), Is.EquivalentTo(expected.SelectMany(name => new[] { $"{name}.png", $"{name}.svg" })));
        if (Environment.GetEnvironmentVariable("BURNSIM_PICTURES") is { } kept)
        {
            var to = Directory.CreateDirectory(Path.Combine(kept, Uri.EscapeDataString(TestContext.CurrentContext.Test.Name))).FullName;
            foreach (var file in Directory.EnumerateFiles(Folder)) File.Copy(file, Path.Combine(to, Path.GetFileName(file)), overwrite: true);
        }

        Assert.That(gallery.Figures.Select(figure => figure.Name), Is.EqualTo(expected));
        foreach (var figure in gallery.Figures)
        {
            Assert.That(figure.Caption, Does.EndWith(".").And.Match("[0-9]"));
            Assert.That(figure.Title + figure.Caption, Does.Not.Contain("NaN").And.Not.Contain("∞"));
            Assert.That(figure.Svg, Does.Not.Match(@"[\s,""](nan|-?inf)[\s,""]"));
            var svg = XDocument.Parse(figure.Svg);
            Assert.That(svg.Root!.Name.LocalName, Is.EqualTo("svg"));
            foreach (var text in svg.Descendants().Where(element => element.Name.LocalName == "text"))
            {
                // Skia gives every letter its place: no text leaves the sheet.
                double[] places = [.. Numbers().Matches((string?)text.Attribute("x") ?? "0").Select(place => double.Parse(place.Value, CultureInfo.InvariantCulture))];
                Assert.That(places, Is.All.InRange(0, Sheet.Width - (double)text.Attribute("font-size")! / 2), $"{figure.Name}: {text.Value}");
                Assert.That(text.Value, Does.Not.Contain("NaN"));
            }
        }
    }

    [GeneratedRegex(@"-?[0-9.]+")]
    private static partial Regex Numbers();
}
