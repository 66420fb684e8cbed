namespace BurnSim.Cli.Tests;

/// <summary>What is on the screen, word for word (<see cref="GoldenFile"/>).</summary>
public sealed class GoldenTests
{
    private const string Known = "--set \"targets=[{date: 2024-01, firm: kimi, metric: app-users, value: 24k, use: fit},"
        + "{date: 2024-02, firm: kimi, metric: app-users, value: 30k, tolerance: 20%},{date: 2024-03, metric: app-users, range: [100k, 180k]},"
        + "{date: 2024-03, firm: lark, metric: merged, value: 0},{date: 2024-03, firm: lark, metric: share, value: 30%}]\"";

    private const string Wrong = "--set \"targets=[{date: 2024-01, firm: kimi, metric: app-users, value: 24k, use: fit},"
        + "{date: 2024-02, firm: kimi, metric: app-users, value: 900k},{date: 2024-03, firm: lark, metric: merged, value: 1}]\"";

    [TestCase("help", "--help", 0)]
    [TestCase("help-run", "run --help", 0)]
    [TestCase("help-sweep", "sweep --help", 0)]
    [TestCase("help-sensitivity", "sensitivity --help", 0)]
    [TestCase("help-compare", "compare --help", 0)]
    [TestCase("help-fork", "fork --help", 0)]
    [TestCase("help-game", "game --help", 0)]
    [TestCase("help-backtest", "backtest --help", 0)]
    [TestCase("help-calibrate", "calibrate --help", 0)]
    [TestCase("help-tipping", "tipping --help", 0)]
    [TestCase("help-decide", "decide --help", 0)]
    [TestCase("help-merge", "merge --help", 0)]
    [TestCase("help-verify", "verify --help", 0)]
    [TestCase("help-explain", "explain --help", 0)]
    [TestCase("help-trace", "trace --help", 0)]
    [TestCase("help-studio", "studio --help", 0)]
    [TestCase("help-query", "query --help", 0)]
    [TestCase("help-check", "check --help", 0)]
    [TestCase("help-schema", "schema --help", 0)]
    [TestCase("help-submit", "submit --help", 0)]
    [TestCase("help-status", "status --help", 0)]
    [TestCase("help-resume", "resume --help", 0)]
    [TestCase("help-cancel", "cancel --help", 0)]
    [TestCase("no-words", "", 2)]
    [TestCase("version", "--version", 0)]
    [TestCase("no-verb", "--runs 5", 2)]
    [TestCase("unknown-verb", "rnu small.yaml", 2)]
    [TestCase("unknown-option", "run small.yaml --rnus 5", 2)]
    [TestCase("unknown-option-first", "run --rnus 5 small.yaml", 2)]
    [TestCase("no-scenario", "run", 2)]
    [TestCase("studio-missing-scenario", "studio nowhere.yaml", 2)]
    [TestCase("studio-bad-host", "studio small.yaml --host nowhere", 2)]
    [TestCase("studio-foreign-host", "studio small.yaml --host 192.0.2.99", 2)]
    [TestCase("studio-bad-port", "studio small.yaml --port 70000", 2)]
    [TestCase("two-scenarios", "run small.yaml other.yaml", 2)]
    [TestCase("no-folder", "query", 2)]
    [TestCase("missing-folder", "query out/nowhere", 2)]
    [TestCase("unquoted-query", "query out/small SELECT 1", 2)]
    [TestCase("bad-format", "query out/small \"SELECT 1\" --format xml", 2)]
    [TestCase("no-value", "run small.yaml --runs", 2)]
    [TestCase("bad-number", "run small.yaml --runs 1e3", 2)]
    [TestCase("no-runs", "run small.yaml --runs 0", 2)]
    [TestCase("negative-seed", "run small.yaml --seed -3", 2)]
    [TestCase("bad-shard", "run small.yaml --shard 5/4", 2)]
    [TestCase("bad-until", "run small.yaml --until \"p_win(lurk) ± 1%\"", 2)]
    [TestCase("until-without-precision", "run small.yaml --until hhi", 2)]
    [TestCase("bad-design", "sweep small.yaml --vary firms.lark.cash=1m,2m --design lsh", 2)]
    [TestCase("bad-vary", "sweep small.yaml --vary firms.lark.csah=1m,2m --vary firms.pond.cash=2m..1m:3", 2)]
    [TestCase("nothing-varied", "sweep small.yaml", 2)]
    [TestCase("no-output", "sensitivity small.yaml", 2)]
    [TestCase("bad-output", "sensitivity small.yaml --output \"p_win(lurk)\"", 2)]
    [TestCase("bad-free", "sensitivity small.yaml --output hhi --free firms.pond.*,firms.kimi.csah", 2)]
    [TestCase("unknown-number", "sensitivity small.yaml --output hhi --free firms.*.strategy.daily,firms.kimi.csah", 2)]
    [TestCase("bad-method", "sensitivity small.yaml --output hhi --method sobl", 2)]
    [TestCase("small-budget", "sensitivity small.yaml --output hhi --method sobol --budget 100", 2)]
    [TestCase("nothing-uncertain", "sensitivity small.yaml --output hhi --set firms.kimi.cash=3m --set firms.pond.strategy.daily=9k", 2)]
    [TestCase("compare-with-what", "compare small.yaml", 2)]
    [TestCase("compare-unknown-option", "compare small.yaml --wiht firms.lark.cash=5m", 2)]
    [TestCase("compare-other-cast", "compare small.yaml --with \"firms.newt={cash: 1m, strategy: {kind: constant, daily: 1k}}\"", 2)]
    [TestCase("compare-other-length", "compare small.yaml --with \"length=60 days\"", 2)]
    [TestCase("bad-with", "compare small.yaml --with \"firms.lark.csah=5m; firms.pond.cash=-1\"", 2)]
    [TestCase("compare-two-mistakes", "compare small.yaml nowhere.yaml --with firms.lark.csah=5m --with nonsense", 2)]
    [TestCase("not-later", "compare small.yaml --with \"segments.all.imitation=1%/day; firms.lark.cash=5m; segments.all={size: 2m}\" --from 2024-02-01", 2)]
    [TestCase("outside-story", "compare small.yaml --with firms.lark.cash=5m --from 2025-01-01", 2)]
    [TestCase("bad-from", "compare small.yaml --with firms.lark.cash=5m --from June", 2)]
    [TestCase("fork-from-when", "fork small.yaml --run 4", 2)]
    [TestCase("fork-not-later", "fork small.yaml --at 2024-03-01 --set firms.lark.cash=5m", 2)]
    [TestCase("fork-outside-story", "fork small.yaml --at 2023-12-31", 2)]
    [TestCase("compare", "compare small.yaml --with \"firms.lark.strategy.runway=3 months\" --runs 80 --quiet", 0)]
    [TestCase("compare-80", "compare small.yaml --with \"firms.lark.strategy.runway=3 months; firms.lark.staff=8k/day\" --with platforms.stage.dominance=2 --from 2024-02-01 --runs 80 --quiet", 0, "COLUMNS=80")]
    [TestCase("compare-itself", "compare small.yaml small.yaml --quiet", 0)]
    [TestCase("fork", "fork small.yaml --run 4 --at 2024-02-15 --set \"firms.lark.strategy.runway=3 months\" --runs 80 --quiet", 0)]
    [TestCase("fork-open", "fork small.yaml --run 4 --at 2024-02-15 --runs 80 --quiet", 0)]
    [TestCase("tipping-vary-what", "tipping small.yaml --until \"p_win(lark)=50%\"", 2)]
    [TestCase("tipping-until-what", "tipping small.yaml --vary platforms.stage.dominance=1..3", 2)]
    [TestCase("tipping-words", "tipping small.yaml --vary capital.regime=cold,hot --until \"p_win(lark)=50%\"", 2)]
    [TestCase("tipping-count", "tipping small.yaml --vary platforms.stage.dominance=1..3:5 --until \"p_win(lark)=50%\"", 2)]
    [TestCase("tipping-no-range", "tipping small.yaml --vary platforms.stage.dominance=low..high --until \"p_win(lark)=50%\"", 2)]
    [TestCase("tipping-unknown-path", "tipping small.yaml --vary platforms.stage.dominanze=1..3 --until \"p_win(lark)=50%\"", 2)]
    [TestCase("tipping-unknown-firm", "tipping small.yaml --vary platforms.stage.dominance=1..3 --until \"p_win(lurk)=50%\"", 2)]
    [TestCase("tipping-bad-value", "tipping small.yaml --vary platforms.stage.dominance=1..3 --until \"p_win(lark)=50\"", 2)]
    [TestCase("tipping-outside-story", "tipping small.yaml --vary platforms.stage.dominance=1..3 --until \"p_win(lark)=50%\" --back-from 2025-01-01", 2)]
    [TestCase("no-players", "game small.yaml --menu menu.yaml", 2)]
    [TestCase("one-player", "game small.yaml --players kimi --menu menu.yaml", 2)]
    [TestCase("unknown-player", "game small.yaml --players kimi,lurk --menu menu.yaml", 2)]
    [TestCase("player-twice", "game small.yaml --players kimi,kimi --menu menu.yaml", 2)]
    [TestCase("no-menu", "game small.yaml --players kimi,lark", 2)]
    [TestCase("missing-menu", "game small.yaml --players kimi,lark --menu nowhere.yaml", 2)]
    [TestCase("bad-menu", "game small.yaml --players kimi,lark --menu bad-menu.yaml", 2)]
    [TestCase("game-bad-payoff", "game small.yaml --players kimi,lark --menu menu.yaml --payoff \"valuation - usres\"", 2)]
    [TestCase("many-profiles", "game small.yaml --players kimi,lark --menu menu.yaml --runs 4000000000", 2)]
    [TestCase("no-targets", "backtest small.yaml", 2)]
    [TestCase("bad-hold-from", "backtest small.yaml --hold-from June", 2)]
    [TestCase("one-run-of-facts", "backtest small.yaml --runs 1", 2)]
    [TestCase("no-facts-to-fit", "calibrate small.yaml", 2)]
    [TestCase("all-held-out", "calibrate facts.yaml --hold-from 2024-01-01", 2)]
    [TestCase("all-certain", "calibrate facts.yaml --set segments.all.imitation=1%/day --set segments.all.core_lapse=1%/day --set platforms.stage.conversion=0.001 --set firms.kimi.cash=2m --set firms.pond.strategy.daily=5k", 2)]
    [TestCase("few-draws", "calibrate facts.yaml --draws 3", 2)]
    [TestCase("calibrate", "calibrate facts.yaml --budget 40000 --draws 80 --quiet", 0)]
    [TestCase("calibrate-80", "calibrate facts.yaml --free segments.*.imitation --budget 2000 --draws 80 --quiet", 0, "COLUMNS=80")]
    [TestCase("decide", "decide small.yaml --firm lark --options options.yaml --futures futures.yaml --runs 400 --quiet", 0)]
    [TestCase("decide-80", "decide small.yaml --payoff \"users(lark) - users(pond)\" --enough -5k --options options.yaml --runs 400 --quiet", 0, "COLUMNS=80")]
    [TestCase("decide-few", "decide small.yaml --payoff \"p_win(lark)\" --options options.yaml --quiet --runs 20", 0)]
    [TestCase("no-options", "decide small.yaml --firm lark", 2)]
    [TestCase("no-payoff", "decide small.yaml --options options.yaml", 2)]
    [TestCase("bad-payoff", "decide small.yaml --options options.yaml --payoff \"valuation(lark) - users(lark)\"", 2)]
    [TestCase("payoff-of-nobody", "decide small.yaml --options options.yaml --firm lurk", 2)]
    [TestCase("bad-enough", "decide small.yaml --options options.yaml --firm lark --enough plenty", 2)]
    [TestCase("bad-options", "decide small.yaml --firm lark --options wrong-options.yaml", 2)]
    [TestCase("bad-option-paths", "decide small.yaml --firm lark --options wrong-paths.yaml", 2)]
    [TestCase("missing-futures", "decide small.yaml --firm lark --options options.yaml --futures nowhere.yaml", 2)]
    [TestCase("many-runs", "decide small.yaml --firm lark --options options.yaml --runs 200000", 2)]
    [TestCase("too-few-runs", "decide small.yaml --firm lark --options options.yaml --quiet --runs 3", 2)]
    [TestCase("no-runs-to-merge", "merge nowhere", 2)]
    [TestCase("merge-of-nothing", "merge", 2)]
    [TestCase("no-runs-to-verify", "verify nowhere", 2)]
    [TestCase("missing-file", "run nowhere.yaml", 2)]
    [TestCase("bad-scenario", "run small.yaml --set firms.kimi.cash=-3bn --set firms.lark.csah=1", 2)]
    [TestCase("missing-plugin", "run small.yaml --plugin nowhere.dll", 2)]
    [TestCase("no-plugin", "run small.yaml --plugin small.yaml", 2)]
    [TestCase("out-is-a-file", "run small.yaml --out small.yaml --quiet", 1)]
    [TestCase("check", "check small.yaml", 0)]
    [TestCase("run", "run small.yaml --quiet", 0)]
    [TestCase("run-80", "run small.yaml --quiet", 0, "COLUMNS=80")]
    [TestCase("one-run", "run small.yaml --quiet --runs 1", 0)]
    [TestCase("sweep", "sweep small.yaml --vary firms.lark.cash=1m,2m --vary platforms.stage.dominance=1..2:3 --runs 12 --quiet", 0)]
    [TestCase("sensitivity-morris", "sensitivity small.yaml --output \"p_win(kimi)\" --output hhi --budget 800 --quiet", 0)]
    [TestCase("sensitivity-sobol", "sensitivity small.yaml --output \"p_win(kimi)\" --method sobol --budget 3000 --quiet", 0)]
    [TestCase("tipping", "tipping small.yaml --vary \"firms.lark.strategy.runway=1..12 months\" --until \"p_win(lark)=30%\" --runs 200 --quiet", 0)]
    [TestCase("tipping-80", "tipping small.yaml --vary firms.lark.cash=1..9m --until \"users(lark)=40k\" --runs 60 --quiet", 0, "COLUMNS=80")]
    [TestCase("game", "game small.yaml --players kimi,lark --menu menu.yaml --runs 60 --quiet", 0)]
    [TestCase("game-80", "game small.yaml --players kimi,lark --menu menu.yaml --payoff p_win --quiet", 0, "COLUMNS=80")]
    [TestCase("game-of-three", "game small.yaml --players kimi,lark,pond --menu menu.yaml --payoff \"60 * users - ads\" --quiet", 0)]
    [TestCase("backtest", $"backtest small.yaml {Known} --quiet", 0)]
    [TestCase("backtest-80", $"backtest small.yaml {Known} --hold-from 2024-02-15 --quiet", 0, "COLUMNS=80")]
    [TestCase("nothing-checked", $"backtest small.yaml {Known} --hold-from 2025-01-01 --runs 599 --quiet", 0)]
    [TestCase("refuted", $"backtest small.yaml {Wrong} --runs 599 --quiet", 1)]
    [TestCase("unknown-firm", "explain small.yaml --firm lurk", 2)]
    [TestCase("nobody-leads", "explain small.yaml --run 0 --set firms.kimi.users=0 --set firms.lark.users=0 --set firms.pond.users=0 --set segments.all.innovation=0 --set platforms.stage.conversion=0", 2)]
    [TestCase("bad-run", "explain small.yaml --run -1", 2)]
    [TestCase("run-null", "run small.yaml --null --quiet", 0)]
    [TestCase("explain", "explain small.yaml --runs 100 --quiet", 0)]
    [TestCase("explain-80", "explain small.yaml --firm lark --runs 40 --null --quiet", 0, "COLUMNS=80")]
    [TestCase("explain-run", "explain small.yaml --run 4 --runs 100 --quiet", 0)]
    [TestCase("explain-lost", "explain small.yaml --run 4 --firm lark --runs 100 --quiet", 0)]
    [TestCase("trace", "trace small.yaml --run 4", 0)]
    [TestCase("trace-people", "trace small.yaml --run 4 --people 60 --set \"population={kind: individuals, people_per_agent: 100, network: {kind: campus-blocks, campus: 500}}\"", 0)]
    [TestCase("people-by-class", "trace small.yaml --people 6", 2)]
    [TestCase("no-people", "trace small.yaml --people 0", 2)]
    [TestCase("too-many-ties", "check small.yaml --set \"population={kind: individuals, network: {kind: scale-free, degree: 7}}\" --set segments.all.size=900m", 2)]
    [TestCase("too-many-agents", "check small.yaml --set population=individuals --set segments.all.size=3bn", 2)]
    [TestCase("slurm", "submit small.yaml --shards 12 --max-parallel 4 --time 1:00:00 --dry-run -- --account=lab", 0, "PATH=/nowhere")]
    [TestCase("slurm-option", "submit small.yaml -- --array=1-5", 2)]
    [TestCase("no-slurm", "submit small.yaml", 1, "PATH=/nowhere")]
    [TestCase("kubernetes", "submit small.yaml --shards 12 --max-parallel 4 --time 1:00:00 --engine kubernetes --dry-run", 0)]
    [TestCase("kubernetes-prints", "submit small.yaml --engine kubernetes", 2)]
    [TestCase("kubernetes-option", "submit small.yaml --engine kubernetes --dry-run -- --account=lab", 2)]
    [TestCase("unknown-engine", "submit small.yaml --engine pbs", 2)]
    [TestCase("bad-time", "submit small.yaml --time 1h", 2)]
    [TestCase("many-shards", "submit small.yaml --shards 13", 2)]
    [TestCase("dashes", "run small.yaml -- --quiet", 2)]
    [TestCase("not-submitted", "status out", 2)]
    [TestCase("status-of-nothing", "status", 2)]
    [TestCase("two-folders", "status out other", 2)]
    public void It_says(string name, string arguments, int code, string variable = "COLUMNS=100")
    {
        using var burnsim = new Burnsim();
        var said = burnsim.Call(arguments, variable);
        var whole = GoldenFile.Holds(name, said, burnsim.Folder);
        Assert.That(said.Code, Is.EqualTo(code));
        Assert.That(whole.Split('\n').Where(line => variable == "COLUMNS=80" && line.Length > 80), Is.Empty);
    }

