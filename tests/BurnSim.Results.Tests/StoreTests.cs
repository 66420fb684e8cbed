using System.Collections.Immutable;
using BurnSim.Experiments;
using BurnSim.Recording;
using BurnSim.Results;
using BurnSim.Results.Store;
using BurnSim.Strategies;

namespace BurnSim.Tests;

public sealed class StoreTests
{
    private const long Runs = 100;
    private static readonly string[] Final = ["bands.parquet", "manifest.json", "runs.parquet", "summary.json"];
    private static readonly Scenario Small = Markets.Small(days: 40);
    private static readonly Dictionary<string, byte[]> Whole = Files(folder => folder.Fill(Small, Runs, threads: 2));

    private static Dictionary<string, byte[]> Files(Action<Folder> fill)
    {
        using var folder = new Folder();
        fill(folder);
        return Final.ToDictionary(name => name, name => File.ReadAllBytes(folder.File(name)));
    }

    private static RunStore Open(Folder folder) => RunStore.Open(folder.Path, Folder.Plan(Small));

    private static Campaign Campaign(RunStore store) => new(store, [Small], 2);

    private static void AssertWhole(Folder folder, RunStore store)
    {
        EnsembleFiles.Write(store, Small, Runs, folder.Path, csv: false);
        foreach (var name in Final)
        {
            Assert.That(File.ReadAllBytes(folder.File(name)), Is.EqualTo(Whole[name]), name);
        }
    }

    private static string[] Parts(Folder folder) =>
        [.. Directory.GetDirectories(folder.File("store/parts")).Select(p => Path.GetFileName(p)!).Order(StringComparer.Ordinal)];

    [TestCase(1), TestCase(7), TestCase(40), TestCase(400)]
    public void Any_number_of_shards_in_any_order_gives_the_same_files(int shards)
    {
        using var folder = new Folder();

        // A stride that shares no factor with the number of shards visits all of them, out of order.
        for (var i = 0; i < shards; i++)
        {
            var (first, end) = new Shard(i * 173 % shards + 1, shards).Runs(Runs);
            var store = Open(folder);
            Campaign(store).Play(first, end, null, default);
        }

        AssertWhole(folder, Open(folder));
    }

    [Test]
    public void Shares_are_even_and_leave_nothing_out([Values(1, 7, 400, 1_000_003)] int of, [Values(1, 100, 1L << 32)] long runs)
    {
        var end = 0L;
        for (var number = 1; number <= of; number += Math.Max(1, of / 1000))
        {
            var share = new Shard(number, of).Runs(runs);
            Assert.That(share.End - share.First, Is.InRange(runs / of, runs / of + 1));
            Assert.That(share.First, number == 1 ? Is.Zero : Is.GreaterThanOrEqualTo(end));
            Assert.That(share.First, Is.EqualTo(new Shard(Math.Max(1, number - 1), of).Runs(runs) is var before && number > 1 ? before.End : 0));
            end = share.End;
        }

        Assert.That(new Shard(of, of).Runs(runs).End, Is.EqualTo(runs));
    }

    [Test]
    public void The_same_again_plays_nothing_and_more_runs_only_the_rest()
    {
        using var folder = new Folder();
        var store = Open(folder);
        Campaign(store).Play(0, 50, null, default);
        Assert.That(Parts(folder), Is.EqualTo(new[] { "0-32", "32-50" }));
        var written = Directory.GetLastWriteTimeUtc(folder.File("store/parts/0-32"));
        store = Open(folder);
        Assert.That(Campaign(store).Left(0, 50), Is.Zero);
        Assert.That(Campaign(store).Left(0, Runs), Is.EqualTo(50));
        Campaign(store).Play(0, Runs, null, default);
        Assert.That(Parts(folder), Is.EqualTo(new[] { "0-32", "32-50", "50-64", "64-96", "96-100" }));
        Assert.That(Directory.GetLastWriteTimeUtc(folder.File("store/parts/0-32")), Is.EqualTo(written));
        AssertWhole(folder, store);
    }

    [Test]
    public void Fewer_runs_are_those_of_an_ensemble_that_had_no_more()
    {
        using var folder = new Folder();
        folder.Fill(Small, 200, threads: 1);
        var store = Open(folder);
        Campaign(store).Play(0, Runs, null, default);
        AssertWhole(folder, store);
    }

