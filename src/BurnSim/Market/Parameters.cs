using System.Collections.Immutable;
using BurnSim.Randomness;

namespace BurnSim.Market;

/// <summary>
/// The scenario's numbers as drawn for one run, in flat arrays: [firm], [segment], [platform],
/// cells [firm × segments + segment] and spots [platform × Row + firm], padded as in <see cref="State"/>.
/// </summary>
public sealed class Parameters
{
    // Segments.
    public readonly double[] Size, Lapsed, Imitation, Innovation, QualityPull, QualityHold, Openness, WinBack;
    public readonly double[] SettleRate, TrialLapse, CoreLapse, DataPerUserDay;

    // Platforms.
    public readonly double[] Inventory, GrowthPerTick, OutsideDemand, Reserve, Dominance, OwnerDiscount, HouseShare;
    public readonly double[] Conversion;

    /// <summary>R_k, the people on a platform, and 1/R_k, 0 where there are none.</summary>
    public readonly double[] Crowd, PerPerson;

    public readonly double[][] Slots;

    /// <summary>ρ_ks · conv_k: [segment × platforms + platform].</summary>
    public readonly double[] Reach;

    // Firms.
    public readonly double[] Cash, Organic, Compute, Corpus, TrainingSpend, Synthetic, ReleaseEvery, Staff, ServingCost;
    public readonly double[] Arpu, OtherRevenue, Allowance, RunwayFloor, LastPostMoney;

    /// <summary>First users, by cell.</summary>
    public readonly double[] FirstTrial, FirstCore;

    /// <summary>Fixed split of ads, [spot].</summary>
    public readonly double[] Split;

    /// <summary>The firm has a fixed split; else it splits by yield.</summary>
    public readonly bool[] SplitIsGiven;

    // Noise, ads, training.
    public double BuzzKeep, BuzzShock, BuzzDeviation, BuzzMean, ViralPerTick, NoViral, ViralSize, AdstockKeep;
    public double Value, ComputePrice, ComputeKeep, ServingKeep, Memory, SyntheticWorth;
    public double LossFloor, ParameterScale, ParameterExponent, DataScale, DataExponent, ReferenceLoss;
    public double Generation, ReleaseLuck, OpenGap, OpenLag;

    // Capital, in the order hot, normal, cold.
    public readonly double[] Transitions = new double[9], Multiple = new double[3], Appetite = new double[3];
    public double Pool, PerUser, GrowthPremium, Tech, TechSlope, Dilution, MinGap, SeekRunway, SeekGrowth, Close;

    // Exits and outcomes.
    public double Grace, BuyerChance, Discount, UsersKept, MergeShare, MergeBurn, MergeRate, CutRate, CutTo;
    public double WinnerShare, WinnerLead, WinnerHeld, DuopolyShare, OligopolyShare;

    // How facts are read off.
    public double AppsPerUser, VisitsPerUser;

    private const double DaysPerYear = 365.25;

    private readonly Scenario scenario;
    private readonly int row;
    private readonly double[] weights;

    public Parameters(Scenario scenario)
    {
        this.scenario = scenario;
        var (firms, segments, platforms) =
            (scenario.Firms.Length, scenario.Segments.Length, scenario.Platforms.Length);
        row = State.Padded(firms);
        double[] Segment() => new double[segments];
        double[] Platform() => new double[platforms];
        double[] Firm() => new double[row];

        (Size, Lapsed, Imitation, Innovation) = (Segment(), Segment(), Segment(), Segment());
        (QualityPull, QualityHold, Openness, WinBack) = (Segment(), Segment(), Segment(), Segment());
        (SettleRate, TrialLapse, CoreLapse, DataPerUserDay) = (Segment(), Segment(), Segment(), Segment());
        (Inventory, GrowthPerTick, OutsideDemand, Reserve) = (Platform(), Platform(), Platform(), Platform());
        (Dominance, OwnerDiscount, HouseShare) = (Platform(), Platform(), Platform());
        (Conversion, Crowd, PerPerson) = (Platform(), Platform(), Platform());
        Slots = [.. scenario.Platforms.Select(p => new double[p.Slots.Length])];
        Reach = new double[segments * platforms];
        (Cash, Organic, Compute, Corpus, TrainingSpend) = (Firm(), Firm(), Firm(), Firm(), Firm());
        (Synthetic, ReleaseEvery, Staff, ServingCost) = (Firm(), Firm(), Firm(), Firm());
        (Arpu, OtherRevenue, Allowance, RunwayFloor, LastPostMoney) = (Firm(), Firm(), Firm(), Firm(), Firm());
        (FirstTrial, FirstCore) = (new double[segments * firms], new double[segments * firms]);
        (Split, weights) = (new double[platforms * row], new double[segments]);
        SplitIsGiven = [.. scenario.Firms.Select(f => !f.Split.IsEmpty)];
    }

