using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Numerics;
using BurnSim.Experiments;
using BurnSim.Experiments.Backtests;
using BurnSim.Experiments.Designs;
using BurnSim.Experiments.Stopping;
using BurnSim.Results.Store;
using BurnSim.Scenarios;

namespace BurnSim.Cli.Verbs;

/// <summary>What verbs have in common on the command line.</summary>
internal static class Given
{
    public static Argument<string> ScenarioFile() => new("scenario") { Description = "The scenario, a YAML file.", HelpName = "SCENARIO" };

    public static Option<string[]> Set() => new("--set")
    {
        Description = "Sets a value over the file's, e.g. firms.moonshot.cash=5bn; may be repeated.",
        HelpName = "PATH=VALUE",
        DefaultValueFactory = _ => [],
    };

    public static Option<string[]> Plugin() => new("--plugin")
    {
        Description = "A .dll with strategies of your own; may be repeated.",
        HelpName = "FILE.dll",
        DefaultValueFactory = _ => [],
    };

    public static Option<string?> Out(string usual) => new("--out") { Description = $"Folder to write to. Default: {usual}.", HelpName = "DIR" };

    public static Option<bool> Csv() => new("--csv") { Description = "Writes the tables as CSV too." };

    public static Option<ulong?> Seed() => Number<ulong>("--seed", "Root seed. Default: the scenario's.", "S", 0, ulong.MaxValue);

    public static Option<bool> Fresh() => new("--fresh") { Description = "Throws away the runs that the folder holds, instead of adding to them." };

    public static Option<bool> Quiet() => new("--quiet") { Description = "Shows no progress." };

    public static Option<bool> Null() => new("--null") { Description = "Plays the same market with all firms alike too, and says how much of a lead is luck." };

    public static Option<int?> Threads() => Number("--threads", "Threads to use; changes no result. Default: one a core.", "T", 1, 1024);

    public static Option<Shard?> Shard() => new("--shard")
    {
        Description = "Plays one share of the runs, e.g. 3/400, for merge to put together; no pictures.",
        HelpName = "I/N",
        CustomParser = result =>
        {
            var text = result.Tokens[^1].Value;
            if (text.Split('/') is [var number, var of]
                && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var i)
                && int.TryParse(of, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && i >= 1 && i <= n)
            {
                return new Shard(i, n);
            }

            result.AddError($"--shard is '{text}'; it must be a share and how many there are, from 1/1, such as 3/400.");
            return null;
        },
    };

    /// <summary>What a store holds runs of.</summary>
    public static Plan Plan(
        string file, Reading reading, Scenario scenario, ulong seed, string[] overrides, Sweep? sweep = null)
    {
        var design = sweep is null ? null : Design.Of(sweep, seed);
        return new()
        {
            Scenario = scenario.Name,
            File = Path.GetFileName(file),
            Sha256 = reading.Sha256,
            Seed = seed,
            Design = sweep is null ? "" : Kebab.Of(sweep.Design),
            Vary = [.. design?.Paths.Select(vary => vary.ToString()) ?? []],
            Points = [.. Enumerable.Range(0, design?.Points.Length ?? 0)
                .Select(point => design!.Overrides(point).Select(set => $"{set.Path}={set.Value}").ToImmutableArray())],
            RunsAPart = Results.Store.Plan.PartOf(scenario, design?.Points.Length ?? 1),
            Overrides = [.. overrides],
            Resolved = new(reading.Resolved.Select(r => KeyValuePair.Create(r.Path, r.Value))),
            Text = reading.Text,
        };
    }

    /// <summary>A word that an enum's members spell.</summary>
    public static T? Word<T>(string name, ArgumentResult result) where T : struct, Enum
    {
        var (text, words) = (result.Tokens[^1].Value, Enum.GetValues<T>().ToDictionary(word => Kebab.Of(word)));
        if (words.TryGetValue(text, out var word))
        {
            return word;
        }

        result.AddError($"{name} is '{text}'; it must be one of {string.Join(", ", words.Keys)}.");
        return null;
    }

