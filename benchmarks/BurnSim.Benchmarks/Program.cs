using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;

// dotnet run -c Release --project benchmarks/BurnSim.Benchmarks -- --filter '*'
// Tables go to BenchmarkDotNet.Artifacts/results; copy those to keep into benchmarks/results/<cpu>/.
var config = ManualConfig.CreateEmpty()
    .AddJob(Job.ShortRun)
    .AddLogger(ConsoleLogger.Default)
    .AddColumnProvider(DefaultColumnProviders.Instance)
    .AddExporter(MarkdownExporter.GitHub);
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, config);
