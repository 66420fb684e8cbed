namespace BurnSim.Experiments.Sensitivity;

/// <summary>
/// Where a study looks: rows of points of the unit cube, which are held against each other within their row. A row depends on
/// its number and the seed alone, so that a study may stop early, or go on.
/// </summary>
public interface ILayout
{
    /// <summary>Coordinates of a point.</summary>
    int Dimensions { get; }

    /// <summary>Points of a row.</summary>
    int Points { get; }

    /// <summary>Places the points of a row.</summary>
    /// <param name="row">From 0.</param>
    /// <param name="at">[point × dimension], each to be within (0, 1).</param>
    void Place(int row, Span<double> at);
}
