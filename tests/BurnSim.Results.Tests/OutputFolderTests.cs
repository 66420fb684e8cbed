using BurnSim.Results;

namespace BurnSim.Tests;

public sealed class OutputFolderTests
{
    [Test]
    public void Nothing_appears_before_it_is_published_and_nothing_stays_when_it_never_is()
    {
        using var folder = new Folder();
        using (var output = new OutputFolder(folder.Path))
        {
            output.Write("a.txt", "half");
            Assert.That(folder.Names, Has.None.EqualTo("a.txt"));
        }

        Assert.That(folder.Names, Is.Empty);
    }

    [Test]
    public void What_is_published_replaces_what_was_there_and_removes_what_is_outdated()
    {
        using var folder = new Folder();
        File.WriteAllText(folder.File("a.txt"), "old");
        File.WriteAllText(folder.File("a.csv"), "old");
        using (var output = new OutputFolder(folder.Path))
        {
            output.Write("a.txt", "new");
            output.Publish("a.csv");
        }

        Assert.That(folder.Names, Is.EqualTo(new[] { "a.txt" }));
        Assert.That(File.ReadAllText(folder.File("a.txt")), Is.EqualTo("new"));
    }

    [Test]
    public void A_folder_that_can_not_be_is_refused_at_once()
    {
        using var folder = new Folder();
        File.WriteAllText(folder.File("taken"), "");
        Assert.That(() => new OutputFolder(folder.File("taken")), Throws.InstanceOf<IOException>());
    }
}
