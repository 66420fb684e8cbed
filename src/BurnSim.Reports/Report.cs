using System.Globalization;
using System.Text;
using BurnSim.Experiments;
using BurnSim.Experiments.Luck;
using BurnSim.Recording;
using BurnSim.Reports.Explanations;
using BurnSim.Reports.Pages;
using BurnSim.Results.Store;

namespace BurnSim.Reports;

/// <summary>An ensemble as one page: the question, the answer, pictures, tables, assumptions, and how to get them again.</summary>
public static class Report
{
    // A page that lists more doesn't open; manifest.json has them all.
    private const int MostValues = 3000, MostFailed = 20;

    /// <summary>
    /// Writes the report as one HTML file that needs nothing else: no script, no other file, no network. It is written
    /// under a temporary name first.
    /// </summary>
    /// <param name="summary">What the ensemble says.</param>
    /// <param name="scenario">What it ran.</param>
    /// <param name="figures">Its figures, in reading order.</param>
    /// <param name="plan">What was run: all values as they were used, and how to run it again.</param>
    /// <param name="path">The file to write.</param>
    /// <param name="luck">The market beside its null market, where that was played.</param>
    public static void Write(Summary summary, Scenario scenario, IReadOnlyList<Figure> figures,
        Plan plan, string path, LuckControl? luck = null)
    {
        var html = new Html();
        Page.Head(html, summary.Scenario, $"{Date(summary.Start)} to {Date(summary.End)}", summary.Question, scenario.Expect);
        Answer(html, summary, luck is null ? "" : LuckWords.Of(luck, scenario));
        Page.Pictures(html, figures);
        if (summary.RunsFinished > 0)
        {
            Firms(html, summary);
            Outcomes(html, summary, scenario);
            Facts(html, summary, scenario);
        }

        Failures(html, summary);
        Assumptions(html, scenario, [.. plan.Resolved.Select(value => (value.Key, value.Value))]);
        Again(html, summary, plan);
        html.Raw("</main></body></html>");
        Whole.Write(path, Encoding.UTF8.GetBytes(html.ToString()));
    }

    private static void Answer(Html html, Summary summary, string luck)
    {
        html.Raw("<section aria-label=\"Answer\">").Paragraph(VerdictLine.Of(summary), "answer");
        if (luck != "") html.Paragraph(luck, "answer");
        if (summary.RunsFinished > 0)
        {
            html.Raw("<dl>");
            Tile(html, "Runs", Amount.Count(summary.RunsFinished), summary.Failed is [] ? "none failed" : $"{Amount.Count(summary.Failed.Length)} failed");
            Tile(html, "Users at the end", Amount.People(summary.MarketUsers.P50), Range(summary.MarketUsers, Amount.People));
            Tile(html, "Concentration (HHI)", Amount.Plain(summary.Hhi.P50), Range(summary.Hhi, Amount.Plain));
            Tile(html, "Leader settled after", $"{Amount.People(summary.DaysToTip.P50)} days", Range(summary.DaysToTip, Amount.People));
            Tile(html, "Ads", Amount.Money(summary.AdsTotal.P50, summary.Currency), Range(summary.AdsTotal, Amount.Money));
            Tile(html, "Ads of firms that died", Amount.Money(summary.DeadweightBurn.P50, summary.Currency), Range(summary.DeadweightBurn, Amount.Money));
            html.Raw("</dl>").Paragraph(
                "Big figures are medians over the runs, the range below holds nine runs of ten. The 95 % intervals of chances say how far "
                + $"{Amount.Count(summary.RunsFinished)} runs pin them down; how far the assumptions can be trusted they don't say.", "note");
        }

        html.EndSection();
    }

    private static void Tile(Html html, string what, string value, string range) =>
        html.Raw($"<div><dt>{Html.Safe(what)}</dt><dd>{Html.Safe(value)}<small>{Html.Safe(range)}</small></dd></div>");

    private static void Firms(Html html, Summary summary)
    {
        var cast = new Cast(summary);
        string[] heads = ["Firm", "Wins", "Users at the end", "Share", "Survives", "Burns out", "Burned", "Raised", "Valued at", "Ads per new user"];
        var rows = cast.Ranked.Select(number => (summary.Firms[number], cast.InkOf(number))).Select(row => Row(row.Item1, row.Item2)).ToList();
        if (cast.Others is not [])
        {
            var win = Experiments.Chance.Of(cast.Others.Sum(number => summary.Firms[number].Win.Count), summary.RunsFinished);
            rows.Add([$"{Swatch(Palette.Others)}{Amount.Count(cast.Others.Length)} others together", Chance(win), .. heads.Skip(2).Select(_ => Amount.None)]);
        }

        html.Section("firms", "Firms")
            .Table($"Medians over the runs with their 5–95 % range, chances with their 95 % interval; money in {summary.Currency}", heads, rows).EndSection();
    }

