using BurnSim.Scenarios.Values;

namespace BurnSim.Scenarios.Keys;

/// <summary>What all firms share: noise, ads, training, thresholds.</summary>
internal static class MarketKeys
{
    /// <summary>FLOP and tokens that a scaling law is asked about: from a desk's worth to more than there is.</summary>
    public const double LeastCompute = 1e15, MostCompute = 1e32, LeastData = 1e6, MostData = 1e18;

    private const double LongDays = 36525, LongHalfLife = 3650;

    public static readonly Section<Buzz> Buzz = new Section<Buzz>("buzz", new(), "The market's environmental noise.")
        .With("half_life", Measure.Days, double.Epsilon, LongHalfLife,
            b => b.HalfLife, (b, v) => b with { HalfLife = v },
            "Time for half of a deviation to fade.")
        .With("volatility", Measure.Plain, 0, 5, b => b.Volatility, (b, v) => b with { Volatility = v },
            "Standard deviation of the log of buzz.")
        .With("viral_rate", Measure.TimesPerDay, 0, 10, b => b.ViralRate, (b, v) => b with { ViralRate = v },
            "Viral hits of a firm.")
        .With("viral_size", Measure.Plain, 0, 5, b => b.ViralSize, (b, v) => b with { ViralSize = v },
            "Jump of the log of buzz at a hit.");

    public static readonly Section<Advertising> Advertising = new Section<Advertising>("advertising", new(), "How ads work on people, everywhere.")
        .With("half_life", Measure.Days, 0, LongHalfLife, a => a.HalfLife, (a, v) => a with { HalfLife = v },
            "Time for half of an ad's effect to fade (Broadbent 1979).");

    public static readonly Section<Training> Training = new Section<Training>(
        "training", new(), "How data and compute become quality (Hoffmann et al. 2022, as refitted by Besiroglu et al. 2024).")
        .With("value", Measure.Share, 0, 1, t => t.Value, (t, v) => t with { Value = v },
            "Share of users' tokens that are worth training on; 0 switches the data flywheel off.")
        .With("compute_price", Measure.Plain, double.Epsilon, 1,
            t => t.ComputePrice, (t, v) => t with { ComputePrice = v },
            "Money per FLOP at the start.")
        .With("compute_halving", Measure.Days, 1, 1e6, t => t.ComputeHalving, (t, v) => t with { ComputeHalving = v },
            "Time for the price of compute to halve.")
        .With("serving_halving", Measure.Days, 1, 1e6, t => t.ServingHalving, (t, v) => t with { ServingHalving = v },
            "Time for the cost of serving a user to halve.")
        .With("memory", Measure.Plain, 1, 1e9, t => t.Memory, (t, v) => t with { Memory = v },
            "Samples in which one model remembers the last; 1 / memory of the variance is lost a release.")
        .With("synthetic_worth", Measure.Plain, 0, 1e6, t => t.SyntheticWorth, (t, v) => t with { SyntheticWorth = v },
            "Synthetic data is worth at most this many times the human data (Muennighoff et al. 2023).")
        .With("loss_floor", Measure.Plain, 0, 100, t => t.LossFloor, (t, v) => t with { LossFloor = v },
            "Loss no model can go below, nats per token.")
        .With("parameter_scale", Measure.Plain, 0, 1e5, t => t.ParameterScale, (t, v) => t with { ParameterScale = v },
            "A of A · N^-alpha.")
        .With("parameter_exponent", Measure.Plain, 0.05, 1,
            t => t.ParameterExponent, (t, v) => t with { ParameterExponent = v },
            "alpha of A · N^-alpha.")
        .With("data_scale", Measure.Plain, 0, 1e5, t => t.DataScale, (t, v) => t with { DataScale = v },
            "B of B · D^-beta.")
        .With("data_exponent", Measure.Plain, 0.05, 1, t => t.DataExponent, (t, v) => t with { DataExponent = v },
            "beta of B · D^-beta.")
        .With("reference_compute", Measure.Count, LeastCompute, MostCompute,
            t => t.ReferenceCompute, (t, v) => t with { ReferenceCompute = v },
            "Compute of the reference model, whose quality is 0, FLOP.")
        .With("reference_data", Measure.Count, LeastData, MostData,
            t => t.ReferenceData, (t, v) => t with { ReferenceData = v },
            "Data of the reference model, tokens.")
        .With("generation", Measure.Plain, 0.001, 10, t => t.Generation, (t, v) => t with { Generation = v },
            "Loss that makes one generation, nats.")
        .With("release_luck", Measure.Generations, 0, 100, t => t.ReleaseLuck, (t, v) => t with { ReleaseLuck = v },
            "Standard deviation of a release's luck.")
        .Maybe("open_gap", Measure.Generations, 0, 1000, t => t.OpenGap, (t, v) => t with { OpenGap = v },
            "Open weights: nobody falls further behind; left out: no open weights.")
        .With("open_lag", Measure.Days, 0, LongDays, t => t.OpenLag, (t, v) => t with { OpenLag = v },
            "Open weights: the frontier of this long ago counts.");

