using System.Xml.Linq;

namespace BurnSim.Architecture;

/// <summary>The rules of the house: which way data goes, and what the model may not use.</summary>
public class ArchitectureTests
{
    private static readonly string Root = FindRoot();

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(TestContext.CurrentContext.TestDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "BurnSim.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("the tests run inside the repository");
    }

    /// <summary>Cli, Studio → Reports → Results → Experiments → BurnSim; Scenarios → BurnSim; Engines know none of it; Cli and Studio put them together.</summary>
    [TestCase("BurnSim", "")]
    [TestCase("BurnSim.Scenarios", "BurnSim")]
    [TestCase("BurnSim.Experiments", "BurnSim")]
    [TestCase("BurnSim.Results", "BurnSim.Experiments")]
    [TestCase("BurnSim.Reports", "BurnSim.Results")]
    [TestCase("BurnSim.Engines", "")]
    [TestCase("BurnSim.Studio", "BurnSim.Reports BurnSim.Scenarios")]
    [TestCase("BurnSim.Cli", "BurnSim.Engines BurnSim.Scenarios BurnSim.Studio")]
    public void Dependencies_run_one_way(string project, string allowed)
    {
        var references = Project(project).Descendants("ProjectReference")
            .Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value.Replace('\\', '/')));
        Assert.That(string.Join(' ', references.Order()), Is.EqualTo(allowed), "see docs: one way through the house");
    }

    [Test]
    public void The_model_needs_MathNet_at_most() =>
        Assert.That(
            Project("BurnSim").Descendants("PackageReference").Select(r => r.Attribute("Include")!.Value),
            Is.SubsetOf(new[] { "MathNet.Numerics" }));

    private static XDocument Project(string name) => XDocument.Load(Path.Combine(Root, "src", name, name + ".csproj"));

    private static readonly (string Word, string Instead)[] Forbidden =
    [
        ("DateTime.Now", "the scenario's dates"),
        ("DateTime.UtcNow", "the scenario's dates"),
        ("DateTimeOffset", "the scenario's dates"),
        ("Stopwatch", "nothing: the Cli tells the time"),
        ("Environment.TickCount", "nothing: the Cli tells the time"),
        ("new Random", "Draws.Uniform, a draw with a name"),
        ("Random.Shared", "Draws.Uniform, a draw with a name"),
        ("Guid.NewGuid", "an id from the scenario"),
        (".GetHashCode", "Names.Of, which is the same everywhere"),
        ("Environment.ProcessorCount", "nothing: results know no machine"),
        ("Math.Exp(", "Fixed.Exp, the same bits on every processor"),
        ("Math.Log(", "Fixed.Log, the same bits on every processor"),
        ("Math.Pow(", "Fixed.Pow, the same bits on every processor"),
        ("Math.Sin(", "a fixed polynomial"),
        ("Math.Cos(", "a fixed polynomial"),
        ("Math.Tanh(", "a fixed polynomial"),
        ("Math.FusedMultiplyAdd", "a multiplication and an addition, the same bits on every processor"),
        ("TensorPrimitives", "a loop in a fixed order"),
        ("Parallel.", "Ushers"),
        ("Task.Run", "Ushers"),
        ("new Thread(", "Ushers"),
        ("ThreadPool.", "Ushers, who move blocks of individuals on any thread; all else of a run is one thread's"),
        ("Console.", "an observer"),
        ("File.", "an observer"),
        ("CultureInfo.CurrentCulture", "CultureInfo.InvariantCulture"),
    ];

    private static IEnumerable<string> Files(params string[] room) => Directory
        .EnumerateFiles(Path.Combine([Root, "src", .. room]), "*.cs", SearchOption.AllDirectories)
        .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}"))
        .Order(StringComparer.Ordinal);

    private static IEnumerable<string> ModelFiles() => Files("BurnSim");

    [TestCaseSource(nameof(ModelFiles))]
    public void The_model_knows_no_clock_machine_or_chance_of_its_own(string file)
    {
        var lines = File.ReadAllLines(file);
        var broken =
            from line in lines.Select((text, index) => (text, number: index + 1))
            let code = line.text.Split("//")[0]
            from rule in Forbidden
            where code.Contains(rule.Word, StringComparison.Ordinal)
            where !(rule.Word == "ThreadPool." && Path.GetFileName(file) == "Ushers.cs")
            select $"{Path.GetRelativePath(Root, file)}({line.number}): {rule.Word} has no place in the model; use {rule.Instead}";
        Assert.That(broken, Is.Empty);
    }

    [Test]
    public void Only_Settle_Fund_and_Exit_move_money_and_Entry_founds()
    {
        var movers = ModelFiles()
            .Where(f => new[] { ".Receive(", ".Pay(", ".PayPlatforms(", ".Move(" }.Any(File.ReadAllText(f).Contains))
            .Select(Path.GetFileNameWithoutExtension);
        Assert.That(movers, Is.SubsetOf(new[] { "Settle", "Fund", "Exit", "Entry" }));
    }

    [Test]
    public void The_phases_stand_in_one_order_in_code_docstring_and_documentation()
    {
        string[] phases = ["Climate", "Decide", "Auction", "Adopt", "Train", "Settle", "Fund", "Exit", "Record"];
        var simulation = File.ReadAllText(Path.Combine(Root, "src", "BurnSim", "Simulation.cs"));
        var tick = simulation.IndexOf("public void Tick()", StringComparison.Ordinal);
        var docstring = simulation.LastIndexOf("/// <summary>", tick, StringComparison.Ordinal);
        var odd = File.ReadAllText(Path.Combine(Root, "docs", "model", "odd.md"));
        var schedule = odd.IndexOf("## 3.", StringComparison.Ordinal);
        Assert.That(InOrder(simulation[docstring..tick], p => p), "the docstring of Simulation.Tick");
        Assert.That(InOrder(simulation[tick..], p => $"Stage = \"{p}\""), "the body of Simulation.Tick");
        Assert.That(InOrder(odd[schedule..], p => $"**{p}.**"), "docs/model/odd.md §3");

        bool InOrder(string text, Func<string, string> written)
        {
            var places = phases.Select(p => text.IndexOf(written(p), StringComparison.Ordinal)).ToArray();
            return places.All(p => p >= 0) && places.SequenceEqual(places.Order());
        }
    }

    [Test]
    public void Rooms_have_names()
    {
        string[] nameless = ["Manager", "Helper", "Util", "Processor", "Service", "Info", "Context", "Base", "Impl", "Common", "Misc"];
        var files = Files()
            .Select(f => Path.GetFileNameWithoutExtension(f)!)
            .Where(name => nameless.Any(n => name.EndsWith(n, StringComparison.Ordinal) || name.EndsWith(n + "s", StringComparison.Ordinal)));
        Assert.That(files, Is.Empty);
    }

    /// <summary>The Cli for progress, the studio for turns: no result.</summary>
    [Test]
    public void Only_the_Cli_and_the_studio_look_at_the_clock()
    {
        string[] clocks = ["DateTime.Now", "DateTime.UtcNow", "Stopwatch", "TimeProvider"];
        var lookers = Files()
            .Where(f => !f.Contains("BurnSim.Cli", StringComparison.Ordinal) && !f.Contains("BurnSim.Studio", StringComparison.Ordinal))
            .Where(f => clocks.Any(File.ReadAllText(f).Contains));
        Assert.That(lookers, Is.Empty);
    }
}
