using BurnSim.Experiments.Comparisons;
using BurnSim.Experiments.Designs;
using BurnSim.Experiments.Quantities;

namespace BurnSim.Experiments.Explanations;

/// <summary>What a counterfactual does to a firm's chance of leading at the end, over runs under the same luck.</summary>
/// <param name="of">What is otherwise.</param>
/// <param name="firm">The firm whose lead is explained, by number in id order.</param>
/// <param name="firms">How many firms there are.</param>
public sealed class Effect(Counterfactual of, int firm, int firms)
{
    private readonly Paired leads = new(QuantityKind.Chance);
    private readonly long[] heirs = new long[firms], givers = new long[firms];
    private long gained;

    public Counterfactual Of => of;

    /// <summary>Runs it rests on.</summary>
    public long Runs => Now.Count;

    /// <summary>P(leads) as the market is, over these runs, with a 95 % interval.</summary>
    public Interval Now => leads.Now;

    /// <summary>P(leads) as it would be.</summary>
    public Interval Then => leads.Then;

    /// <summary>How far it moves, within runs; exactly 0 where no run differs.</summary>
    public Interval Change => leads.Change;

    /// <summary>Runs in which the firm leads only if it is so.</summary>
    public long Gained => gained;

    /// <summary>Runs in which the firm leads only as the market is.</summary>
    public long Lost => leads.Differing - gained;

    /// <summary>
    /// Whom most of the lost runs go to, or where more are gained whom most of those come from, and how many; −1: nobody.
    /// </summary>
    public (int Firm, long Runs) Rival
    {
        get
        {
            var rivals = Lost >= Gained ? heirs : givers;
            return rivals.Max() is > 0 and var most ? (Array.IndexOf(rivals, most), most) : (-1, 0);
        }
    }

    /// <summary>
    /// Whether chance alone would make gained and lost runs so unequal in less than one of 20 explanations, by the test
    /// of McNemar (1947) with Edwards' correction (1948), at Bonferroni's level.
    /// </summary>
    /// <param name="tried">How many counterfactuals were tried.</param>
    public bool IsBeyondChance(int tried)
    {
        var (apart, differ, limit) = (Math.Max(0.0, Math.Abs(Gained - Lost) - 1), leads.Differing, Randomness.Normal.Quantile(1 - 0.025 / tried));
        return differ > 0 && apart * apart > limit * limit * differ;
    }

    /// <summary>Takes in one run: who leads as the market is and as it would be; −1: nobody.</summary>
    public void Add(int now, int then)
    {
        leads.Add(now == firm ? 1 : 0, then == firm ? 1 : 0);
        if (now != firm && then == firm) gained++;
        if (now != firm && then == firm && now >= 0) givers[now]++;
        if (now == firm && then != firm && then >= 0) heirs[then]++;
    }
}
