using BurnSim.Market;
using BurnSim.Randomness;

namespace BurnSim.Populations;

/// <summary>
/// What a tick holds for a segment's people: rates and pulls for someone with a pull and a sensitivity of 1, and by standing
/// and zone the greatest chance that anything happens to anyone who isn't scanned.
/// </summary>
internal sealed class Outlook
{
    // e^±60 is beyond any rate that matters, and products of it with rates are still numbers.
    public const double Beyond = 60;

    private readonly State state;
    private readonly int segment;

    public Outlook(State state, int segment)
    {
        (this.state, this.segment) = (state, segment);
        double[] Firm() => new double[state.Firms];
        (Draw, Lead, Appeal, Loud, Mouth, Readiest) = (Firm(), Firm(), Firm(), Firm(), Firm(), Firm());
        Chance = new double[Crowd.Trial(state.Firms)];
    }

    /// <summary>The segment.</summary>
    public int Segment => segment;

    /// <summary>How often the market was looked at.</summary>
    public int Looks { get; private set; }

    /// <summary>What draws people to a firm before they judge its quality, per day, [firm].</summary>
    public double[] Draw { get; }

    /// <summary>κ(Q − max Q), [firm]; above 0 in the tick in which a firm comes, or is shocked, ahead of all.</summary>
    public double[] Lead { get; }

    /// <summary>e to that, for those as sensitive as the mean.</summary>
    public double[] Appeal { get; }

    public double WinBack { get; private set; }
    public double Openness { get; private set; }
    public double Settle { get; private set; }
    public double TrialLapse { get; private set; }
    public double CoreLapse { get; private set; }

    /// <summary>How strongly a generation holds users back from lapsing, κ'.</summary>
    public double Hold { get; private set; }

    /// <summary>
    /// Word of mouth at a tie, times how readily anyone who uses nothing and isn't scanned could follow, over the least ties, per
    /// day, [firm]; 0 where people hear from everyone.
    /// </summary>
    public double[] Loud { get; }

    /// <summary>The greatest of them.</summary>
    public double Loudest { get; private set; }

    /// <summary>Word of mouth of someone all of whose ties use a firm's app, β e, per day, [firm].</summary>
    public double[] Mouth { get; }

    /// <summary>How readily anyone who uses nothing and isn't scanned could follow, [firm].</summary>
    public double[] Readiest { get; }

    /// <summary>
    /// The greatest chance of anyone who stands so and isn't scanned, [standing]. Where all are alike and nobody is asked whom
    /// they hear from it is everybody's.
    /// </summary>
    public double[] Chance { get; }

    /// <summary>By zone: the greatest chance of all in it; 1 for those scanned one by one.</summary>
    public double[] Most { get; } = new double[Crowd.Zones];

    /// <summary>Looks at the market as it stands.</summary>
    /// <param name="tempers">How people differ.</param>
    /// <param name="ties">Who knows whom; null: people hear from everyone.</param>
    public void Look(Tempers tempers, Ties? ties)
    {
        Looks++;
        var p = state.Parameters;
        (WinBack, Openness, Hold) = (p.WinBack[segment], p.Openness[segment], p.QualityHold[segment]);
        (Settle, TrialLapse, CoreLapse) = (p.SettleRate[segment], p.TrialLapse[segment], p.CoreLapse[segment]);
        for (var f = 0; f < state.Firms; f++)
        {
            var here = state.Operates(f);
            Draw[f] = here ? state.Draw[f * state.Segments + segment] : 0;
            Mouth[f] = here && ties is not null ? p.Imitation[segment] * state.Buzz[f] : 0;
            Lead[f] = Bounded(p.QualityPull[segment] * (state.Quality[f] - state.BestQuality));
            Appeal[f] = Fixed.Exp(Lead[f]);
        }

        var (all, open) = (0.0, Math.Max(1, WinBack));
        Loudest = 0;
        for (var f = 0; f < state.Firms; f++)
        {
            var appeal = tempers.Greatest(Lead[f]);
            all += Draw[f] * appeal;
            Readiest[f] = tempers.Farthest.Pull * open * appeal;
            Loud[f] = ties is null ? 0 : Mouth[f] * Readiest[f] / ties.Least;
            Loudest = Math.Max(Loudest, Loud[f]);
            (Chance[Crowd.Trial(f)], Chance[Crowd.Core(f)]) = state.Operates(f) ? Leaving(f, tempers) : (0, 0);
        }

        Chance[Crowd.Never] = tempers.Farthest.Pull * all;
        Chance[Crowd.Lapsed] = WinBack * Chance[Crowd.Never];
        for (var i = 0; i < Chance.Length; i++) Chance[i] *= state.Days;
        Fixed.OneMinusExpMinus(Chance, Chance);
        Array.Clear(Most);
        Most[Crowd.Wild] = 1;
        for (var i = 0; i < Chance.Length; i++)
        {
            ref var most = ref Most[Crowd.ZoneOf((byte)i)];
            most = Math.Max(most, Chance[i]);
        }
    }

    /// <summary>An exponent within what is told apart.</summary>
    public static double Bounded(double exponent) => Math.Clamp(exponent, -Beyond, Beyond);

    /// <summary>
    /// The greatest rates at which anything happens to a firm's users. Quality below 0 drives them out; a rival pulls by how
    /// far it is ahead, for the most sensitive.
    /// </summary>
    private (double Trial, double Core) Leaving(int firm, Tempers tempers)
    {
        var (rivals, loudest) = (0.0, 0.0);
        for (var g = 0; g < state.Firms; g++)
        {
            if (g == firm || !state.Operates(g)) continue;
            var better = tempers.Greatest(Lead[g] - Lead[firm]);
            (rivals, loudest) = (rivals + Draw[g] * better, Math.Max(loudest, Mouth[g] * better));
        }

        var hold = tempers.Greatest(-Hold * state.Quality[firm]);
        var moving = Openness * tempers.Farthest.Pull * (rivals + loudest);
        return (Settle + TrialLapse * hold + moving, CoreLapse * hold + moving);
    }
}
