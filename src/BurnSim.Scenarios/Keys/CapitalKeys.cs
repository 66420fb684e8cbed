using BurnSim.Scenarios.Values;

namespace BurnSim.Scenarios.Keys;

internal static class CapitalKeys
{
    private static readonly Capital Usual = new();
    private static readonly NumberForm Multiple = new(Measure.Plain, new(0, 1000));

    public static readonly Section<Capital> Section = new Section<Capital>("capital", Usual, "The capital market.")
        .With("regime", WordForm<Regime>.OfEnum(), c => c.Regime, (c, v) => c with { Regime = v }, "Mood at the start.")
        .With("transitions", new TransitionsForm(Usual.Transitions),
            c => c.Transitions, (c, v) => c with { Transitions = v },
            "Monthly chances from each mood to each; a chance left out is 0, a row left out is as usual.")
        .With("multiple", new RegimesForm(Multiple, Usual.Multiple), c => c.Multiple, (c, v) => c with { Multiple = v },
            "What a valuation is multiplied by in each mood.")
        .With("appetite", new RegimesForm(Multiple, Usual.Appetite), c => c.Appetite, (c, v) => c with { Appetite = v },
            "What the closing rate is multiplied by in each mood.")
        .Maybe("pool", Measure.MoneyPerYear, 0, 1e16, c => c.Pool, (c, v) => c with { Pool = v },
            "Money investors put in; left out: no limit.")
        .With("per_user", Measure.Money, 0, 1e9, c => c.PerUser, (c, v) => c with { PerUser = v },
            "Value of an active user.")
        .With("growth_premium", Measure.Plain, 0, 20, c => c.GrowthPremium, (c, v) => c with { GrowthPremium = v },
            "How strongly monthly log-growth raises the value of a user.")
        .With("tech", Measure.Money, 0, 1e15, c => c.Tech, (c, v) => c with { Tech = v },
            "Value of having the best model.")
        .With("tech_slope", Measure.Plain, 0, 20, c => c.TechSlope, (c, v) => c with { TechSlope = v },
            "How fast that value falls per generation behind the best.")
        .With("dilution", Measure.Share, 0.001, 0.95, c => c.Dilution, (c, v) => c with { Dilution = v },
            "Share of the firm sold in a round.")
        .With("min_gap", Measure.Days, 0, 36525, c => c.MinGap, (c, v) => c with { MinGap = v },
            "Time between rounds at least.")
        .With("seek_runway", Measure.Days, 0, 36525, c => c.SeekRunway, (c, v) => c with { SeekRunway = v },
            "A firm with less runway seeks money.")
        .With("seek_growth", Measure.GrowthPerMonth, -10, 10, c => c.SeekGrowth, (c, v) => c with { SeekGrowth = v },
            "A firm that grows faster seeks money.")
        .With("close", Measure.Rate, 0, 10, c => c.Close, (c, v) => c with { Close = v },
            "Rate at which a sought round closes in a normal market at an unchanged price; 0: no rounds.");
}
