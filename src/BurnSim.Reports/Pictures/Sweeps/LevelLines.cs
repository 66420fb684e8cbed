using BurnSim.Experiments.Designs;
using BurnSim.Reports.Sweeps;

namespace BurnSim.Reports.Pictures.Sweeps;

/// <summary>A quantity along the values of a path: dots with a line where values are numbers, and its intervals.</summary>
internal static class LevelLines
{
    // Between words lines stand side by side, so that bars don't hide each other.
    private const double Aside = 0.05;

    /// <param name="panel">Where to.</param>
    /// <param name="axis">The panel's axis.</param>
    /// <param name="path">The path.</param>
    /// <param name="quantity">By number.</param>
    /// <param name="ink">Its ink.</param>
    /// <param name="place">Which line it is of those in the panel, from the middle one.</param>
    public static void Draw(Panel panel, LevelAxis axis, PathEffect path, int quantity, Ink ink, double place = 0)
    {
        var points = path.Levels.Select((level, position) => (X: X(axis, level, position, place), Of: level.Mean[quantity]))
            .Where(point => double.IsFinite(point.Of.Mean)).OrderBy(point => point.X).ToArray();
        if (axis.IsNumeric)
        {
            panel.Band([.. points.Where(point => double.IsFinite(point.Of.Low)).Select(point => (point.X, point.Of.Low, point.Of.High))], ink.Colour, 0.16);
        }

        panel.Line([.. points.Select(point => (point.X, point.Of.Mean))], ink, axis.IsNumeric ? 2.5f : 1);
        foreach (var (x, of) in points)
        {
            if (!axis.IsNumeric && double.IsFinite(of.Low)) panel.Stroke(x, of.Low, x, of.High, ink.Colour, 2.5f);
            panel.Dot(x, of.Mean, ink.Colour, points.Length > 25 ? 2 : 4);
        }
    }

    /// <summary>Where a line's dot stands.</summary>
    public static double X(LevelAxis axis, LevelEffect level, int position, double place) => axis.At(level, position) + (axis.IsNumeric ? 0 : Aside * place);

    /// <summary>The heights that lines of some quantities need.</summary>
    public static IEnumerable<double> Heights(PathEffect path, IEnumerable<int> quantities) => quantities
        .SelectMany(quantity => path.Levels.SelectMany(level => new[] { level.Mean[quantity].Mean, level.Mean[quantity].Low, level.Mean[quantity].High }))
        .Where(double.IsFinite);
}
