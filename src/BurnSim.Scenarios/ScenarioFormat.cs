using System.Text;
using BurnSim.Scenarios.Expressions;
using BurnSim.Scenarios.Keys;
using BurnSim.Scenarios.Values;

namespace BurnSim.Scenarios;

/// <summary>The format as a page for people, made from the same catalogue that reads it.</summary>
public static class ScenarioFormat
{
    internal const string ExtendsMeaning =
        "A file in this one's folder or below, read first; this one's keys lie over its keys.";

    /// <summary>docs/scenario-format.md.</summary>
    public static string Markdown()
    {
        var page = new StringBuilder(Opening);
        Table(page, ["measures", "written"], Measure.All.Select(m => (string[])[m.Unit, m.Examples]));
        page.Append(Uncertainty);
        Table(page, ["shape", "arguments", "meaning"], Values.Uncertain.Shapes.Select(s => (string[])
            [$"`{s.Name}`", $"`{s.Arguments}`", s.Meaning]));
        page.Append(Laying);
        page.Append($"\n## Keys\n\nBesides these a file may say `{Yaml.Extends.Key}`, ")
            .Append($"and strategies and events say their `{OneOf<Event>.Kind}`.\n");
        foreach (var section in ScenarioKeys.All)
        {
            page.Append($"\n### {section.Heading}\n\n{section.Meaning}\n");
            if (section.Keys.Any()) Table(page, ["key", "type", "range", "default", "meaning"], section.Keys.Select(Row));
        }

        page.Append(Rules);
        Table(page, ["quantity", "unit", "meaning"],
        [
            .. Quantities.Plain.Select(q => (string[])[$"`{q.Name}`", q.Unit, q.Meaning]),
            [$"`{Quantities.Regime}`", "hot, normal, cold", "The capital market's mood; compared by `==` or `!=`."],
            .. Quantities.Named.Select(q => (string[])[$"`{q.Name}({q.Kind.ToString().ToLowerInvariant()})`", q.Unit, q.Meaning]),
            .. Quantities.Functions.Select(f => (string[])[f.Most == 1 ? $"`{f.Name}(a)`" : $"`{f.Name}(a, b, ...)`", "", f.Meaning]),
        ]);
        page.Append(Sweeps);
        page.Append(Choices);
        page.Append("\n## Errors\n\nAll of a file's mistakes are told at once, each with one of these codes.\n");
        Table(page, ["code", "rule"], Codes.All.Select(c => (string[])[c.Code, c.Rule]));
        return page.ToString();
    }

    private static string[] Row(Key key) =>
    [
        $"`{key.Name}`", key.Form.Type, key.Form.Range,
        key.IsRequired ? "required" : key.Default.Length > 0 ? $"`{key.Default}`" : "", key.Meaning,
    ];

    private static void Table(StringBuilder page, string[] heads, IEnumerable<string[]> rows)
    {
        page.Append($"\n| {string.Join(" | ", heads)} |\n|{string.Concat(heads.Select(_ => " --- |"))}\n");
        foreach (var row in rows) page.Append($"| {string.Join(" | ", row.Select(cell => cell.Replace("|", "\\|")))} |\n");
    }

    private const string Opening = """
        # The scenario format

        <!-- Made by `burnsim schema --write docs` from the catalogue in src/BurnSim.Scenarios/Keys. Change it there. -->

        A scenario is a YAML file. It is read whole: every key is known, every value is checked, and all mistakes are told
        at once with their place. Editors that know JSON Schema complete and check it by
        [scenario.schema.json](scenario.schema.json).

        ```yaml
        question: Can a startup out-spend an incumbent?
        start: 2024-01-01
        length: 18 months
        segments:
          students: {size: 60m, core_lapse: 8%/month}
        platforms:
          bilibili: {inventory: 250m/day, conversion: 0.0001 to 0.001, audience: {students: 60%}}
        firms:
          kimi: {cash: 7bn, strategy: {kind: blitz, runway: 18 months}}
          doubao: {kind: incumbent, cash: 50bn, strategy: {kind: match, ratio: 150%}}
        ```

        ## Values

        Numbers take magnitudes `k`, `m`, `bn`, `tn`, `万`, `亿`, `万亿`, and the units of what they measure. A bare number is
        in the unit named first. A month is 365.25 / 12 days. A rate in percent, such as `8%/month`, is the share of people it
        takes in that time: it becomes the hazard -ln(1 - 0.08) / 30.4375 a day. Dates are `2024-02-15`. Ids are letters of any
        script, digits, `-` and `_`; `01ai` and `月之暗面` are ids like any other, quoted or not.

        """;