    private static string[] Row(FirmSummary firm, Ink ink) =>
    [
        $"{Swatch(ink)}{Html.Name(Wording.NameOf(firm))}{(firm.Kind == FirmKind.Incumbent ? " <small>(incumbent)</small>" : "")}",
        Chance(firm.Win), With(firm.Users, Amount.People), With(firm.Share, Amount.Percent),
        Chance(firm.Survive), Chance(VerdictLine.BurnOut(firm)), With(firm.Burned, Amount.Money),
        firm.Kind == FirmKind.Startup ? With(firm.Raised, Amount.Money) : Amount.None,
        firm.Kind == FirmKind.Startup ? With(firm.Valuation, Amount.Money) : Amount.None,
        firm.CacStart.P50 > 0 || firm.CacEnd.P50 > 0 ? $"{Amount.Money(firm.CacStart.P50)} → {Amount.Money(firm.CacEnd.P50)}<small>first → last quarter</small>" : Amount.None,
    ];

    private static void Outcomes(Html html, Summary summary, Scenario scenario)
    {
        var of = scenario.Outcomes;
        string Percent(Number number) => Amount.Percent(number.Value.Quantile(0.5));
        string Meaning(Verdict verdict) => verdict switch
        {
            Verdict.WinnerTakeAll => $"the leader has at least {Percent(of.WinnerShare)} of users and {Amount.Significant(of.WinnerLead.Value.Quantile(0.5))} "
                + $"times the second's, held {Amount.Significant(of.WinnerHeld.Value.Quantile(0.5))} days",
            Verdict.Duopoly => $"the first two have at least {Percent(of.DuopolyShare)}",
            Verdict.Oligopoly => $"the first four have at least {Percent(of.OligopolyShare)}",
            Verdict.Fragmented => "anything less concentrated",
            _ => "no firm operates any more",
        };

        html.Section("outcomes", "How it ends").Raw("<div class=\"text\">")
            .Table("Verdicts over all runs", ["Verdict", "Chance", "95 %", "Meaning"], Enum.GetValues<Verdict>()
                .Select(verdict => (verdict, Chance: summary.Verdicts.GetValueOrDefault(verdict, Experiments.Chance.Of(0, summary.RunsFinished))))
                .Select(row => (string[])[Html.Safe(Wording.Of(row.verdict)), Html.Safe(Amount.Percent(row.Chance.Value)),
                    Html.Safe(Amount.Interval(row.Chance)), Html.Safe(Meaning(row.verdict))]))
            .Raw("</div>").EndSection();
    }

    private static void Facts(Html html, Summary summary, Scenario scenario)
    {
        var facts = Fact.Of(summary, scenario);
        if (facts.Length == 0)
        {
            return;
        }

        string Who(Target target) => target.Firm is null ? "all firms"
            : summary.Firms.FirstOrDefault(firm => firm.Id == target.Firm) is { } firm ? Wording.NameOf(firm) : target.Firm;
        string Written(Target target, double value) => Fact.Written(target.Metric, value, summary.Currency);
        var reached = facts.Count(fact => fact.Held is "hit by the median" or "within the runs");
        html.Section("facts", "Facts against the runs")
            .Paragraph($"{reached} of {facts.Length} known facts lie within the runs' 5–95 % range.").Raw("<div class=\"text\">")
            .Table("What was reported, and what the runs show at that time", ["Fact", "When", "Reported", "Runs: median", "Runs: 5–95 %", "So", "Used to", "Source"],
                facts.Select(fact => (string[])
                [
                    $"{Html.Name(Who(fact.Target))}: {Fact.Called(fact.Target.Metric)}",
                    fact.Target.From == fact.Target.To ? Date(fact.Target.From) : $"{Date(fact.Target.From)} to {Date(fact.Target.To)}",
                    Html.Safe(fact.Target.Low == fact.Target.High ? Written(fact.Target, fact.Target.Low)
                        : $"{Written(fact.Target, fact.Target.Low)} to {Written(fact.Target, fact.Target.High)}"),
                    Html.Safe(fact.Runs is { } runs ? Written(fact.Target, runs.P50) : Amount.None),
                    Html.Safe(fact.Runs is { } spread ? $"{Written(fact.Target, spread.P5)} to {Written(fact.Target, spread.P95)}" : Amount.None),
                    Html.Safe(fact.Held), fact.Target.Use == TargetUse.Fit ? "fit" : "check", Html.Safe(fact.Target.Source),
                ])).Raw("</div>").EndSection();
    }

