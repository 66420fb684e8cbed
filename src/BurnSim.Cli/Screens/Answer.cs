using BurnSim.Experiments;
using BurnSim.Reports;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace BurnSim.Cli.Screens;

/// <summary>What an ensemble says, on the output stream.</summary>
internal static class Answer
{
    // From this width on columns have two blanks between them.
    private const int Roomy = 92;

    /// <param name="summary">What it says.</param>
    /// <param name="folder">Where its files are.</param>
    /// <param name="luck">What there is to say of luck; empty: nothing.</param>
    public static void Print(Summary summary, string folder, string luck = "")
    {
        Screen.Draw(screen => Draw(screen, summary, luck));
        Screen.TellFiles(folder);
    }

    private static void Draw(IAnsiConsole screen, Summary summary, string luck)
    {
        screen.Write(new Text(VerdictLine.Of(summary), new Style(decoration: Decoration.Bold)));
        screen.WriteLine();
        screen.WriteLine();
        if (summary.RunsFinished > 0)
        {
            screen.Write(Firms(summary, screen.Profile.Width));
            screen.WriteLine();
            screen.Write(Market(summary));
        }

        Failures(screen, summary);
        if (luck != "")
        {
            screen.Write(new Text(luck));
            screen.WriteLine();
            screen.WriteLine();
        }

        screen.WriteLine($"{Amount.Count(summary.RunsFinished)} of {Amount.Count(summary.RunsAsked)} runs, seed {summary.Seed}.");
    }

    /// <summary>Two lines a firm: the median or mean chance, and the range below it.</summary>
    private static Table Firms(Summary summary, int width)
    {
        var table = new Table { Border = TableBorder.None, ShowRowSeparators = false };
        string[] headings = ["Firm", "P(win)", "Users", "Share", "Survives", "Burned", "Raised", "Valued", "CAC"];
        var gap = width >= Roomy ? 2 : 1;
        foreach (var heading in headings)
        {
            var column = new TableColumn(new Text(heading, new Style(decoration: Decoration.Underline)))
            {
                Padding = new Padding(0, 0, heading == headings[^1] ? 0 : gap, 0),
                NoWrap = heading != headings[0],
                Alignment = heading == headings[0] ? Justify.Left : Justify.Right,
            };
            table.AddColumn(column);
        }

        foreach (var firm in summary.Firms.OrderByDescending(f => f.Win.Count).ThenByDescending(f => f.Share.Mean))
        {
            table.AddRow(
                new Text(Wording.NameOf(firm), new Style(decoration: Decoration.Bold)),
                Pair(Amount.Percent(firm.Win.Value), Amount.Interval(firm.Win)),
                Pair(Amount.People(firm.Users.P50), Between(Amount.People(firm.Users.P5), Amount.People(firm.Users.P95))),
                Pair(Amount.Percent(firm.Share.P50), Amount.PercentRange(firm.Share.P5, firm.Share.P95)),
                Pair(Amount.Percent(firm.Survive.Value), Amount.Interval(firm.Survive)),
                Pair(Amount.Money(firm.Burned.P50), ""),
                Pair(Amount.Money(firm.Raised.P50), ""),
                Pair(Amount.Money(firm.Valuation.P50), ""),
                Pair(Amount.Plain(firm.CacStart.P50), $"→ {Amount.Plain(firm.CacEnd.P50)}"));
        }

        return table;
    }

    private static Rows Pair(string first, string second) =>
        new(new Text(first), new Text(second, new Style(decoration: Decoration.Dim)));

    private static Grid Market(Summary summary)
    {
        var grid = new Grid().AddColumn(new GridColumn { NoWrap = true, Padding = new Padding(0, 0, 2, 0) })
            .AddColumn(new GridColumn { Padding = new Padding(0) });
        void Say(string what, string said) => grid.AddRow(new Text(what), new Text(said));

        Say("Table", $"medians, 5–95 % of runs below; chances, 95 % interval below; money in {summary.Currency}; CAC first → last quarter");
        Say("Ends as", string.Join(", ", summary.Verdicts.OrderByDescending(v => v.Value.Count).ThenBy(v => v.Key)
            .Where(v => v.Value.Count > 0)
            .Select(v => $"{Wording.Of(v.Key)} {Amount.Percent(v.Value.Value)} ({Amount.Interval(v.Value)})")));
        Say("HHI", Range(summary.Hhi, Amount.Plain));
        Say("Users in all", Range(summary.MarketUsers, Amount.People));
        Say("Deadweight burn", $"{Range(summary.DeadweightBurn, Amount.Money)} {summary.Currency}: ads of firms that did not survive");
        return grid;
    }

    private static string Range(Spread spread, Func<double, string> told) =>
        told(spread.P5) == told(spread.P95) ? told(spread.P50) : $"{told(spread.P50)} ({told(spread.P5)} to {told(spread.P95)})";

    private static string Between(string low, string high) => low == high ? low : $"{low}–{high}";

    private static void Failures(IAnsiConsole screen, Summary summary)
    {
        if (summary.Failed is [var first, ..])
        {
            screen.Write(new Text(
                $"{Amount.Count(summary.Failed.Length)} runs failed, the first (run {first.Run}) in {first.Stage}: {first.Message}",
                new Style(Color.Red)));
            screen.WriteLine();
        }
    }
}
