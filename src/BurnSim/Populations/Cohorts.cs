using System.Numerics;
using BurnSim.Market;
using BurnSim.Randomness;

namespace BurnSim.Populations;

/// <summary>
/// People by class. Everyone in a class faces the same competing risks, so counts move by multinomial draws, each binomial
/// from one uniform: the cohort has exactly the distribution of simulating every person.
/// </summary>
public sealed class Cohorts : IPopulation
{
    private readonly State state;
    private readonly Risks risks;
    private readonly FirmTree tree;
    private readonly int cells, people;

    // By cell: trial, then core users whom nothing has happened to yet; by cause and cell: who it happened to.
    private readonly double[] staying, gone, movers;

    // Luck: uniforms and their normal quantiles, purpose by purpose.
    private readonly double[] luck, normal, peopleLuck, peopleNormal;

    // By segment, never-users and then lapsed people: how many, hazards, chances and how many come.
    private readonly double[] classes, rates, odds, gained;

    public Cohorts(State state)
    {
        this.state = state;
        (risks, tree) = (new Risks(state), new FirmTree(state));
        (cells, people) = (state.Cells, state.Never.Length);
        double[] Cause(int times) => new double[times * cells];
        double[] Person() => new double[2 * people];

        (staying, gone, movers) = (Cause(2), Cause(Risks.Causes), Cause(1));
        (luck, normal) = (Cause(Risks.Causes), Cause(Risks.Causes));
        (peopleLuck, peopleNormal) = (Person(), Person());
        (classes, rates, odds, gained) = (Person(), Person(), Person(), Person());
    }

    public bool HearsEveryone => true;

    /// <summary>Counts are all there is, and the state has them.</summary>
    public void Begin(in Draws draws)
    {
    }

    public void Pass(in Draws draws)
    {
        var tick = (uint)state.Tick;
        draws.Uniforms(Purposes.Settle, Risks.Causes, state.Roster.Cells, tick, luck);
        Normal.Near(luck, normal);
        draws.Uniforms(Purposes.Adopt, 2, state.Roster.Segments, tick, peopleLuck);
        Normal.Near(peopleLuck, peopleNormal);
        if (state.QualityMoved)
        {
            risks.Judge();
        }

        Attract();
        tree.Weigh();
        risks.Weigh(tree.Rivals);
        Leave();
        Come();
        tree.Pass(movers, gained, draws);
        Arrive();
        Tell();
    }

    /// <summary>Pull λ: what draws people, times appeal, per person and day.</summary>
    private void Attract()
    {
        var pull = tree.Pull[..(state.Firms * state.Segments)];
        ReadOnlySpan<double> draw = state.Draw, appeal = risks.Appeal;
        for (var cell = 0; cell < pull.Length; cell++)
        {
            pull[cell] = draw[cell] * appeal[cell];
        }
    }

    /// <summary>Who leaves a class, and by which cause; trial and core users side by side.</summary>
    private void Leave()
    {
        state.Trial.CopyTo(staying, 0);
        state.Core.CopyTo(staying, cells);
        Take(Purposes.Settle, staying);
        Take(Purposes.TrialLapse, staying);
        Take(Purposes.TrialMove, staying.AsSpan(0, cells));
        var all = State.Wide(movers);
        var fromTrial = State.Wide(Gone(Purposes.TrialMove));
        var fromCore = State.Wide(Gone(Purposes.CoreMove));
        for (var i = 0; i < all.Length; i++)
        {
            all[i] = fromTrial[i] + fromCore[i];
        }
    }

    /// <summary>Those whom a cause strikes, of trial users, and the one after it, of core users, stay no longer.</summary>
    private void Take(uint cause, Span<double> from)
    {
        var at = (int)(cause - Purposes.Settle) * cells;
        var struck = gone.AsSpan(at, from.Length);
        Counts.Binomial(
            from, risks.Chances.AsSpan(at, from.Length), luck.AsSpan(at, from.Length), normal.AsSpan(at, from.Length),
            struck);
        var left = State.Wide(from);
        var less = State.Wide(struck);
        for (var i = 0; i < left.Length; i++)
        {
            left[i] -= less[i];
        }
    }

    private Span<double> Gone(uint cause) => gone.AsSpan((int)(cause - Purposes.Settle) * cells, cells);

    /// <summary>Who adopts for the first time or comes back: both pick among all firms alike.</summary>
    private void Come()
    {
        for (var s = 0; s < state.Segments; s++)
        {
            rates[s] = tree.All(s) * state.Days;
            rates[people + s] = state.Parameters.WinBack[s] * rates[s];
        }

        Fixed.OneMinusExpMinus(rates, odds);
        state.Never.CopyTo(classes, 0);
        state.Lapsed.CopyTo(classes, people);
        Counts.Binomial(classes, odds, peopleLuck, peopleNormal, gained);
        for (var s = 0; s < state.Segments; s++)
        {
            state.Never[s] -= gained[s];
            state.Lapsed[s] -= gained[people + s];
            gained[s] += gained[people + s];
        }
    }

    /// <summary>Everyone arrives where he goes; people are conserved.</summary>
    private void Arrive()
    {
        var came = State.Wide(tree.Arrived);
        var became = State.Wide(Gone(Purposes.Settle));
        var trialStay = State.Wide(staying.AsSpan(0, cells));
        var coreStay = State.Wide(staying.AsSpan(cells));
        var trial = State.Wide(state.Trial);
        var core = State.Wide(state.Core);
        for (var i = 0; i < trial.Length; i++)
        {
            trial[i] = trialStay[i] + came[i];
            core[i] = coreStay[i] + became[i];
            if (Vector.LessThanAny(trial[i], Vector<double>.Zero) || Vector.LessThanAny(core[i], Vector<double>.Zero))
            {
                throw new InvalidOperationException($"there are {trial[i]} trial and {core[i]} core users");
            }
        }

    }

    /// <summary>Flows by firm, lapsed by segment.</summary>
    private void Tell()
    {
        var segments = state.Segments;
        ReadOnlySpan<double> arrived = tree.Arrived, settled = Gone(Purposes.Settle), trialLapsed = Gone(Purposes.TrialLapse),
            coreLapsed = Gone(Purposes.CoreLapse);
        Array.Clear(state.Won);
        Array.Clear(state.Settled);
        for (var s = 0; s < segments; s++)
        {
            for (int f = 0, cell = s; f < state.Firms; f++, cell += segments)
            {
                state.Lapsed[s] += trialLapsed[cell] + coreLapsed[cell];
                state.Won[f] += arrived[cell];
                state.Settled[f] += settled[cell];
            }
        }
    }
}
