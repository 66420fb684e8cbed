using System.Diagnostics;
using System.Text.Json;

namespace BurnSim.Cli.Tests;

public sealed class QueryTests
{
    private readonly Burnsim burnsim = new();

    [OneTimeSetUp]
    public void Play()
    {
        Assert.That(burnsim.Call("run small.yaml --quiet").Code, Is.Zero);
        Assert.That(burnsim.Call("trace small.yaml --run 4").Code, Is.Zero);
    }

    [OneTimeTearDown]
    public void Leave() => burnsim.Dispose();

    [TestCase("query-tables", "query out/small", 0)]
    [TestCase("query-tables-of-a-run", "query out/small/run-4", 0)]
    [TestCase("query", "query out/small 'SELECT firm, avg(share) AS share, avg(users) AS users, sum(leads) AS wins, max(cac_end) AS cac FROM runs GROUP BY firm ORDER BY 2 DESC' --format table", 0)]
    [TestCase("query-csv", "query out/small 'SELECT firm, avg(share) FROM runs GROUP BY firm ORDER BY 2 DESC'", 0)]
    [TestCase("query-json", "query out/small 'SELECT firm, list(cac_end ORDER BY run)[:3] AS cac, date ~2024-01-02~ AS day, ~nan~::DOUBLE AS nan FROM runs GROUP BY firm ORDER BY firm' --format json", 0)]
    [TestCase("query-kinds", "query out/small 'SELECT NULL AS none, ~a,b~ AS text, ~~ AS empty, -0.5::DOUBLE AS half, ~-inf~::DOUBLE AS inf, 1234567 AS whole, 2e24 AS powers, 1.50 AS exact, [1, NULL] AS list, chr(27) AS escape, true AS truth' --format table", 0)]
    [TestCase("query-kinds-csv", "query out/small 'SELECT NULL AS none, ~a,b~ AS text, ~~ AS empty, ~nan~::DOUBLE AS nan, 1e20::DOUBLE AS big, [1, NULL] AS list, DATE ~2024-02-29~ AS day'", 0)]
    [TestCase("query-many", "query out/small 'SELECT range AS n, repeat(~wide ~, 9) AS wrapped, repeat(~w~, 40) AS w, repeat(~x~, 40) AS x FROM range(50)' --format table", 0)]
    [TestCase("query-none", "query out/small 'SELECT run FROM runs WHERE false' --format table", 0)]
    [TestCase("query-none-json", "query out/small 'SELECT run FROM runs WHERE false' --format json", 0)]
    [TestCase("query-wrong-column", "query out/small 'SELECT firm, avg(shar) FROM runs GROUP BY firm'", 2)]
    [TestCase("query-wrong-table", "query out/small 'SELECT firm FROM rnus'", 2)]
    [TestCase("query-wrong-word", "query out/small 'SELEC firm FROM runs'", 2)]
    [TestCase("query-outside", "query out/small 'SELECT * FROM read_csv(~/etc/passwd~)'", 2)]
    [TestCase("query-writes", "query out/small 'COPY runs TO ~runs.csv~'", 2)]
    [TestCase("query-no-tables", "query out", 2)]
    public void It_says(string name, string arguments, int code)
    {
        var said = burnsim.Call(arguments.Replace('\'', '"').Replace('~', '\''));
        GoldenFile.Holds(name, said, burnsim.Folder);
        Assert.That(said.Code, Is.EqualTo(code));
    }

    [Test]
    public void All_rows_of_a_table_are_shown_when_asked_for() =>
        Assert.That(burnsim.Call("query out/small \"FROM range(100)\" --format table --all").Out.Split('\n'), Has.Length.EqualTo(102));

    [Test]
    public void A_million_rows_come_whole_and_in_order()
    {
        var lines = burnsim.Call("query out/small \"SELECT range AS n, 1e6 - range AS m FROM range(1000000) ORDER BY m\"").Out.Split('\n');
        Assert.That(lines, Has.Length.EqualTo(1_000_002));
        Assert.That(lines[1..^1].Select((line, i) => line.StartsWith($"{999_999 - i},", StringComparison.Ordinal)), Has.All.True);
    }

    [Test]
    public void Json_is_json()
    {
        using var rows = JsonDocument.Parse(burnsim.Call("query out/small \"FROM runs\" --format json").Out);
        Assert.That(rows.RootElement.GetArrayLength(), Is.EqualTo(36));
        Assert.That(rows.RootElement[35].GetProperty("firm").GetString(), Is.EqualTo("pond"));
    }

    [Test]
    public void A_query_that_breaks_on_its_way_fails()
    {
        var said = burnsim.Call("query out/small \"SELECT CASE WHEN range = 50000 THEN error('broke') ELSE range END FROM range(100000)\"");
        Assert.That((said.Code, said.Error), Is.EqualTo((2, "burnsim query: broke\n")));
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "Signals are sent by kill.")]
    public async Task Ctrl_C_ends_a_query_that_never_ends()
    {
        using var process = burnsim.Start("query out/small \"FROM range(1000000000000000)\"");

        // The first rows say that it is under way.
        await process.StandardOutput.ReadLineAsync();
        using (var kill = Process.Start("kill", $"-INT {process.Id}"))
        {
            await kill.WaitForExitAsync();
        }

        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.That(process.ExitCode, Is.EqualTo(130), await process.StandardError.ReadToEndAsync());
    }
}
