using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using Perfolizer.Horology;

// dotnet run -c Release --project benchmarks/BurnSim.Benchmarks -- --filter '*'
// Warmed up for a second, until all is compiled for good. Many short iterations: on a machine that others use too, the
// least is the figure, the rest is their work.
// Tables go to BenchmarkDotNet.Artifacts/results; copy those to keep into benchmarks/results/<cpu>/.
var config = ManualConfig.CreateEmpty()
    .AddJob(Job.ShortRun.WithIterationTime(TimeInterval.FromMilliseconds(50)).WithWarmupCount(25).WithIterationCount(40))
    .AddLogger(ConsoleLogger.Default)
    .AddColumnProvider(DefaultColumnProviders.Instance)
    .AddColumn(StatisticColumn.Min, StatisticColumn.Median)
    .AddExporter(MarkdownExporter.GitHub);
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, config);
