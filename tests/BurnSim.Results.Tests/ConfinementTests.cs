using BurnSim.Results.Queries;

namespace BurnSim.Tests;

/// <summary>A query reads the tables of its folder and nothing else, and changes nothing anywhere.</summary>
public sealed class ConfinementTests
{
    private readonly Folder folder = new(), outside = new();

    [OneTimeSetUp]
    public void Fill()
    {
        folder.Fill(Markets.Small(), 5, threads: 1);
        outside.Fill(Markets.Small(), 5, threads: 1);
    }

    [OneTimeTearDown]
    public void Leave()
    {
        folder.Dispose();
        outside.Dispose();
    }

    [TestCase("SELECT * FROM read_csv('/etc/passwd')")]
    [TestCase("SELECT * FROM read_text('/etc/passwd')")]
    [TestCase("SELECT * FROM read_blob('/etc/passwd')")]
    [TestCase("SELECT * FROM read_json('INSIDE/manifest.json')")]
    [TestCase("SELECT * FROM sniff_csv('/etc/passwd')")]
    [TestCase("SELECT * FROM glob('/etc/*')")]
    [TestCase("SELECT * FROM glob('INSIDE/*')")]
    [TestCase("SELECT * FROM 'OUTSIDE/runs.parquet'")]
    [TestCase("SELECT * FROM 'INSIDE/../LEAF/runs.parquet'")]
    [TestCase("SELECT * FROM read_parquet('INSIDE/*.parquet')")]
    [TestCase("SELECT * FROM read_parquet(['INSIDE/runs.parquet', 'OUTSIDE/runs.parquet'])")]
    [TestCase("SELECT * FROM parquet_metadata('OUTSIDE/runs.parquet')")]
    [TestCase("SELECT * FROM query('FROM ''OUTSIDE/runs.parquet''')")]
    [TestCase("SELECT * FROM 'https://example.org/runs.parquet'")]
    [TestCase("SELECT * FROM read_parquet('s3://bucket/runs.parquet')")]
    [TestCase("SELECT getenv('HOME')")]
    [TestCase("COPY runs TO 'INSIDE/runs.parquet'")]
    [TestCase("COPY runs TO 'OUTSIDE/new.csv'")]
    [TestCase("COPY (SELECT 1) TO 'INSIDE/new.csv'")]
    [TestCase("EXPLAIN ANALYZE COPY runs TO 'INSIDE/runs.parquet'")]
    [TestCase("SELECT 1); COPY runs TO 'INSIDE/runs.parquet'; FROM (SELECT 1")]
    [TestCase("SELECT 1;\nCOPY runs TO 'INSIDE/runs.parquet'")]
    [TestCase("EXPORT DATABASE 'OUTSIDE/export'")]
    [TestCase("IMPORT DATABASE 'OUTSIDE'")]
    [TestCase("ATTACH 'OUTSIDE/new.db'")]
    [TestCase("ATTACH ':memory:' AS other")]
    [TestCase("INSTALL httpfs")]
    [TestCase("LOAD httpfs")]
    [TestCase("LOAD 'OUTSIDE/new.duckdb_extension'")]
    [TestCase("CREATE TABLE t AS FROM runs")]
    [TestCase("CREATE SECRET (TYPE http)")]
    [TestCase("DROP VIEW runs")]
    [TestCase("SET enable_external_access = true")]
    [TestCase("SET GLOBAL allowed_directories = ['/']")]
    [TestCase("RESET lock_configuration")]
    [TestCase("PRAGMA enable_external_access = true")]
    [TestCase("PRAGMA enable_profiling")]
    [TestCase("CALL enable_logging(storage = 'file', storage_path = 'OUTSIDE/log')")]
    public void It_is_refused(string sql)
    {
        using var database = new Database(folder.Path);
        var attack = sql.Replace("INSIDE", folder.Path).Replace("OUTSIDE", outside.Path).Replace("LEAF", Path.GetFileName(outside.Path));
        var before = (Bytes(folder), Bytes(outside));
        Assert.That(() => database.Ask(attack).Rows.Count(), Throws.TypeOf<QueryException>());
        Assert.That((Bytes(folder), Bytes(outside)), Is.EqualTo(before));
    }

    /// <summary>Functions that DuckDB lets any query call, and what they ask for when the next one runs.</summary>
    [TestCase("FROM enable_logging(storage = 'file', storage_path = 'OUTSIDE/log.csv', storage_buffer_size = 1)")]
    [TestCase("FROM enable_logging(storage = 'file', storage_path = 'INSIDE/runs.parquet')")]
    [TestCase("FROM enable_profiling(format = 'json', save_location = 'OUTSIDE/profile.json')")]
    [TestCase("FROM checkpoint()")]
    public void It_comes_to_nothing(string sql)
    {
        var before = (Bytes(folder), Bytes(outside));
        using (var database = new Database(folder.Path))
        {
            foreach (var asked in new[] { sql.Replace("INSIDE", folder.Path).Replace("OUTSIDE", outside.Path), "FROM runs", "FROM runs" })
            {
                try
                {
                    _ = database.Ask(asked).Rows.Count();
                }
                catch (QueryException refused)
                {
                    Assert.That(refused.Message, Does.Not.Contain("Stack Trace"));
                }
            }
        }

        Assert.That((Bytes(folder), Bytes(outside)), Is.EqualTo(before));
    }

    [Test]
    public void Settings_stay_locked_and_nothing_is_kept_on_disk()
    {
        using var database = new Database(folder.Path);
        var settings = database.Ask("""
            SELECT name, value FROM duckdb_settings() WHERE name IN
              ('lock_configuration', 'enable_external_access', 'allowed_directories', 'threads', 'temp_directory') ORDER BY name
            """).Rows.Select(row => $"{row[0]}={row[1]}");
        Assert.That(settings, Is.EqualTo(new[]
        {
            "allowed_directories=[]", "enable_external_access=false", "lock_configuration=true", "temp_directory=", "threads=1",
        }));
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "Links take a right there.")]
    public void A_link_is_no_file_of_the_folder()
    {
        using var linked = new Folder();
        File.CreateSymbolicLink(linked.File("runs.parquet"), outside.File("runs.parquet"));
        Assert.That(() => new Database(linked.Path), Throws.TypeOf<QueryException>().With.Message.Contains("runs.parquet is a link"));
    }

    [Test]
    public void A_folder_may_have_any_name()
    {
        using var odd = new Folder();
        var path = Directory.CreateDirectory(odd.File("it's [1] a*")).FullName;
        File.Copy(outside.File("runs.parquet"), Path.Combine(path, "run\"s [2].parquet"));
        using var database = new Database(path);
        Assert.That(database.Ask("SELECT count(*) FROM \"run\"\"s [2]\"").Rows.Single(), Is.EqualTo(new[] { "15" }));
        Assert.That(Catalogue.Of(database).Single().Rows, Is.EqualTo(15));
    }

    [Test]
    public void A_file_that_is_no_Parquet_is_named()
    {
        using var broken = new Folder();
        File.WriteAllText(broken.File("runs.parquet"), "no table");
        Assert.That(() => new Database(broken.Path), Throws.TypeOf<QueryException>().With.Message.Contains("runs.parquet can't be read: "));
    }

    private static string Bytes(Folder folder) => string.Join('\n', Directory
        .GetFiles(folder.Path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        .Select(file => $"{file} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file)))}"));
}
