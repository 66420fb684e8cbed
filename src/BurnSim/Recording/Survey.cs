using BurnSim.Market;

namespace BurnSim.Recording;

/// <summary>All there is to see of a run's people, one by one.</summary>
/// <param name="scenario">The market, of individuals.</param>
/// <param name="sample">Whose histories are told: <see cref="Recording.Lives.Sample"/>.</param>
public sealed class Survey(Scenario scenario, double[] sample) : IObserver
{
    public AdoptionCurves Adoption { get; } = new();

    public Neighbourhoods Neighbourhoods { get; } = new(scenario);

    public Lives Lives { get; } = new(scenario, sample);

    /// <summary>Null where people hear from everyone: then nobody in particular brings anybody.</summary>
    public Cascades? Cascades { get; } = scenario.Population is IndividualPopulation { Network: NeighbourNetwork } ? new() : null;

    public void Begin(State state)
    {
        foreach (var observer in All) observer.Begin(state);
    }

    public void See(State state)
    {
        foreach (var observer in All) observer.See(state);
    }

    private IEnumerable<IObserver> All => Cascades is null ? [Adoption, Neighbourhoods, Lives] : [Adoption, Neighbourhoods, Lives, Cascades];
}