    [Test]
    public void What_is_over_when_it_is_cancelled_is_kept()
    {
        using var folder = new Folder();
        using var cancel = new CancellationTokenSource();
        var store = Open(folder);
        var whole = Campaign(store).Play(0, Runs, done => { if (done >= 40) cancel.Cancel(); }, cancel.Token);
        Assert.That(whole, Is.False);
        Assert.That(store.Parts.Sum(part => part.End - part.First), Is.InRange(40, 42));
        Campaign(store).Play(0, Runs, null, default);
        AssertWhole(folder, store);
    }

    [Test]
    public void Failed_runs_are_kept_and_told()
    {
        var broken = Small with { Capital = new Capital { PerUser = 1e40, Close = 0 } };
        using var folder = new Folder();
        var summary = folder.Fill(broken, 70, threads: 2);
        Assert.That(summary.Failed.Select(f => f.Run), Is.EqualTo(Enumerable.Range(0, 70)));
        Assert.That(summary.Failed[69].Stage, Is.EqualTo("Record"));
        Assert.That(summary.Failed[69].Message, Does.Contain("a recorded value is"));
    }

    [Test]
    public void A_byte_that_is_other_than_it_was_is_found([Values("runs.parquet", "bands.parquet", "seal")] string name)
    {
        using var folder = new Folder();
        Campaign(Open(folder)).Play(0, 64, null, default);
        var file = folder.File($"store/parts/32-64/{name}");
        var bytes = File.ReadAllBytes(file);
        for (var at = 0; at < bytes.Length; at += Math.Max(1, bytes.Length / 97))
        {
            foreach (var bit in new[] { 1, 0x80 })
            {
                var flipped = (byte[])bytes.Clone();
                flipped[at] ^= (byte)bit;
                File.WriteAllBytes(file, flipped);
                var store = Open(folder);
                Assert.That(store.Damaged.Select(d => d.Name), Is.EqualTo(new[] { "32-64" }), $"byte {at}");
                Assert.That(store.Parts.Select(p => p.Name), Is.EqualTo(new[] { "0-32" }));
            }
        }
    }

    [Test]
    public void A_part_that_is_cut_short_is_found([Values("runs.parquet", "bands.parquet", "seal")] string name)
    {
        using var folder = new Folder();
        Campaign(Open(folder)).Play(0, 32, null, default);
        var file = folder.File($"store/parts/0-32/{name}");
        var bytes = File.ReadAllBytes(file);
        foreach (var length in new[] { 0, 1, bytes.Length / 2, bytes.Length - 1 })
        {
            File.WriteAllBytes(file, bytes[..length]);
            Assert.That(Open(folder).Damaged, Has.Count.EqualTo(1), $"{length} of {bytes.Length} bytes");
        }

        File.Delete(file);
        Assert.That(Open(folder).Damaged.Single().Wrong, Is.EqualTo($"{name} is missing"));
    }

    [Test]
    public void Parts_in_the_wrong_place_are_found()
    {
        using var folder = new Folder();
        using var other = new Folder();
        Campaign(Open(folder)).Play(0, 64, null, default);
        new Campaign(RunStore.Open(other.Path, Folder.Plan(Small, seed: 8)), [Small], 1).Play(0, 64, null, default);
        Directory.Move(folder.File("store/parts/0-32"), folder.File("store/parts/64-96"));
        Directory.Move(other.File("store/parts/0-32"), folder.File("store/parts/0-32"));
        Assert.That(Open(folder).Damaged, Is.EqualTo(new[]
        {
            ("0-32", "it belongs to another plan"), ("64-96", "it holds runs 0-32"),
        }));
    }

    [Test]
    public void A_seal_that_leads_out_of_its_part_is_refused()
    {
        using var folder = new Folder();
        Campaign(Open(folder)).Play(0, 32, null, default);
        var seal = Open(folder).Parts.Single().Seal;
        foreach (var name in new[] { "../../plan.json", "/etc/hostname" })
        {
            File.WriteAllBytes(folder.File("store/parts/0-32/seal"), (seal with { Files = [(name, seal.Files[0].Sha256)] }).Bytes());
            Assert.That(Open(folder).Damaged.Single().Wrong, Is.EqualTo("its seal names files elsewhere"));
        }
    }