    public static readonly Section<Exits> Exits = new Section<Exits>("exits", new(), "How firms leave the market.")
        .With("grace", Measure.Days, 0, LongDays, e => e.Grace, (e, v) => e with { Grace = v },
            "How long a startup goes on without cash.")
        .With("buyer_chance", Measure.Share, 0, 1, e => e.BuyerChance, (e, v) => e with { BuyerChance = v },
            "Chance that a firm out of cash finds a buyer who can pay.")
        .With("discount", Measure.Share, 0, 1, e => e.Discount, (e, v) => e with { Discount = v },
            "What a buyer pays less than the firm's value.")
        .With("users_kept", Measure.Share, 0, 1, e => e.UsersKept, (e, v) => e with { UsersKept = v },
            "Share of users who stay when a firm is bought or merges.")
        .With("merge_share", Measure.Share, 0, 2, e => e.MergeShare, (e, v) => e with { MergeShare = v },
            "Rivals merge when the top two hold more than this together; above 1: never.")
        .With("merge_burn", Measure.Plain, 0, 1e6, e => e.MergeBurn, (e, v) => e with { MergeBurn = v },
            "... and each burns more than this multiple of its revenue.")
        .With("merge_rate", Measure.Rate, 0, 10, e => e.MergeRate, (e, v) => e with { MergeRate = v },
            "Rate at which they then agree while capital is cold.")
        .With("cut_rate", Measure.Rate, 0, 10, e => e.CutRate, (e, v) => e with { CutRate = v },
            "Rate at which a parent cuts its allowance while capital is cold.")
        .With("cut_to", Measure.Share, 0, 1, e => e.CutTo, (e, v) => e with { CutTo = v },
            "What is left of a cut allowance until capital is no longer cold.");

    public static readonly Section<Outcomes> Outcomes = new Section<Outcomes>("outcomes", new(), "Thresholds of the verdicts; shares are of all active users.")
        .With("winner_share", Measure.Share, 0, 1, o => o.WinnerShare, (o, v) => o with { WinnerShare = v },
            "Winner-take-all: the leader has at least this ...")
        .With("winner_lead", Measure.Plain, 1, 1e6, o => o.WinnerLead, (o, v) => o with { WinnerLead = v },
            "... and at least this many times the second's ...")
        .With("winner_held", Measure.Days, 0, LongDays, o => o.WinnerHeld, (o, v) => o with { WinnerHeld = v },
            "... held for this long.")
        .With("duopoly_share", Measure.Share, 0, 1, o => o.DuopolyShare, (o, v) => o with { DuopolyShare = v },
            "Duopoly: the top two have at least this together.")
        .With("oligopoly_share", Measure.Share, 0, 1, o => o.OligopolyShare, (o, v) => o with { OligopolyShare = v },
            "Oligopoly: the top four have at least this together.");

    public static readonly Section<Observables> Observables = new Section<Observables>("observables", new(), "How facts are read off the model's states.")
        .With("apps_per_user", Measure.Plain, double.Epsilon, 100,
            o => o.AppsPerUser, (o, v) => o with { AppsPerUser = v },
            "Reported app users are times this the active users of a day, or all who used the app in a month.")
        .With("visits_per_user", Measure.Plain, double.Epsilon, 1e6,
            o => o.VisitsPerUser, (o, v) => o with { VisitsPerUser = v },
            "Web visits a month are active users times this.");
}
