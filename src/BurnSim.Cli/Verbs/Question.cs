using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;
using BurnSim.Cli.Screens;
using BurnSim.Experiments.Luck;
using BurnSim.Reports;
using BurnSim.Reports.Explanations;
using BurnSim.Results;
using BurnSim.Results.Store;
using BurnSim.Scenarios;

namespace BurnSim.Cli.Verbs;

/// <summary>A question as it was asked, and how its answer comes out: files, pictures, a report and words.</summary>
/// <param name="verb">Who answers.</param>
/// <param name="file">The scenario's file.</param>
/// <param name="market">The scenario.</param>
/// <param name="overrides">What the command line sets in it.</param>
/// <param name="plugins">Files of strategies.</param>
internal sealed class Question(string verb, string file, Scenario market, string[] overrides, string[] plugins) : IDisposable
{
    private readonly Interruption interruption = new();
    private readonly Stopwatch watch = new();
    private long played;

    public Scenario Market => market;

    public required Plan Plan { get; init; }

    public required long Runs { get; init; }

    public required int Threads { get; init; }

    public required string Folder { get; init; }

    /// <summary>Whether the answer says how much of a lead is luck.</summary>
    public required bool WantsLuck { get; init; }

    public required bool Quiet { get; init; }

    public ulong Seed => Plan.Seed;

    /// <summary>Whether somebody pressed Ctrl-C.</summary>
    public bool IsInterrupted => interruption.Asked;

    /// <summary>The scenario with choices laid over it one after another, or an end with what is wrong with them.</summary>
    public Scenario With(params IReadOnlyList<Choice> choices)
    {
        var reading = Scenarios.ScenarioFile.Read(file, overrides, Plugins.Load(plugins), [], choices);
        return reading.Scenario ?? throw new BadInput(reading.Render());
    }

    /// <summary>Another scenario, with the same overrides laid over it, or an end with what is wrong with it.</summary>
    public Scenario Other(string other)
    {
        var reading = Scenarios.ScenarioFile.Read(other, overrides, Plugins.Load(plugins));
        return reading.Scenario ?? throw new BadInput(reading.Render());
    }

    /// <summary>What an option says as a choice, or an end with what is wrong with it.</summary>
    public static Choice Choice(string option, string text) =>
        Scenarios.Choice.Parse(option, text, out var wrong) ?? throw BadInput.Of(wrong);

    /// <summary>Plays so many runs with progress; may be called again.</summary>
    /// <param name="runs">How many there are to do, over all courses.</param>
    /// <param name="play">Plays them, telling after every run how many are done.</param>
    public T Play<T>(long runs, Func<Action<long>?, CancellationToken, T> play)
    {
        watch.Start();
        var result = Progress.Follow(runs, Quiet, progress => play(done =>
        {
            Interlocked.Increment(ref played);
            progress?.Invoke(done);
        }, interruption.Token));
        watch.Stop();
        return result;
    }

    /// <summary>The command that asks the same again.</summary>
    public string Command(params IEnumerable<string> options) => Plan.Command(Runs, verb, WantsLuck ? [.. options, "--null"] : options);

    /// <summary>Writes and says it all.</summary>
    /// <param name="advice">The answer.</param>
    /// <param name="draw">Draws its pictures into a folder.</param>
    /// <param name="tell">Writes what its JSON file has.</param>
    /// <param name="finished">Runs that finished.</param>
    public int Publish(Advice advice, Func<string, Gallery> draw, Action<Utf8JsonWriter> tell, long finished)
    {
        var luck = WantsLuck ? PlayLuck() : null;
        if (luck is not null)
        {
            advice = advice with { Sentences = [.. advice.Sentences, LuckWords.Of(luck, market)] };
            tell += json => LuckJson.Tell(json, "luck", luck, market);
        }

        AdviceFiles.Write($"{verb}.json", tell, new Manifest(Plan, Runs, finished), Folder);
        var gallery = draw(Path.Combine(Folder, "plots"));
        AdviceReport.Write(advice, market, gallery.Figures, Plan, Path.Combine(Folder, "report.html"));
        Advised.Print(advice, Folder);
        foreach (var line in Quiet ? [] : (string[])[.. gallery.Warnings, Progress.Took(played, watch.Elapsed)]) Console.Error.WriteLine(line);
        return IsInterrupted ? Exit.Interrupted : finished > 0 ? Exit.Done : Exit.Failed;
    }

    /// <summary>The market beside its null market; null: it was interrupted before both had a run.</summary>
    private LuckControl? PlayLuck()
    {
        var (luck, runs) = (new LuckControl(market), Math.Min(Runs, LuckControl.MostRuns));
        Play(2 * runs, (progress, cancel) =>
        {
            luck.PlayReal(Seed, Threads, runs, progress, cancel);
            luck.PlayNull(Seed, Threads, runs, done => progress?.Invoke(runs + done), cancel);
            return luck;
        });
        return luck is { Real.Runs: > 0, Null.Runs: > 0 } ? luck : null;
    }

    public void Dispose() => interruption.Dispose();
}
