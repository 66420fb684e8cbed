namespace BurnSim.Studio.Downloads;

/// <summary>What of a run's files is taken away.</summary>
public enum Piece
{
    /// <summary>report.html.</summary>
    Report,

    /// <summary>Every picture, as PNG and SVG.</summary>
    Pictures,

    /// <summary>runs.csv, bands.csv and summary.json.</summary>
    Tables,

    /// <summary>All that <c>burnsim run --csv</c> writes.</summary>
    Everything,
}
