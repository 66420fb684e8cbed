using BenchmarkDotNet.Attributes;
using BurnSim.Experiments;
using BurnSim.Scenarios;
using BurnSim.Strategies;

namespace BurnSim.Benchmarks;

/// <summary>The China scenario: nanoseconds a tick of a run, alone on a core and in an ensemble on all of them.</summary>
public class Market
{
    private const int Ticks = 731, Runs = 64;

    private readonly Scenario scenario = Read();
    private Simulation simulation = null!, eight = null!;
    private uint run;

    internal static Scenario Read()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!Directory.Exists(Path.Combine(folder!.FullName, "scenarios")))
        {
            folder = folder.Parent;
        }

        var path = Path.Combine(folder.FullName, "scenarios", "china-llm-2024.yaml");
        return ScenarioFile.Read(path, [], new Dictionary<string, StrategyFactory>()).Scenario!;
    }

    [GlobalSetup]
    public void Begin()
    {
        simulation = new Simulation(scenario, 1);
        eight = new Simulation(scenario with { Firms = [.. scenario.Firms.Where(firm => firm.Id != "kunlun")] }, 1);
    }

    [Benchmark(OperationsPerInvoke = Ticks)]
    public void Tick() => simulation.Run(run++);

    [Benchmark(OperationsPerInvoke = Ticks)]
    public void TickOfEightFirms() => eight.Run(run++);

    [Benchmark(OperationsPerInvoke = Ticks * Runs)]
    public long EnsembleTick() => new Ensemble(scenario, 1, Runs).Run().RunsFinished;
}
