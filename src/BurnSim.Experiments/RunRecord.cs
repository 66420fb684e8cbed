using BurnSim.Recording;

namespace BurnSim.Experiments;

/// <summary>What one run leaves behind. Reused from block to block.</summary>
public sealed class RunRecord
{
    public Course Course { get; }
    public Outcome Outcome { get; }

    /// <summary>What bands are made of; null: they aren't wanted.</summary>
    public Samples? Samples { get; }

    public uint Run { get; private set; }

    /// <summary>Where and why it broke; null: it finished.</summary>
    public FailedRun? Failure { get; private set; }

    public RunRecord(Course course, bool bands = true)
    {
        (Course, Outcome) = (course, new Outcome(course.Scenario));
        Samples = bands ? new Samples(course.Scenario, Outcome) : null;
    }

    /// <summary>Plays a run; what breaks it is recorded, not thrown. False: it broke.</summary>
    public bool Play(Simulation simulation, uint run)
    {
        (Run, Failure) = (run, null);
        try
        {
            if (Samples is null)
            {
                simulation.Run(run, Outcome);
            }
            else
            {
                simulation.Run(run, Outcome, Samples);
            }

            RequireNumbers();
            return true;
        }
        catch (Exception broke) when (broke is not OutOfMemoryException)
        {
            Failure = new FailedRun(run, simulation.Stage, broke.Message);
            return false;
        }
    }

    /// <summary>CAC, burn multiple and lifetime value may have no value; all else that is summed must have one.</summary>
    private void RequireNumbers()
    {
        var o = Outcome;
        foreach (var array in new[]
        {
            o.Users, o.Share, o.AdsOn, o.Training, o.Staff, o.Serving, o.Revenue, o.FromParent, o.FirstCash, o.Raised,
            o.Burned, o.Cash, o.Valuation,
        })
        {
            foreach (var value in array)
            {
                Samples.Require(value);
            }
        }
    }
}
