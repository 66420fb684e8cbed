using System.CommandLine;
using BurnSim.Results;

namespace BurnSim.Cli.Verbs;

/// <summary>What is varied, on the command line.</summary>
internal sealed class Varied
{
    private readonly Option<string[]> vary = new("--vary")
    {
        Description = "What to vary, e.g. firms.moonshot.cash=1bn..5bn:3 or capital.regime=hot,cold; may be repeated. Default: the scenario's sweep.",
        HelpName = "PATH=VALUES",
        DefaultValueFactory = _ => [],
    };

    private readonly Option<DesignKind?> design = new("--design")
    {
        Description = "factorial (all combinations), lhs or sobol. Default: the scenario's, usually factorial.", HelpName = "KIND",
        CustomParser = result => Given.Word<DesignKind>("--design", result),
    };

    private readonly Option<int?> points = Given.Number(
        "--points", "Points of an lhs or sobol design. Default: the scenario's, usually 64.", "N", 2, Sweep.MostPoints);

    public IEnumerable<Option> Options => [vary, design, points];

    public bool Said(ParseResult given) =>
        Vary(given).Length > 0 || given.GetValue(design) is not null || given.GetValue(points) is not null;

    public string[] Vary(ParseResult given) => given.GetRequiredValue(vary);

    /// <summary>What the command line says of the design, as it would stand in the file.</summary>
    public IEnumerable<string> Overrides(ParseResult given)
    {
        if (given.GetValue(design) is { } chosen)
        {
            yield return $"sweep.design={Kebab.Of(chosen)}";
        }

        if (given.GetValue(points) is { } number)
        {
            yield return FormattableString.Invariant($"sweep.points={number}");
        }
    }

    /// <summary>Ends where there is nothing to vary.</summary>
    public static void Check(string file, Scenario market)
    {
        if (market.Sweep.Vary.IsEmpty)
        {
            throw new BadInput($"burnsim sweep: {file} has no sweep; say what to vary, such as --vary firms.{market.Firms[0].Id}.cash=1bn..5bn:3.");
        }
    }

    /// <summary>A sweep in the words that say it on a command line, wherever they came from.</summary>
    public static IEnumerable<string> Words(Sweep sweep) =>
    [
        .. sweep.Vary.SelectMany(path => new[] { "--vary", path.ToString() }), "--design", Kebab.Of(sweep.Design),
        .. sweep.Design == DesignKind.Factorial ? Array.Empty<string>() : ["--points", FormattableString.Invariant($"{sweep.Points}")],
    ];
}
