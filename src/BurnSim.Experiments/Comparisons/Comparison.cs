using System.Collections.Immutable;

namespace BurnSim.Experiments.Comparisons;

/// <summary>An alternative held against the base: the same runs under the same luck.</summary>
public sealed class Comparison
{
    private readonly Measures measures;

    public Comparison(Alternative alternative, Measures measures)
    {
        var scenario = alternative.Course.Scenario;
        (Alternative, this.measures) = (alternative, measures);
        Changes = [.. measures.All.Select(quantity => new Paired(quantity.Kind))];
        (Divergence, Shares) = (new(scenario), new(scenario));
    }

    public Alternative Alternative { get; }

    /// <summary>Each of the measures on both, and its change.</summary>
    public ImmutableArray<Paired> Changes { get; }

    /// <summary>Who wins instead of whom.</summary>
    public Flips Flips { get; } = new();

    /// <summary>When a run becomes another market.</summary>
    public Divergence Divergence { get; }

    /// <summary>Shares on the alternative.</summary>
    public ShareTallies Shares { get; }

    /// <summary>Runs in which anything differs, in the last digit even, of what is recorded on the way or at the end.</summary>
    public long Differing { get; private set; }

    /// <summary>A word of a firm, by number.</summary>
    public Paired Of(string word, int firm) => Changes[measures.At(word, firm)];

    /// <summary>A word of the market.</summary>
    public Paired Of(string word) => Changes[measures.At(word)];

    /// <summary>Takes in a run that finished on both.</summary>
    public void Add(RunRecord now, RunRecord then)
    {
        var differs = !now.Samples!.Values.AsSpan().SequenceEqual(then.Samples!.Values);
        for (var at = 0; at < Changes.Length; at++)
        {
            var (before, after) = (measures.All[at].Of(now.Outcome), measures.All[at].Of(then.Outcome));
            Changes[at].Add(before, after);
            differs |= before != after;
        }

        Differing += differs ? 1 : 0;
        Flips.Add(now.Outcome.Leader, then.Outcome.Leader);
        Divergence.Add(now.Samples, then.Samples);
        Shares.Add(then.Samples);
    }
}
