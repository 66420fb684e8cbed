using BurnSim.Experiments.Backtests;
using BurnSim.Results.Store;

namespace BurnSim.Results;

/// <summary>The files of a backtest: targets.parquet, backtest.json and manifest.json. They appear together, or not at all.</summary>
public static class BacktestFiles
{
    /// <param name="backtest">What is told.</param>
    /// <param name="plan">What was played.</param>
    /// <param name="path">The folder.</param>
    /// <param name="csv">Writes the table as CSV too.</param>
    /// <exception cref="IOException">The folder can't be written to.</exception>
    public static void Write(Backtest backtest, Plan plan, string path, bool csv)
    {
        using var folder = new OutputFolder(path);
        var table = new Table<Scored>(folder, FactTable.Name, FactTable.Columns(), FactTable.GroupRows, csv);
        foreach (var fact in backtest.Facts) table.Add(fact);
        table.End();
        BacktestJson.Write(folder.Create("backtest.json"), backtest);
        var hindcast = backtest.Hindcast;
        Json.Write(folder.Create("manifest.json"), new Manifest(plan, hindcast.RunsAsked, hindcast.Runs - hindcast.Failed));
        folder.Publish($"{FactTable.Name}.csv");
    }
}
