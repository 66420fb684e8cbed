using System.Collections.Immutable;
using BurnSim.Experiments;
using BurnSim.Recording;
using BurnSim.Studio.Race;

namespace BurnSim.Studio.Story;

/// <summary>One run told: what <c>burnsim trace</c> says of it, and all of it to be played as a race.</summary>
/// <param name="Scenario">What was played.</param>
/// <param name="Run">Which run.</param>
/// <param name="Entries">The story, in the order of dates.</param>
/// <param name="Replay">The run tick by tick.</param>
/// <param name="Failure">Where and why it broke; null: it is whole.</param>
public sealed record Telling(Scenario Scenario, uint Run, ImmutableArray<StoryEntry> Entries, Replay Replay, FailedRun? Failure)
{
    /// <summary>Most money each firm ever has, [firm].</summary>
    public ImmutableArray<float> MostCash { get; } =
        [.. Enumerable.Range(0, Scenario.Firms.Length).Select(firm => Most(Replay, tick => Replay.Cash(tick, firm)))];

    /// <summary>Most that all firms together ever hold of each platform, [platform].</summary>
    public ImmutableArray<float> MostScreen { get; } =
        [.. Enumerable.Range(0, Scenario.Platforms.Length).Select(platform => Most(Replay, tick => Replay.Screen(tick, platform)))];

    /// <summary>Plays a run; one that breaks is told up to where it did.</summary>
    public static Telling Of(Scenario scenario, ulong seed, uint run)
    {
        var (simulation, outcome, replay) = (new Simulation(scenario, seed, Environment.ProcessorCount), new Outcome(scenario), new Replay(scenario));
        var story = new Recording.Story(scenario, outcome);
        var failure = (FailedRun?)null;
        try
        {
            simulation.Run(run, outcome, story, replay);
        }
        catch (Exception broke) when (broke is not OutOfMemoryException)
        {
            failure = new FailedRun(run, simulation.Stage, broke.Message);
        }

        return new(scenario, run, [.. story.Entries], replay, failure);
    }

    private static float Most(Replay replay, Func<int, float> of) => Enumerable.Range(0, replay.Ticks).Select(of).DefaultIfEmpty().Max();
}