    private const string Uncertainty = """

        ## Uncertain numbers

        Any number may be uncertain instead, unless it is whole: it is drawn once a run, by the name of its place in the file.
        `12 to 30` means nine draws in ten are inside, lognormal; ends may share a unit, as in `6 to 10 %/month`. Other shapes
        are maps such as `cash: {normal: [7bn, 1bn]}`, each argument in the key's own units. Of a shape only
        what is inside the key's range is drawn; one with less than half of itself inside is refused. Numbers that go together
        name the draw they share: `{normal: [7bn, 1bn], with: mood}` and `{uniform: [1, 2], with: mood}` are high in the same
        runs, and choices with the same `with` take their first value together, or their second, and so on.

        """;

    private const string Laying = """

        ## Building on another scenario

        `extends: base.yaml` reads that file first (in this file's folder or below; at most 8 in a chain) and lays this one over
        it: maps key by key, while lists and single values replace; `~` removes a key or id. A strategy of another `kind` and an
        uncertain number replace what was there. `--set firms.kimi.cash=5bn` does the same from the command line, with numbers
        for places in lists (`events.0.date`) and `+` for behind their end (`events.+`, one value or a list of some).

        Anchors and aliases (`&`, `*`) repeat values; tags and merge keys (`<<`) are not used.

        """;

    private const string Sweeps = """

        ## Sweeps

        `sweep` says what `burnsim sweep` varies; so does `--vary PATH=VALUES` on the command line, in the place of all the
        file's `vary`.

        ```yaml
        sweep:
          design: factorial
          runs: 200
          vary:
            firms.kimi.strategy.runway: 6..24 months:4
            platforms.bilibili.dominance: [1, 1.5, 2]
            capital.regime: cold
        ```

        A path is one that `--set` takes. `6..24 months:4` is four values, evenly spaced, both ends among them; `1, 1.5, 2` or
        `[cold, hot]` is a list of any values that `--set` takes, uncertain numbers and whole strategies too; a single value is
        fixed. Both ends of a range are in one unit, which the first may leave out. `factorial` plays every combination. `lhs`
        and `sobol` choose `points` of their own and take ranges without a count, `6..24 months`; of a list each value gets an
        equal part of the points. Every point has the runs and the luck of every other, so differences between points are not
        differences in luck.

        """;

    private const string Choices = """

        ## Options and futures

        `burnsim decide` takes two more files. Both are maps of names, each with the paths it sets, as `--set` would; paths with
        dots, or maps. Options are what may be chosen, futures what may come, with a `weight` beside the others' (1 where it isn't
        said). Each option is laid over each future.

        ```yaml
        as it is: {}
        one year: {firms.kimi.strategy.runway: 12 months}
        cold capital: {weight: 0.5, events.+: {date: 2024-09-01, kind: regime, regime: cold, for: 365 days}}
        ```

        """;

    private const string Rules = """

        ## Rules

        Conditions and expressions are made of the quantities below, numbers such as `200k`, `20%` and `5bn`,
        `+ - * /`, `< <= > >= == !=`, `and`, `or`, `not` and brackets. What divides by nothing counts as 10^18, 0 / 0 as 0.
        A firm's own quantities have no brackets; those of others name them: `share(kimi)`, `price(bilibili)`.

        """;
}