    /// <summary>Draws every number for the run that <paramref name="draws"/> belongs to.</summary>
    public void Draw(in Draws draws)
    {
        for (var s = 0; s < Size.Length; s++)
        {
            DrawSegment(s, draws);
        }

        for (var k = 0; k < Inventory.Length; k++)
        {
            DrawPlatform(k, draws);
        }

        for (var f = 0; f < scenario.Firms.Length; f++)
        {
            DrawFirm(f, draws);
        }

        DrawNoise(draws);
        DrawTraining(draws);
        DrawCapital(draws);
        DrawEndings(draws);
    }

    private void DrawSegment(int s, in Draws draws)
    {
        var from = scenario.Segments[s];
        Size[s] = Math.Floor(from.Size.Draw(draws));
        Lapsed[s] = Math.Min(Size[s], Math.Floor(from.Lapsed.Draw(draws)));
        Imitation[s] = from.Imitation.Draw(draws);
        Innovation[s] = from.Innovation.Draw(draws);
        QualityPull[s] = from.QualityPull.Draw(draws);
        QualityHold[s] = from.QualityHold.Draw(draws);
        Openness[s] = from.Openness.Draw(draws);
        WinBack[s] = from.WinBack.Draw(draws);
        SettleRate[s] = from.Settle.Draw(draws);
        TrialLapse[s] = from.TrialLapse.Draw(draws);
        CoreLapse[s] = from.CoreLapse.Draw(draws);
        DataPerUserDay[s] = from.Data.Draw(draws);
    }

    private void DrawPlatform(int k, in Draws draws)
    {
        var from = scenario.Platforms[k];
        Inventory[k] = from.Inventory.Draw(draws);
        GrowthPerTick[k] = Fixed.Exp(Fixed.Log1p(from.Growth.Draw(draws)) * scenario.Step / DaysPerYear);
        OutsideDemand[k] = from.OutsideDemand.Draw(draws);
        Reserve[k] = from.Reserve.Draw(draws);
        Dominance[k] = from.Dominance.Draw(draws);
        OwnerDiscount[k] = from.OwnerDiscount.Draw(draws);
        HouseShare[k] = from.HouseShare.Draw(draws);
        Conversion[k] = from.Conversion.Draw(draws);
        for (var slot = 0; slot < Slots[k].Length; slot++)
        {
            Slots[k][slot] = from.Slots[slot].Draw(draws);
        }

        if (Slots[k].Sum() > 1)
        {
            Normalise(Slots[k]);
        }

        Crowd[k] = 0;
        for (var s = 0; s < Size.Length; s++)
        {
            var share = from.Audience.TryGetValue(scenario.Segments[s].Id, out var given) ? given.Draw(draws) : 0;
            Crowd[k] += share * Size[s];
            Reach[s * Inventory.Length + k] = share * Conversion[k];
        }

        PerPerson[k] = Crowd[k] > 0 ? 1 / Crowd[k] : 0;
    }

    private void DrawFirm(int f, in Draws draws)
    {
        var from = scenario.Firms[f];
        Cash[f] = from.Cash.Draw(draws);
        Organic[f] = from.Organic.Draw(draws);
        Compute[f] = from.Compute.Draw(draws);
        Corpus[f] = from.Corpus.Draw(draws);
        TrainingSpend[f] = from.TrainingSpend.Draw(draws);
        Synthetic[f] = from.Synthetic.Draw(draws);
        ReleaseEvery[f] = from.ReleaseEvery.Draw(draws);
        Staff[f] = from.Staff.Draw(draws);
        ServingCost[f] = from.ServingCost.Draw(draws);
        Arpu[f] = from.Arpu.Draw(draws);
        OtherRevenue[f] = from.OtherRevenue.Draw(draws);
        Allowance[f] = from.Allowance.Draw(draws);
        RunwayFloor[f] = from.RunwayFloor.Draw(draws);
        LastPostMoney[f] = from.LastPostMoney.Draw(draws);
        for (var k = 0; k < Inventory.Length; k++)
        {
            Split[k * row + f] =
                from.Split.TryGetValue(scenario.Platforms[k].Id, out var weight) ? weight.Draw(draws) : 0;
        }

        DrawFirstUsers(f, draws);
    }

    private void DrawFirstUsers(int f, in Draws draws)
    {
        var from = scenario.Firms[f];
        var (users, core) = (from.Users.Draw(draws), from.CoreShare.Draw(draws));
        for (var s = 0; s < Size.Length; s++)
        {
            weights[s] = from.UsersBySegment.IsEmpty ? Size[s]
                : from.UsersBySegment.TryGetValue(scenario.Segments[s].Id, out var given) ? given.Draw(draws) : 0;
        }

        Normalise(weights);
        for (var s = 0; s < Size.Length; s++)
        {
            var here = Math.Floor(users * weights[s]);
            FirstCore[f * Size.Length + s] = Math.Floor(here * core);
            FirstTrial[f * Size.Length + s] = here - FirstCore[f * Size.Length + s];
        }
    }

    /// <summary>Makes weights sum to 1: uncertain shares do so in the middle only.</summary>
    private static void Normalise(Span<double> weights)
    {
        var all = 0.0;
        foreach (var weight in weights)
        {
            all += weight;
        }

        for (var i = 0; i < weights.Length && all > 0; i++)
        {
            weights[i] /= all;
        }
    }