    [Test]
    public void What_is_damaged_is_set_aside_and_played_again()
    {
        using var folder = new Folder();
        folder.Fill(Small, Runs, threads: 2);
        File.AppendAllText(folder.File("store/parts/64-96/bands.parquet"), "x");
        var store = Open(folder);
        store.SetAside();
        Assert.That(Campaign(store).Left(0, Runs), Is.EqualTo(32));
        Campaign(store).Play(0, Runs, null, default);
        Assert.That(Directory.Exists(folder.File("store/set-aside/64-96")));
        AssertWhole(folder, Open(folder));
    }

    [Test]
    public void Another_seed_engine_or_scenario_is_refused_with_what_differs()
    {
        using var folder = new Folder();
        folder.Fill(Small, 10, threads: 1);
        var plan = Folder.Plan(Small);
        foreach (var (other, says) in new (Plan, string)[]
        {
            (plan with { Seed = 8 }, "seed 7 there, 8 here"),
            (plan with { Engine = "9.9.9" }, $"engine {Manifest.Version} there, 9.9.9 here"),
            (plan with { Resolved = new() { ["firms.a.cash"] = "5m", ["firms.b.cash"] = "1m" } }, "firms.a.cash is 4m there, 5m here"),
            (plan with { Resolved = new() { ["firms.a.cash"] = "5m", ["firms.b.cash"] = "1m" } }, "firms.b.cash is nothing there, 1m here"),
            (plan with { Design = "factorial", Vary = ["x=1, 2"], Points = [["x=1"], ["x=2"]] }, "no sweep there, a factorial sweep of 2 points of x=1, 2 here"),
        })
        {
            Assert.That(() => RunStore.Open(folder.Path, other), Throws.InstanceOf<RefusedException>().With.Message.Contains(says));
        }

        Assert.That(() => RunStore.Open(folder.Path, plan with { Text = "# a comment", Overrides = [] }), Throws.Nothing);
    }

    [Test]
    public void A_folder_without_a_plan_or_with_a_broken_one_is_refused()
    {
        using var folder = new Folder();
        Assert.That(() => RunStore.Open(folder.Path), Throws.InstanceOf<RefusedException>().With.Message.Contains("holds no runs"));
        Directory.CreateDirectory(folder.File("store"));
        foreach (var text in new[] { "", "{", "{}", "[]", "null", "{\"runs_a_part\": 0}" })
        {
            File.WriteAllText(folder.File("store/plan.json"), text);
            Assert.That(() => RunStore.Open(folder.Path), Throws.InstanceOf<RefusedException>().With.Message.Contains("can't be read"), text);
        }
    }

    [Test]
    public void Copies_of_a_part_count_once_and_other_results_for_the_same_runs_are_refused()
    {
        using var folder = new Folder();
        using var same = new Folder();
        using var other = new Folder();
        foreach (var here in new[] { folder, same })
        {
            Campaign(Open(here)).Play(0, 32, null, default);
        }

        new Campaign(Open(other), [Markets.Small(days: 41)], 1).Play(0, 32, null, default);
        var store = Open(folder);
        store.Take(Open(same));
        Assert.That(store.Parts.Count(), Is.EqualTo(1));
        Assert.That(() => store.Take(Open(other)), Throws.InstanceOf<RefusedException>().With.Message.Contains("different results"));
    }

    [Test]
    public void Runs_of_another_plan_are_not_taken_in()
    {
        using var folder = new Folder();
        using var other = new Folder();
        Campaign(Open(folder)).Play(0, 32, null, default);
        var foreign = RunStore.Open(other.Path, Folder.Plan(Small, seed: 8));
        new Campaign(foreign, [Small], 1).Play(32, 64, null, default);
        var store = Open(folder);
        Assert.That(() => store.Take(foreign), Throws.InstanceOf<RefusedException>().With.Message.Contains("seed 8 there, 7 here"));
        Assert.That(Parts(folder), Is.EqualTo(new[] { "0-32" }));
    }

