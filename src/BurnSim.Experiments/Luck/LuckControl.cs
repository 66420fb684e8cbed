using BurnSim.Experiments.Designs;
using BurnSim.Experiments.Stopping;
using BurnSim.Randomness;

namespace BurnSim.Experiments.Luck;

/// <summary>A market beside its null market, in which all firms are alike: how much of a winner's lead is luck.</summary>
/// <param name="market">The market.</param>
public sealed class LuckControl(Scenario market)
{
    /// <summary>More runs than these tell nobody more: a chance is then known within 2.2 points.</summary>
    public const long MostRuns = 2000;

    /// <summary>The market as it is.</summary>
    public LeadTally Real { get; } = new(market);

    /// <summary>The same with firms alike.</summary>
    public LeadTally Null { get; } = new(market);

    /// <summary>
    /// The mean lead of the null market over that of the real one, with a 95 % interval by the delta method, the two as if
    /// independent. Above 1, luck alone would make a greater lead than there is. NaN where there is no lead.
    /// </summary>
    public Interval Part
    {
        get
        {
            var (luck, real) = (Null.Leads, Real.Leads);
            var ratio = real.Mean > 0 ? luck.Mean / real.Mean : double.NaN;
            var half = Interval.T(Math.Min(luck.Count, real.Count) - 1) * Math.Sqrt(Error(luck) + ratio * ratio * Error(real)) / real.Mean;
            return new(ratio, Math.Max(0, ratio - half), ratio + half, real.Count);

            static double Error(Moments of) => of.Squares / (of.Count - 1) / of.Count;
        }
    }

    /// <summary>The firm that leads most often, by number in id order.</summary>
    public int Likeliest => Enumerable.Range(0, market.Firms.Length).MaxBy(firm => Real.Wins[firm].Count);

    /// <summary>Whether it leads more often than any of as many equal firms would, but in 2.5 % of cases (Bonferroni over firms).</summary>
    public bool IsBeyondChance => Real.Runs > 0
        && Score.OfChance(Real.Runs, Real.Wins[Likeliest].Value).Interval(Normal.Quantile(1 - 0.025 / market.Firms.Length)).Low > 1.0 / market.Firms.Length;

    /// <summary>Plays the null market.</summary>
    public void PlayNull(ulong seed, int threads, long runs, Action<long>? progress = null, CancellationToken cancel = default) =>
        Play(NullMarket.Of(market), Null, seed, threads, runs, progress, cancel);

    /// <summary>Plays the market as it is, where nobody has yet.</summary>
    public void PlayReal(ulong seed, int threads, long runs, Action<long>? progress = null, CancellationToken cancel = default) =>
        Play(market, Real, seed, threads, runs, progress, cancel);

    private static void Play(Scenario market, LeadTally into, ulong seed, int threads, long runs, Action<long>? progress, CancellationToken cancel) =>
        new PairedRuns([market], seed, threads).Play(0, runs, pair => into.Add(pair[0].Outcome), progress, cancel);
}