    private static void Failures(Html html, Summary summary)
    {
        if (summary.Failed is [])
        {
            return;
        }

        html.Section("failed", "Failed runs")
            .Paragraph($"{Amount.Count(summary.Failed.Length)} of {Amount.Count(summary.RunsAsked)} runs broke and are not in any number above"
                + (summary.Failed.Length > MostFailed ? $"; the first {MostFailed}:" : "."))
            .Raw("<div class=\"text\">")
            .Table("Runs that broke", ["Run", "Where", "Why"], summary.Failed.Take(MostFailed)
                .Select(run => (string[])[run.Run.ToString(CultureInfo.InvariantCulture), Html.Safe(run.Stage), Html.Safe(run.Message)]))
            .Raw("</div>").EndSection();
    }

    private static void Assumptions(Html html, Scenario scenario, IReadOnlyList<(string Path, string Value)> resolved)
    {
        var uncertain = Uncertain.In(scenario);
        var certain = resolved.Where(value => !uncertain.ContainsKey(value.Path)).ToArray();
        var values = resolved.GroupBy(value => value.Path).ToDictionary(group => group.Key, group => group.First().Value);
        html.Section("assumptions", "Assumptions").Raw("<div class=\"text\">");
        if (uncertain.Count > 0)
        {
            html.Table($"{Amount.Count(uncertain.Count)} uncertain values, drawn once a run", ["Value", "As written", "Drawn from"],
                uncertain.Take(MostValues).Select(value => (string[])[$"<code>{Html.Safe(value.Key)}</code>",
                    Html.Safe(values.GetValueOrDefault(value.Key, "")), Html.Safe(Uncertain.Written(value.Value))]));
        }

        if (certain.Length > 0)
        {
            html.Raw($"<details><summary>{Amount.Count(certain.Length)} certain values</summary>")
                .Table("The same in every run" + (certain.Length > MostValues ? $"; the first {Amount.Count(MostValues)}, manifest.json has all" : ""),
                    ["Value", "Is"], certain.Take(MostValues).Select(value => (string[])[$"<code>{Html.Safe(value.Path)}</code>", Html.Safe(value.Value)]))
                .Raw("</details>");
        }

        html.Raw("</div>").EndSection();
    }

    private static void Again(Html html, Summary summary, Plan plan) => html
        .Section("again", "How to get this again").Raw($"<pre>{Html.Safe(plan.Command(summary.RunsAsked))}</pre>").Raw("<div class=\"text\">")
        .Table("The same scenario, seed and version give the same bits on any machine", ["What", "Value"],
        [
            ["BurnSim", Html.Safe(plan.Engine)], ["Scenario", Html.Name(summary.Scenario)], ["Scenario hash", $"<code>{Html.Safe(plan.Sha256)}</code>"],
            ["Seed", summary.Seed.ToString(CultureInfo.InvariantCulture)],
            ["Runs", $"{Amount.Count(summary.RunsFinished)} finished of {Amount.Count(summary.RunsAsked)} asked for"],
        ]).Raw("</div>").EndSection();

    private static string Chance(Chance chance) =>
        $"{Html.Safe(Amount.Percent(chance.Value))}<small>{Html.Safe(Amount.Interval(chance))}</small>";

    private static string With(Spread spread, Func<double, string> written) => spread.P5 == spread.P95
        ? Html.Safe(written(spread.P50))
        : $"{Html.Safe(written(spread.P50))}<small>{Html.Safe(written(spread.P5))} to {Html.Safe(written(spread.P95))}</small>";

    private static string Range(Spread spread, Func<double, string> written) =>
        spread.P5 == spread.P95 ? "in every run" : $"{written(spread.P5)} to {written(spread.P95)}";

    private static string Swatch(Ink ink) => $"<span class=\"swatch\" style=\"background:{ink.Colour}\"></span>";

    private static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
