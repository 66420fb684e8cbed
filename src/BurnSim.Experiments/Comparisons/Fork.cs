using System.Collections.Immutable;
using BurnSim.Recording;

namespace BurnSim.Experiments.Comparisons;

/// <summary>
/// One run as it went up to a date, and from then on the luck of as many others as one likes: its futures, as they are and
/// with something changed. Future n has the luck of run n, so one of them is what became of the run itself.
/// </summary>
/// <param name="Market">The market.</param>
/// <param name="Run">The run whose history it is.</param>
/// <param name="At">The first tick of the futures.</param>
public sealed record Fork(Scenario Market, uint Run, int At)
{
    /// <summary>Its futures as they are.</summary>
    public Course Open => new(Market) { From = At, History = Run };

    /// <summary>Its futures with the market another from then on.</summary>
    public Course Changed(Scenario later) => Open with { Later = later };

    /// <summary>The run itself, with its own luck to the end, told; what breaks it ends the story.</summary>
    /// <param name="later">The market from then on; null: it stays as it is.</param>
    /// <param name="seed">Root seed.</param>
    public Told Tell(Scenario? later, ulong seed)
    {
        var (record, course) = (new Outcome(Market), new Course(Market) { From = At, Later = later });
        var (story, simulation) = (new Story(Market, record), new Simulation(course, seed, Environment.ProcessorCount));
        try
        {
            simulation.Run(Run, record, story);
            return new([.. story.Entries], record, null);
        }
        catch (Exception broke) when (broke is not OutOfMemoryException)
        {
            return new([.. story.Entries], record, new FailedRun(Run, simulation.Stage, broke.Message));
        }
    }
}

/// <summary>One run as it is told.</summary>
/// <param name="Story">What happened, in the order of dates.</param>
/// <param name="Ended">How it ended; not to be read where it broke.</param>
/// <param name="Failure">Where and why it broke; null: it finished.</param>
public sealed record Told(ImmutableArray<StoryEntry> Story, Outcome Ended, FailedRun? Failure);
