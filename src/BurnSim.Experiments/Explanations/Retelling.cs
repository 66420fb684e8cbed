using System.Collections.Immutable;
using BurnSim.Experiments.Comparisons;
using BurnSim.Experiments.Designs;
using BurnSim.Experiments.Quantities;
using BurnSim.Recording;

namespace BurnSim.Experiments.Explanations;

/// <summary>A run as it is once one thing is otherwise.</summary>
/// <param name="Of">What is otherwise.</param>
/// <param name="Leader">Who leads at the end; −1: nobody.</param>
/// <param name="Share">The share of the firm whose lead is explained.</param>
public sealed record Otherwise(Counterfactual Of, int Leader, double Share);

/// <summary>A firm's chance of leading at the end, given a run's story up to a day and any luck after.</summary>
/// <param name="During">A stretch of the story.</param>
/// <param name="Leads">The chance as the stretch begins, with a 95 % interval.</param>
/// <param name="Change">How far the run's luck moves it over the stretch, under the same luck after.</param>
public readonly record struct Prospect(Stretch During, Interval Leads, Interval Change);

/// <summary>Why one run ended as it did: what its luck decided and when, and what would have been otherwise.</summary>
public sealed class Retelling
{
    // Chances that leave no doubt.
    private const double Sure = 0.95;

    // Months of two years.
    private const int MostStretches = 24;

    private readonly Scenario market;
    private readonly ulong seed;
    private readonly int threads;
    private readonly ImmutableArray<Stretch> stretches;
    private readonly Paired[] chances;
    private readonly Story story;

    /// <param name="market">The market.</param>
    /// <param name="seed">Root seed.</param>
    /// <param name="threads">Threads to play on; 0: one a core.</param>
    /// <param name="run">The run's number.</param>
    public Retelling(Scenario market, ulong seed, int threads, uint run)
    {
        (this.market, this.seed, this.threads, Run) = (market, seed, threads, run);
        stretches = Stretch.Cut(market, MostStretches);
        chances = [.. stretches.Select(_ => new Paired(QuantityKind.Chance))];
        Outcome = new Outcome(market);
        story = new Story(market, Outcome);
        new Simulation(market, seed, Environment.ProcessorCount).Run(run, Outcome, story);
    }

    public uint Run { get; }

    /// <summary>How it ended.</summary>
    public Outcome Outcome { get; }

    /// <summary>What happened in it.</summary>
    public IEnumerable<StoryEntry> Entries => story.Entries;

    /// <summary>The firm whose chance of leading is told, by number in id order.</summary>
    public int Firm { get; private set; } = -1;

    /// <summary>Whether it leads at the end of the run.</summary>
    public bool IsLed => Outcome.Leader == Firm;

    /// <summary>The run, one thing after another otherwise.</summary>
    public ImmutableArray<Otherwise> Otherwise { get; private set; } = [];

    /// <summary>Its chance of leading in any run.</summary>
    public Interval Anyhow => chances[0].Now;

    /// <summary>How far the run's uncertain numbers, and the buzz it starts with, move that.</summary>
    public Interval Numbers => chances[0].Change;

    /// <summary>Its chance from time to time; empty where nothing was played.</summary>
    public ImmutableArray<Prospect> Prospects => Anyhow.Count == 0 ? []
        : [.. stretches.Select((stretch, at) => new Prospect(stretch, chances[at].Then, at + 1 < chances.Length ? chances[at + 1].Change : Rest))];

    /// <summary>From when on the chance stays as good as 1, or as 0 where the firm doesn't lead; null: not before the last stretch.</summary>
    public DateOnly? Decided
    {
        get
        {
            var first = chances.Length;
            while (first > 0 && IsSure(chances[first - 1].Then)) first--;
            return first < chances.Length ? stretches[first].From : null;
        }
    }

    /// <summary>Whether any run ends as this one did, as far as the firm goes.</summary>
    public bool IsForegone => IsSure(Anyhow);

    /// <summary>The stretch in which its chance moved most the way it went in the end; null: it never did.</summary>
    public Prospect? Turn => Prospects.Where(prospect => Way(prospect) > 0).OrderByDescending(Way).Select(prospect => (Prospect?)prospect).FirstOrDefault();

    /// <summary>What happened in a stretch.</summary>
    public IEnumerable<StoryEntry> In(Stretch during) => Entries.Where(entry => entry.Date >= during.From && entry.Date < during.To);

    /// <summary>How many runs <see cref="Tell"/> plays.</summary>
    public long Plays(int counterfactuals, long runs) => counterfactuals + (stretches.Length + 1) * runs;

    /// <summary>Plays the run otherwise, and goes on from its story with the luck of others.</summary>
    /// <param name="firm">The firm whose chance of leading is told.</param>
    /// <param name="counterfactuals">What is otherwise.</param>
    /// <param name="runs">How often the story goes on, from each date.</param>
    /// <param name="progress">Told how many runs are done.</param>
    /// <param name="cancel">Ends it early.</param>
    public ImmutableArray<Prospect> Tell(
        int firm, ImmutableArray<Counterfactual> counterfactuals, long runs, Action<long>? progress = null, CancellationToken cancel = default)
    {
        Firm = firm;
        if (!counterfactuals.IsEmpty) Replay(counterfactuals, progress, cancel);
        var forks = new PairedRuns(
            [market, .. stretches.Select(stretch => new Course(market) { From = market.TickOf(stretch.From), History = Run })], seed, threads);
        forks.Play(0, runs, pair =>
        {
            for (var at = 0; at < chances.Length; at++) chances[at].Add(Leads(pair[at]), Leads(pair[at + 1]));
        }, done => progress?.Invoke(counterfactuals.Length + done), cancel);
        return Prospects;

        double Leads(RunRecord record) => record.Outcome.Leader == firm ? 1 : 0;
    }

    private void Replay(ImmutableArray<Counterfactual> counterfactuals, Action<long>? progress, CancellationToken cancel)
    {
        var others = new PairedRuns([.. counterfactuals.Select(counterfactual => new Course(counterfactual.Market))], seed, threads);
        others.Play(Run, Run + 1L, pair => Otherwise =
            [.. counterfactuals.Select((of, at) => new Otherwise(of, pair[at].Outcome.Leader, pair[at].Outcome.Share[Firm]))], progress, cancel);
    }

    /// <summary>From the beginning of the last stretch to the end, where all is known.</summary>
    private Interval Rest
    {
        get
        {
            var (last, end) = (chances[^1].Then, IsLed ? 1 : 0);
            return new(end - last.Mean, end - last.High, end - last.Low, last.Count);
        }
    }

    private bool IsSure(Interval leads) => IsLed ? leads.Mean >= Sure : leads.Mean <= 1 - Sure;

    private double Way(Prospect prospect) => IsLed ? prospect.Change.Mean : -prospect.Change.Mean;
}