    /// <summary>The scenario of every point that a plan has runs of.</summary>
    public static ImmutableArray<Scenario> Planned(Plan plan, string[] plugins)
    {
        var (text, strategies) = (ResolvedText.Of(plan.Resolved), Plugins.Load(plugins));
        var whole = Scenarios.ScenarioFile.Parse(text, plan.File, [], strategies);
        if (whole.Sha256 != plan.Sha256)
        {
            throw new RefusedException(
                $"the plan's scenario can't be read back; strategies of its own need --plugin.\n{whole.Render()}".TrimEnd());
        }

        return plan.Points.IsEmpty ? [whole.Scenario!]
            : [.. plan.Points.Select(point => Scenarios.ScenarioFile.Parse(text, plan.File, point, strategies))
                .Select(reading => reading.Scenario ?? throw new BadInput(reading.Render()))];
    }

    public static Option<string?> Until() => new("--until")
    {
        Description = "Stops when a quantity is known well enough, e.g. 'p_win(moonshot) ± 1%'; --runs is then the most. See docs/enough-runs.md.",
        HelpName = "QUANTITY±PRECISION",
    };

    /// <summary>When runs are enough; null: when all are played.</summary>
    public static Until? Read(string? until, Scenario scenario) => until is null ? null
        : Misread.Read("--until", Codes.BadUntil, until, text => Experiments.Stopping.Until.Parse(text, scenario));

    public static Option<string[]> Free() => new("--free")
    {
        Description = "Uncertain numbers to set free, by path; a * stands for any word, e.g. segments.*.imitation. Default: all.",
        HelpName = "PATH[,PATH]",
        DefaultValueFactory = _ => [],
    };

    /// <summary>The uncertain numbers that are set free.</summary>
    public static Free Read(string[] free, Scenario scenario) => free.Length == 0 ? Experiments.Free.All(scenario)
        : Misread.Read("--free", Codes.BadFree, string.Join(',', free), text => Experiments.Free.Parse(text, scenario));

    public static Option<DateOnly?> HoldFrom() =>
        Day("--hold-from", "Holds out every fact from this day on to check by, and fits to all before, whatever the file says.");

    public static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "DATE",
        CustomParser = result =>
        {
            var text = result.Tokens[^1].Value;
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
            result.AddError($"{name} is '{text}'; it must be a day, such as 2024-06-01.");
            return null;
        },
    };

    /// <summary>The tick a day of an option begins or falls into, or an end: it is outside the story.</summary>
    public static int Tick(string option, DateOnly day, Scenario market)
    {
        var (text, last) = (Written(day), market.Start.AddDays(market.Days - 1));
        return day >= market.Start && day <= last && market.TickOf(day) is var tick && tick < market.Ticks ? tick
            : throw new BadInput(new Diagnostic(option, 1, 1, Codes.OutsideStory, $"the story lasts from {Written(market.Start)} to {Written(last)}.", text, text.Length, null).Render());
    }

    /// <summary>A day as options take it.</summary>
    public static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>What holding out facts sets over a scenario's own uses of them.</summary>
    public static string[] Held(DateOnly from, Scenario scenario) =>
    [
        .. HoldOut.From(scenario, from).Targets.Select((target, at) => (target.Use, At: at))
            .Where(target => target.Use != scenario.Targets[target.At].Use)
            .Select(target => FormattableString.Invariant($"targets.{target.At}.use={Kebab.Of(target.Use)}")),
    ];

    /// <summary>A whole number within a range; what is wrong with another is said without naming types.</summary>
    public static Option<T?> Number<T>(string name, string description, string help, T least, T most)
        where T : struct, IBinaryInteger<T> => new(name)
        {
            Description = description,
            HelpName = help,
            CustomParser = result =>
            {
                var text = result.Tokens[^1].Value;
                if (T.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most)
                {
                    return value;
                }

                result.AddError($"{name} is '{text}'; it must be a whole number from {least} to {most}.");
                return null;
            },
        };

    /// <summary>The scenario, or an end with all that is wrong with it.</summary>
    public static (Reading Reading, Scenario Scenario) Read(string file, string[] overrides, string[] plugins, string[]? vary = null)
    {
        var reading = Scenarios.ScenarioFile.Read(file, overrides, Plugins.Load(plugins), vary);
        return reading.Scenario is { } scenario ? (reading, scenario) : throw new BadInput(reading.Render());
    }

    /// <summary>out/name, with nothing of the name that could lead elsewhere.</summary>
    public static string Folder(Scenario scenario)
    {
        var name = string.Concat(scenario.Name.Select(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' ? c : '-'));
        return Path.Combine("out", name.Trim('.') is { Length: > 0 } safe ? safe : "scenario");
    }
}