    [Test]
    public void It_holds_other_files_against_a_market_only_where_they_have_its_cast_and_may_come_later()
    {
        using var burnsim = new Burnsim();
        File.WriteAllText(Path.Combine(burnsim.Folder, "other.yaml"), "extends: small.yaml\nfirms: {lark: ~, newt: {cash: 1m, strategy: {kind: constant, daily: 1k}}}\n");
        File.WriteAllText(Path.Combine(burnsim.Folder, "richer.yaml"), "extends: small.yaml\nfirms: {lark: {cash: 9m}}\n");
        Assert.That(burnsim.Call("compare small.yaml richer.yaml --quiet").Code, Is.Zero);
        Assert.That(burnsim.Call("compare small.yaml other.yaml"), Is.EqualTo((2, "",
            "burnsim: other.yaml has firms kimi newt pond instead of kimi lark pond. What is held against a market has its cast, currency and dates.\n")));
        var late = burnsim.Call("compare small.yaml richer.yaml --from 2024-02-01");
        Assert.That((late.Code, late.Error), Is.EqualTo((2, "richer.yaml(1,1): error BS043: firms.lark.cash can't change on 2024-02-01: it is how the firm came into the "
            + "market, which is over by then; an event such as {date: …, kind: round, firm: lark, raised: 1bn, post_money: 5bn} brings money.\n")));
    }

    [Test]
    public void It_refuses_to_mix_runs()
    {
        using var burnsim = new Burnsim();
        burnsim.Call("run small.yaml --quiet");
        var said = burnsim.Call("run small.yaml --quiet --seed 6 --set firms.lark.cash=9m");
        Assert.That((said.Code, said.Out), Is.EqualTo((2, "")));
        Assert.That(said.Error, Is.EqualTo("""
            burnsim: out/small holds runs that these can't be added to:
              seed 5 there, 6 here
              firms.lark.cash is 3000000 there, 9000000 here
            Write to another folder with --out, or start this one anew with --fresh.

            """.ReplaceLineEndings("\n")));
        Assert.That(burnsim.Call("run small.yaml --quiet --seed 6 --set firms.lark.cash=9m --fresh").Code, Is.Zero);
    }
}
