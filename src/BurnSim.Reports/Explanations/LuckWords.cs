using BurnSim.Experiments;
using BurnSim.Experiments.Luck;

namespace BurnSim.Reports.Explanations;

/// <summary>How much of a winner's lead is luck, in words.</summary>
public static class LuckWords
{
    /// <summary>A paragraph; empty where the null market wasn't played.</summary>
    public static string Of(LuckControl luck, Scenario scenario)
    {
        var (real, chance) = (luck.Real, luck.Null);
        if (real.Runs == 0 || chance.Runs == 0) return "";
        var firms = scenario.Firms.Length;
        if (firms == 1) return "Luck control: one firm alone leads whatever its luck.";
        var (firm, wins) = (scenario.Firms[luck.Likeliest], real.Wins[luck.Likeliest]);
        var name = firm.Called;
        var part = double.IsFinite(luck.Part.Mean)
            ? $"luck alone makes {Amount.Percent(luck.Part.Mean)} of the mean lead (95 % interval {Amount.PercentRange(luck.Part.Low, luck.Part.High)})"
            : "there is no lead to explain";
        return $"Luck control: with {firms} firms all alike the leader ends {Points(chance.Lead)} ahead of the second, here {Points(real.Lead)}: {part}. "
            + $"The winner takes all in {With(chance.TakesAll)} of runs by luck alone, here in {With(real.TakesAll)}. "
            + $"{name} leads in {With(wins)} where each of {firms} equal firms would in {Amount.Percent(1.0 / firms)}: "
            + (luck.IsBeyondChance ? "more than luck." : "no more than luck may do.");
    }

    private static string Points(Spread lead) => $"{Bare(lead.P50)} points (5–95 % of runs: {Bare(lead.P5)} to {Bare(lead.P95)})";

    private static string Bare(double share) => Amount.Percent(share) is var percent && percent.EndsWith(" %", StringComparison.Ordinal) ? percent[..^2] : percent;

    private static string With(Chance chance) => $"{Amount.Percent(chance.Value)} ({Amount.Interval(chance)})";
}
