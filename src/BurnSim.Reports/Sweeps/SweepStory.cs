using System.Collections.Immutable;
using BurnSim.Experiments.Designs;
using BurnSim.Experiments.Quantities;

namespace BurnSim.Reports.Sweeps;

/// <summary>What a sweep's pictures and page are made from: its effects, what matters in them, and what that is called.</summary>
internal sealed class SweepStory
{
    // A firm that wins less often than this everywhere is a line along the axis.
    private const double Worth = 0.01;

    private readonly ImmutableDictionary<int, Ink> inks;

    public SweepStory(Effects effects, Scenario scenario)
    {
        (Effects, Scenario) = (effects, scenario);
        Letters = Lettering.For([.. scenario.Firms.Select(firm => firm.Name), .. scenario.Platforms.Select(platform => platform.Name)]);
        (Drawn, Called) = (new(scenario, Letters.Name), new(scenario, (name, _) => name));
        Wins = [.. Of("p_win").OrderByDescending(Highest).Take(Palette.Count)];
        Headline = (Wins.IsEmpty ? Enumerable.Range(0, effects.Quantities.Length) : Wins).DefaultIfEmpty(-1)
            .MaxBy(quantity => quantity < 0 ? 0 : effects.Paths.Max(path => Strength(path, quantity)));
        var firms = Wins.Select(quantity => Called.FirmOf(effects.Quantities[quantity])).Order().ToList();
        inks = firms.ToImmutableDictionary(firm => firm, firm => Palette.Of(firms.IndexOf(firm)));
    }

    public Effects Effects { get; }
    public Scenario Scenario { get; }
    public Lettering Letters { get; }

    /// <summary>Names as they can be drawn.</summary>
    public SweepWords Drawn { get; }

    /// <summary>Names for text that isn't drawn.</summary>
    public SweepWords Called { get; }

    public Design Design => Effects.Design;

    /// <summary>The chances to win by quantity number, the highest anywhere first; at most as many as there are inks.</summary>
    public ImmutableArray<int> Wins { get; }

    /// <summary>Those of them worth a line: a firm that wins in a hundredth of the runs somewhere.</summary>
    public ImmutableArray<int> Contenders => [.. Wins.Where((win, rank) => rank == 0 || win == Headline || Highest(win) >= Worth)];

    /// <summary>Words for those that aren't, for a line below a title.</summary>
    public string Rest => Wins.Length - Contenders.Length is var rest and > 0
        ? $"; {rest} {(rest == 1 ? "firm" : "firms")} below {Amount.Percent(Worth)} left out" : "";

    /// <summary>The chance to win that varying moves most; without any, the first quantity's number. −1: no quantity.</summary>
    public int Headline { get; }

    public string Runs => $"{Amount.Count(Effects.Runs)} {(Effects.Runs == 1 ? "run" : "runs")}";

    /// <summary>What its intervals rest on, for a line below a title.</summary>
    public string Basis => Design.IsSample ? $"{Amount.Count(Design.Points.Length)} points of {Runs}" : $"{Runs} a point, with the same luck";

    /// <summary>Quantities of a word, by number.</summary>
    public IEnumerable<int> Of(string word) => Enumerable.Range(0, Effects.Quantities.Length)
        .Where(quantity => Effects.Quantities[quantity].Name.Split('(')[0] == word);

    public Quantity Quantity(int number) => Effects.Quantities[number];

    /// <summary>The ink of a quantity's firm; the market's for others.</summary>
    public Ink InkOf(int quantity) => Called.FirmOf(Quantity(quantity)) is var firm && firm < 0 ? Palette.Market : inks.GetValueOrDefault(firm, Palette.Others);

    public Vary Vary(PathEffect path) => Design.Paths[path.Path];

    /// <summary>The paths by how far they move a quantity, the furthest first.</summary>
    public ImmutableArray<PathEffect> Ranked(int quantity) => [.. Effects.Paths.OrderByDescending(path => Strength(path, quantity))];

    /// <summary>The change from a path's first value to its last.</summary>
    public static Interval Change(PathEffect path, int quantity) => path.Levels[^1].Change[quantity];

    private static double Strength(PathEffect path, int quantity) =>
        path.Levels.Max(level => Math.Abs(level.Change[quantity].Mean) is var size && double.IsFinite(size) ? size : 0);

    private double Highest(int quantity) => Enumerable.Range(0, Design.Points.Length)
        .Max(point => Effects.Means[point, quantity].Mean is var mean && double.IsFinite(mean) ? mean : 0);
}