    private void DrawNoise(in Draws draws)
    {
        double days = scenario.Step;
        AdstockKeep = Halved(days, scenario.Advertising.HalfLife.Draw(draws));
        BuzzKeep = Halved(days, scenario.Buzz.HalfLife.Draw(draws));
        BuzzDeviation = scenario.Buzz.Volatility.Draw(draws);
        BuzzShock = BuzzDeviation * Math.Sqrt(1 - BuzzKeep * BuzzKeep);
        ViralPerTick = scenario.Buzz.ViralRate.Draw(draws) * days;
        NoViral = Fixed.Exp(-ViralPerTick);
        ViralSize = scenario.Buzz.ViralSize.Draw(draws);

        // ln E[e^x] of the stationary AR(1) with Poisson jumps: σ²/2 + rate · Σ_i (exp(J · keep^i) − 1).
        BuzzMean = BuzzDeviation * BuzzDeviation / 2;
        for (var left = ViralSize; ViralPerTick > 0 && Math.Abs(left) > 1e-12; left *= BuzzKeep)
        {
            BuzzMean += ViralPerTick * (Fixed.Exp(left) - 1);
        }
    }

    private void DrawTraining(in Draws draws)
    {
        var from = scenario.Training;
        Value = from.Value.Draw(draws);
        ComputePrice = from.ComputePrice.Draw(draws);
        ComputeKeep = Halved(scenario.Step, from.ComputeHalving.Draw(draws));
        ServingKeep = Halved(scenario.Step, from.ServingHalving.Draw(draws));
        Memory = from.Memory.Draw(draws);
        SyntheticWorth = from.SyntheticWorth.Draw(draws);
        LossFloor = from.LossFloor.Draw(draws);
        ParameterScale = from.ParameterScale.Draw(draws);
        ParameterExponent = from.ParameterExponent.Draw(draws);
        DataScale = from.DataScale.Draw(draws);
        DataExponent = from.DataExponent.Draw(draws);
        Generation = from.Generation.Draw(draws);
        ReleaseLuck = from.ReleaseLuck.Draw(draws);
        OpenGap = from.OpenGap?.Draw(draws) ?? double.PositiveInfinity;
        OpenLag = from.OpenLag.Draw(draws);
        ReferenceLoss = Phases.Train.Loss(this, from.ReferenceCompute.Draw(draws), from.ReferenceData.Draw(draws));
    }

    private void DrawCapital(in Draws draws)
    {
        var from = scenario.Capital;
        DrawAll(from.Transitions, Transitions, draws);
        for (var row = 0; row < 9; row += 3)
        {
            Normalise(Transitions.AsSpan(row, 3));
        }

        DrawAll(from.Multiple, Multiple, draws);
        DrawAll(from.Appetite, Appetite, draws);
        Pool = from.Pool?.Draw(draws) ?? double.PositiveInfinity;
        PerUser = from.PerUser.Draw(draws);
        GrowthPremium = from.GrowthPremium.Draw(draws);
        Tech = from.Tech.Draw(draws);
        TechSlope = from.TechSlope.Draw(draws);
        Dilution = from.Dilution.Draw(draws);
        MinGap = from.MinGap.Draw(draws);
        SeekRunway = from.SeekRunway.Draw(draws);
        SeekGrowth = from.SeekGrowth.Draw(draws);
        Close = from.Close.Draw(draws);
    }

    private void DrawEndings(in Draws draws)
    {
        var exits = scenario.Exits;
        Grace = exits.Grace.Draw(draws);
        BuyerChance = exits.BuyerChance.Draw(draws);
        Discount = exits.Discount.Draw(draws);
        UsersKept = exits.UsersKept.Draw(draws);
        MergeShare = exits.MergeShare.Draw(draws);
        MergeBurn = exits.MergeBurn.Draw(draws);
        MergeRate = exits.MergeRate.Draw(draws);
        CutRate = exits.CutRate.Draw(draws);
        CutTo = exits.CutTo.Draw(draws);
        var outcomes = scenario.Outcomes;
        WinnerShare = outcomes.WinnerShare.Draw(draws);
        WinnerLead = outcomes.WinnerLead.Draw(draws);
        WinnerHeld = outcomes.WinnerHeld.Draw(draws);
        DuopolyShare = outcomes.DuopolyShare.Draw(draws);
        OligopolyShare = outcomes.OligopolyShare.Draw(draws);
        AppsPerUser = scenario.Observables.AppsPerUser.Draw(draws);
        VisitsPerUser = scenario.Observables.VisitsPerUser.Draw(draws);
    }

    private static void DrawAll(ImmutableArray<Number> from, double[] to, in Draws draws)
    {
        for (var i = 0; i < to.Length; i++)
        {
            to[i] = from[i].Draw(draws);
        }
    }

    /// <summary>2^(−days / half-life); 0 for a half-life of 0.</summary>
    private static double Halved(double days, double halfLife) =>
        halfLife > 0 ? Fixed.Exp(-Ln2 * days / halfLife) : 0;

    private const double Ln2 = 0.69314718055994530942;
}
