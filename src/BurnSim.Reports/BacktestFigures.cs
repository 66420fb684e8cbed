using BurnSim.Experiments.Backtests;
using BurnSim.Reports.Backtests;
using BurnSim.Reports.Pictures.Backtests;

namespace BurnSim.Reports;

/// <summary>Draws a backtest as PNG and SVG files: one page.</summary>
public static class BacktestFigures
{
    /// <summary>Writes the page as <see cref="Figures.Write(Experiments.Summary, Scenario, string)"/> does.</summary>
    public static Gallery Write(Backtest backtest, string folder)
    {
        var story = new BacktestStory(backtest);
        return Figures.Write(story.Finished == 0 ? [] : [FactPage.Draw(story)], [FactPage.Name], folder, story.Letters.Warnings);
    }
}
