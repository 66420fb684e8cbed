using BurnSim.Recording;
using BurnSim.Results;
using BurnSim.Results.Queries;

namespace BurnSim.Tests;

public sealed class QueryTests
{
    private readonly Folder folder = new();
    private Database database = null!;

    [OneTimeSetUp]
    public void Open()
    {
        folder.Fill(Markets.Small(), 40, threads: 2);
        Directory.CreateDirectory(folder.File("below"));
        File.Copy(folder.File("runs.parquet"), folder.File("below/deep.parquet"));
        database = new Database(folder.Path);
    }

    [OneTimeTearDown]
    public void Close()
    {
        database.Dispose();
        folder.Dispose();
    }

    [Test]
    public void Every_file_of_the_folder_itself_is_a_table() =>
        Assert.That(database.Tables, Is.EqualTo(new[] { "bands", "runs" }));

    [Test]
    public void Values_are_those_of_the_runs()
    {
        var rows = Rows("SELECT run, firm, users, hhi FROM runs ORDER BY run, firm");
        var (simulation, outcome) = (new Simulation(Markets.Small(), 7), new Outcome(Markets.Small()));
        for (var run = 0; run < 40; run++)
        {
            simulation.Run((uint)run, outcome);
            Assert.That(rows[3 * run][..2], Is.EqualTo(new[] { $"{run}", "a" }));
            Assert.That(double.Parse(rows[3 * run][2]!), Is.EqualTo(outcome.Users[0]));
            Assert.That(double.Parse(rows[3 * run][3]!), Is.EqualTo(outcome.Hhi));
        }
    }

    [TestCase("NULL", null, "INTEGER")]
    [TestCase("''", "", "VARCHAR")]
    [TestCase("0.1::DOUBLE + 0.2", "0.30000000000000004", "DOUBLE")]
    [TestCase("0::DOUBLE / 0", "nan", "DOUBLE")]
    [TestCase("1 / 0", "inf", "DOUBLE")]
    [TestCase("sum(range) FROM range(4)", "6", "HUGEINT")]
    [TestCase("1.50", "1.50", "DECIMAL(3,2)")]
    [TestCase("1 = 1", "true", "BOOLEAN")]
    [TestCase("DATE '2024-02-29'", "2024-02-29", "DATE")]
    [TestCase("'infinity'::DATE", "infinity", "DATE")]
    [TestCase("INTERVAL 3 MONTHS", "3 months", "INTERVAL")]
    [TestCase("[1, NULL]", "[1,null]", "INTEGER[]")]
    [TestCase("{'a': [DATE '2024-02-29'], 'b': NULL}", "{\"a\":[\"2024-02-29\"],\"b\":null}", "STRUCT(a DATE[], b INTEGER)")]
    [TestCase("MAP {'k': 0.5::DOUBLE}", "{\"k\":0.5}", "MAP(VARCHAR, DOUBLE)")]
    public void Values_of_every_kind_are_text(string value, string? text, string type)
    {
        var reply = database.Ask($"SELECT {value}");
        Assert.That(reply.Columns.Single().Type, Is.EqualTo(type));
        Assert.That(reply.Rows.Single(), Is.EqualTo(new[] { text }));
    }

    [Test]
    public void No_two_columns_have_one_name() =>
        Assert.That(database.Ask("SELECT 1 AS a, 2 AS a, 3 AS \"q\"\"\"").Columns.Select(c => c.Name), Is.EqualTo(new[] { "a", "a_1", "q\"" }));

    [TestCase("SELECT 1; ")]
    [TestCase("SELECT 1 -- with a word")]
    [TestCase("-- with a word\nSELECT 1")]
    [TestCase("DESCRIBE runs")]
    [TestCase("SUMMARIZE runs")]
    [TestCase("SHOW TABLES")]
    [TestCase("FROM runs")]
    [TestCase("VALUES (1)")]
    [TestCase("WITH x AS (FROM runs) FROM x")]
    [TestCase("PIVOT runs ON firm IN ('a', 'b') USING avg(share) GROUP BY verdict")]
    public void Whatever_selects_is_answered(string sql) => Assert.That(Rows(sql), Is.Not.Empty);

