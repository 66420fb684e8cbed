using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using BurnSim.Results;

namespace BurnSim.Cli;

/// <summary>Help with examples below it.</summary>
internal sealed class Help : SynchronousCommandLineAction
{
    private static readonly Dictionary<string, string[]> Examples = new()
    {
        ["burnsim"] =
        [
            "burnsim run scenarios/china-llm-2024.yaml",
            "burnsim trace scenarios/china-llm-2024.yaml --run 17",
        ],
        ["run"] =
        [
            "burnsim run scenarios/china-llm-2024.yaml",
            "burnsim run scenarios/china-llm-2024.yaml --runs 10000 --seed 7 --out out/big",
            "burnsim run scenarios/china-llm-2024.yaml --set firms.moonshot.cash=5bn --set length=360 --out out/richer",
            "burnsim run scenarios/china-llm-2024.yaml --until \"p_win(moonshot) ± 1%\"",
        ],
        ["sweep"] =
        [
            "burnsim sweep scenarios/china-llm-2024.yaml --vary \"firms.moonshot.strategy.runway=6 months..24 months:4\"",
            "burnsim sweep scenarios/china-llm-2024.yaml --vary platforms.bilibili.dominance=1..2 --vary capital.regime=hot,cold --design lhs --points 32",
        ],
        ["sensitivity"] =
        [
            "burnsim sensitivity scenarios/china-llm-2024.yaml --output \"p_win(moonshot)\"",
            "burnsim sensitivity scenarios/china-llm-2024.yaml --output \"p_win(moonshot)\" --output hhi --method sobol --free firms.*.strategy.*,platforms.bilibili.*",
        ],
        ["calibrate"] =
        [
            "burnsim calibrate scenarios/china-llm-2024.yaml --free \"segments.*.imitation,platforms.*.conversion\" --budget 200000",
            "burnsim calibrate scenarios/china-llm-2024.yaml --hold-from 2024-06-01 --out out/held",
        ],
        ["backtest"] =
        [
            "burnsim backtest scenarios/china-llm-2024.yaml",
            "burnsim backtest scenarios/china-llm-2024.yaml --hold-from 2024-06-01 --out out/held-out",
        ],
        ["compare"] =
        [
            "burnsim compare scenarios/china-llm-2024.yaml --with \"firms.moonshot.strategy.runway=30 months\"",
            "burnsim compare scenarios/china-llm-2024.yaml --with \"platforms.bilibili.dominance=1\" --with \"capital.regime=cold\"",
            "burnsim compare scenarios/china-llm-2024.yaml --with \"firms.moonshot.strategy.runway=12 months\" --from 2024-09-01",
            "burnsim compare scenarios/ride-hailing-2014.yaml scenarios/ride-hailing-2014.calibrated.yaml",
        ],
        ["fork"] =
        [
            "burnsim fork scenarios/china-llm-2024.yaml --run 17 --at 2024-06-01",
            "burnsim fork scenarios/china-llm-2024.yaml --run 17 --at 2024-10-01 --set \"firms.moonshot.strategy.runway=12 months\"",
        ],
        ["tipping"] =
        [
            "burnsim tipping scenarios/china-llm-2024.yaml --vary platforms.douyin.conversion=0.0001..0.0009/day --until \"p_win(bytedance)=70%\"",
            "burnsim tipping scenarios/china-llm-2024.yaml --vary \"firms.moonshot.strategy.runway=6..30 months\" --until \"users(moonshot)=20m\" --back-from 2024-06-01",
        ],
        ["decide"] =
        [
            "burnsim decide scenarios/china-llm-2024.yaml --firm moonshot --options scenarios/choices/china-options.yaml --futures scenarios/choices/china-futures.yaml",
            "burnsim decide scenarios/china-llm-2024.yaml --payoff \"p_win(moonshot)\" --options scenarios/choices/china-options.yaml --runs 2000",
        ],
        ["game"] =
        [
            "burnsim game scenarios/china-llm-2024.yaml --players moonshot,bytedance --menu scenarios/menus/burn-war.yaml",
            "burnsim game scenarios/ad-contest.yaml --players red,blue --menu scenarios/menus/ad-budgets.yaml --payoff \"30m * share - ads\"",
        ],
        ["merge"] =
        [
            "burnsim run scenarios/china-llm-2024.yaml --shard 1/2 --out a; burnsim run scenarios/china-llm-2024.yaml --shard 2/2 --out b",
            "burnsim merge a b --out whole",
        ],
        ["verify"] = ["burnsim verify out/china-llm-2024", "burnsim verify out/china-llm-2024 --sample 1000"],
        ["explain"] =
        [
            "burnsim explain scenarios/china-llm-2024.yaml",
            "burnsim explain scenarios/china-llm-2024.yaml --firm moonshot --runs 2000",
            "burnsim explain scenarios/china-llm-2024.yaml --run 17",
        ],
        ["trace"] =
        [
            "burnsim trace scenarios/china-llm-2024.yaml --run 17",
            "burnsim trace scenarios/china-llm-2024.yaml --run 17 --csv --out out/run-17",
        ],
        ["studio"] =
        [
            "burnsim studio scenarios/china-llm-2024.yaml",
            "burnsim studio scenarios --host 0.0.0.0 --port 8080",
        ],
        ["query"] =
        [
            "burnsim query out/china-llm-2024",
            "burnsim query out/china-llm-2024 \"SELECT firm, avg(share) FROM runs GROUP BY firm ORDER BY 2 DESC\"",
            "burnsim query out/china-llm-2024 \"SELECT * FROM runs\" --format csv > runs.csv",
        ],
        ["check"] = ["burnsim check scenarios/china-llm-2024.yaml --set firms.moonshot.cash=5bn"],
        ["submit"] =
        [
            "burnsim submit scenarios/china-llm-2024.yaml --runs 1000000 --shards 400 --max-parallel 64 --time 1:00:00",
            "burnsim submit scenarios/china-llm-2024.yaml --runs 1000000 --dry-run -- --account=lab --mem=2G",
            "burnsim submit scenarios/china-llm-2024.yaml --engine kubernetes --dry-run | kubectl apply -f -",
        ],
        ["status"] = ["burnsim status out/china-llm-2024"],
        ["resume"] = ["burnsim resume out/china-llm-2024"],
        ["cancel"] = ["burnsim cancel out/china-llm-2024"],
        ["schema"] = ["burnsim schema", "burnsim schema --write docs"],
    };

    public override int Invoke(ParseResult parseResult)
    {
        new HelpAction { MaxWidth = Screens.Screen.Width }.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach (var example in Examples[parseResult.CommandResult.Command.Name])
        {
            output.WriteLine($"  {example}");
        }

        output.WriteLine();
        return Exit.Done;
    }
}

/// <summary>The version, and nothing else.</summary>
internal sealed class Version : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.WriteLine($"burnsim {Manifest.Version}");
        return Exit.Done;
    }
}