    [Test]
    public void What_a_dead_process_left_is_gone_and_what_a_living_one_writes_stays()
    {
        using var folder = new Folder();
        Open(folder);
        string Draft(int process) => folder.File($"store/parts/.0.{Environment.MachineName}.{process}");

        // No process has this number: it is past the greatest that Linux gives.
        Directory.CreateDirectory(Draft(int.MaxValue));
        Directory.CreateDirectory(Draft(Environment.ProcessId));
        Open(folder);
        Assert.That((Directory.Exists(Draft(int.MaxValue)), Directory.Exists(Draft(Environment.ProcessId))), Is.EqualTo((false, true)));
    }

    [Test]
    public void Rows_come_back_as_they_were_and_so_do_tallies()
    {
        using var folder = new Folder();
        Campaign(Open(folder)).Play(0, 32, null, default);
        var part = Open(folder).Parts.Single();
        var (bands, run) = (new BandTallies(Small), 0u);
        var (simulation, outcome) = (new Simulation(Small, 7), new Outcome(Small));
        var columns = RunTable.Columns(Small.Platforms.Select(p => p.Id));
        var played = new RunRow(Small) { Outcome = outcome };
        foreach (var row in new PartTables(Small).Rows(part))
        {
            if (row.Firm == 0)
            {
                simulation.Run(run, outcome);
                played.Run = run++;
            }

            played.Firm = row.Firm;
            Assert.That(columns.Select(c => c.Csv(row)), Is.EqualTo(columns.Select(c => c.Csv(played))));
        }

        Assert.That(run, Is.EqualTo(32));
        bands.Add(new PartTables(Small).Tallies(part));
        static string Said(TallyRow r) => $"{r.Count} {r.Sum} {r.Least:R} {r.Greatest:R} {Convert.ToHexString(r.Cells)}";
        Assert.That(bands.Rows().Select(Said), Is.EqualTo(new PartTables(Small).Tallies(part).Select(Said)));
        Assert.That(() => new BandTallies(Markets.Small(days: 3)).Add(new PartTables(Small).Tallies(part)), Throws.InstanceOf<InvalidDataException>());
    }

    [Test]
    public void Runs_played_again_are_the_same_and_others_are_told()
    {
        using var folder = new Folder();
        Campaign(Open(folder)).Play(0, Runs, null, default);
        var audit = new Audit(Open(folder), [Small]);
        Assert.That(audit.Runs, Is.EqualTo(Runs));
        var played = 0L;
        Assert.That(audit.Differences(7, done => played = done, default), Is.Empty);
        Assert.That(played, Is.EqualTo(7));
        Assert.That(audit.Differences(Runs, done => played = done, default), Is.Empty);
        Assert.That(played, Is.EqualTo(Runs));

        var other = new Audit(Open(folder), [Markets.Small(days: 40, first: new Constant(19_999))]);
        Assert.That(other.Differences(Runs, null, default).First(), Does.Match(@"^run 0, \w: \w+ is .+ in the store and .+ when played again$"));
    }

    [Test]
    public void Points_of_a_sweep_share_their_luck_and_go_in_rounds()
    {
        ImmutableArray<Scenario> points = [Small, Small, Markets.Small(days: 40, first: new Constant(1_000))];
        using var folder = new Folder();
        var plan = Folder.Plan(Small, part: 8) with { Design = "factorial", Vary = ["x=1, 2, 3"], Points = [["x=1"], ["x=2"], ["x=3"]] };
        var store = RunStore.Open(folder.Path, plan);
        new Campaign(store, points, 2).Play(0, 20, null, default);
        Assert.That(store.Parts.Select(p => p.Name), Is.EqualTo(new[] { "0-8", "8-16", "16-20" }));
        var rows = store.From(0, 20).SelectMany(new PartTables(Small).Rows).Select(r => (r.Run, r.Point, r.Firm, Users: r.Outcome.Users[r.Firm])).ToList();
        Assert.That(rows.Select(r => (r.Run, r.Point, r.Firm)), Is.EqualTo(
            from run in Enumerable.Range(0, 20) from point in Enumerable.Range(0, 3) from firm in Enumerable.Range(0, 3) select ((uint)run, point, firm)));
        double[] At(int point) => [.. rows.Where(r => r.Point == point).Select(r => r.Users)];
        Assert.That(At(0), Is.EqualTo(At(1)));
        Assert.That(At(0), Is.Not.EqualTo(At(2)));
    }
}