    [TestCase("SELECT firm,\n shar FROM runs", "Referenced column \"shar\" not found in FROM clause!\nCandidate bindings: \"share\"", "\n\nLINE 2:  shar FROM runs\n         ^")]
    [TestCase("SELEC 1", "syntax error at or near \"SELEC\"", "\n\nLINE 1: SELEC 1\n        ^")]
    [TestCase("SELECT 'x'::INTEGER", "Could not convert string 'x' to INT32", "")]
    [TestCase("SELECT ?", "a query has no parameters", "")]
    [TestCase(" ", "a query is one SELECT, DESCRIBE, SHOW or SUMMARIZE, and this is empty.", "")]
    [TestCase("SELECT 1; SELECT 2", "a query is one SELECT, DESCRIBE, SHOW or SUMMARIZE, and these are 2 statements.", "")]
    [TestCase("SELECT * FROM (SELECT repeat('x', 1000000) || range AS x FROM range(5000)) ORDER BY x", "the query needs more than 1 GB of memory", "")]
    public void What_is_wrong_is_said(string sql, string begins, string ends) =>
        Assert.That(() => Rows(sql), Throws.TypeOf<QueryException>().With.Message.StartsWith(begins).And.Message.EndsWith(ends));

    [Test]
    public void A_query_that_breaks_on_its_way_is_not_taken_for_whole()
    {
        var rows = database.Ask("SELECT CASE WHEN range = 50000 THEN error('broke') ELSE range END FROM range(100000)").Rows;
        Assert.That(() => rows.Count(), Throws.TypeOf<QueryException>().With.Message.EqualTo("broke"));
    }

    [Test]
    public void Memory_is_that_of_a_chunk()
    {
        var before = GC.GetTotalAllocatedBytes();
        Assert.That(database.Ask("FROM range(1000000)").Rows.Count(), Is.EqualTo(1_000_000));
        Assert.That(GC.GetTotalAllocatedBytes() - before, Is.GreaterThan(50e6), "rows were made");
        Assert.That(GC.GetTotalMemory(forceFullCollection: true), Is.LessThan(50e6), "and not kept");
    }

    [Test]
    public async Task It_ends_when_it_is_told_to()
    {
        using var stop = new CancellationTokenSource();
        var reply = database.Ask("SELECT count(*) FROM range(1000000) a, range(1000000) b WHERE a.range * b.range % 7 = 9", stop.Token);
        var asked = Task.Run(() => reply.Rows.Count());
        stop.CancelAfter(TimeSpan.FromMilliseconds(100));
        Assert.That(await Task.WhenAny(asked, Task.Delay(TimeSpan.FromSeconds(30))), Is.SameAs(asked));
        Assert.That(asked.IsFaulted || asked.IsCanceled);
        Assert.That(() => asked.GetAwaiter().GetResult(), Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public void Every_column_that_is_written_has_a_meaning()
    {
        var outcome = new Outcome(Markets.Small());
        using var traced = new Folder();
        using (var files = new TraceFiles(Markets.Small(), outcome, traced.Path, csv: false))
        {
            new Simulation(Markets.Small(), 7).Run(3, outcome, files);
            files.Publish([]);
        }

        using var run = new Database(traced.Path);
        var tables = Catalogue.Of(database).Concat(Catalogue.Of(run)).ToArray();
        Assert.That(tables.Select(t => t.Name), Is.EqualTo(new[] { "bands", "runs", "firms", "market" }));
        Assert.That(tables.Select(t => t.Rows), Has.All.Positive);
        Assert.That(tables.SelectMany(t => t.Columns).Select(c => c.Meaning), Has.None.Empty);
    }

    private List<string?[]> Rows(string sql) => [.. database.Ask(sql).Rows];
}
