using System.Diagnostics;
using BurnSim.Cli.Screens;
using BurnSim.Experiments;
using BurnSim.Experiments.Sensitivity;
using BurnSim.Results.Store;

namespace BurnSim.Cli.Verbs;

/// <summary>Plays a study of sensitivity, its rows kept in the store of a result folder.</summary>
/// <param name="study">The study.</param>
/// <param name="scenario">Its scenario.</param>
/// <param name="threads">Threads to play on; 0: one a core.</param>
/// <param name="quiet">Shows no progress.</param>
internal sealed class Studying(Study study, Scenario scenario, int threads, bool quiet)
{
    /// <summary>How long it took.</summary>
    public string Took { get; private set; } = "All runs were there already.";

    /// <summary>Plays what the store lacks; at an interruption what there is. Null: too few rows to say anything.</summary>
    public Studied? Play(RunStore store, Interruption interruption)
    {
        var (rows, file, watch) = (study.Begin(), new RowFile(store), Stopwatch.StartNew());
        Read(rows, file, store);
        var left = (study.Count - rows.Count) * study.TrialsARow;
        var trials = MarketTrials.OfQuantities(scenario, study.Seed, [.. study.Factors.Select(factor => factor.Name)], threads, study.Outputs);
        trials.Cancel = interruption.Token;
        var before = rows.Trials;
        if (left > 0)
        {
            Progress.Follow(left, quiet, progress =>
            {
                trials.Progress = progress;
                return rows.Play(study.Count, trials.Play, () => file.Keep(rows, file.Failed + trials.Failed, isLast: false));
            });
            file.Keep(rows, file.Failed + trials.Failed, isLast: true);
            Took = Progress.Took(rows.Trials - before, watch.Elapsed);
        }

        return rows.Count < Study.LeastRows ? null : study.Of(rows, file.Failed + trials.Failed);
    }

    /// <summary>The rows that are there; what is damaged is named and played again.</summary>
    private void Read(Rows rows, RowFile file, RunStore store)
    {
        try
        {
            file.Read(rows, study.Count);
        }
        catch (InvalidDataException wrong)
        {
            Console.Error.WriteLine($"burnsim: {wrong.Message}; its runs are played again.");
            store.SetAside(RowFile.Name);
        }
    }
}
