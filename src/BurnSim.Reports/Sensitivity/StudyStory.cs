using System.Collections.Immutable;
using BurnSim.Experiments.Sensitivity;
using BurnSim.Reports.Sweeps;

namespace BurnSim.Reports.Sensitivity;

/// <summary>What a study's pictures and page are made from: its findings, what matters in them, and what that is called.</summary>
internal sealed class StudyStory
{
    // Side by side on a sheet.
    private const int MostPanels = 3;

    public StudyStory(Studied studied, Scenario scenario)
    {
        (Studied, Scenario) = (studied, scenario);
        Letters = Lettering.For([
            .. scenario.Firms.Select(firm => firm.Name), .. scenario.Platforms.Select(platform => platform.Name),
            .. scenario.Segments.Select(segment => segment.Name),
        ]);
        (Drawn, Called) = (new(scenario, Letters.Name), new(scenario, (name, _) => name));
        (DrawnFactors, Factors) = (new(scenario, Drawn, studied.Study.Factors), new(scenario, Called, studied.Study.Factors));
    }

    public Studied Studied { get; }
    public Scenario Scenario { get; }
    public Lettering Letters { get; }

    /// <summary>Names as they can be drawn.</summary>
    public SweepWords Drawn { get; }

    /// <summary>Names for text that isn't drawn.</summary>
    public SweepWords Called { get; }

    /// <summary>Factors as they can be drawn.</summary>
    public FactorWords DrawnFactors { get; }

    /// <summary>Factors for text that isn't drawn.</summary>
    public FactorWords Factors { get; }

    public SensitivityMethod Method => Studied.Study.Method;

    /// <summary>The output that was asked for first.</summary>
    public Finding Headline => Studied.Findings[0];

    /// <summary>The outputs that stand side by side in a picture.</summary>
    public ImmutableArray<Finding> Shown => [.. Studied.Findings.Take(MostPanels)];

    /// <summary>Factors by their strength on an output, the strongest first.</summary>
    public static ImmutableArray<int> Ranked(Finding finding) => [.. Enumerable.Range(0, finding.Factors)
        .OrderByDescending(factor => finding.Strength(factor).Mean is var strength && double.IsFinite(strength) ? strength : double.NegativeInfinity)
        .ThenByDescending(factor => Math.Abs(finding.Swing(factor).Mean))];

    /// <summary>What it rests on: <c>58,880 runs at 64 base points</c>.</summary>
    public string Basis => $"{Amount.Count(Studied.Trials)} runs {(Method == SensitivityMethod.Morris ? "along" : "from")} {Amount.Count(Studied.Rows)} "
        + (Method == SensitivityMethod.Morris ? "trajectories" : "base points");
}
