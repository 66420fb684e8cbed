namespace BurnSim.Experiments.Decisions;

/// <summary>A box on the way to smaller ones, with the rows and hits it holds of those it was found in.</summary>
/// <param name="Box">The box.</param>
/// <param name="Rows">Rows in it.</param>
/// <param name="Hits">Hits in it.</param>
/// <param name="AllHits">Hits there are.</param>
public sealed record Stage(Box Box, int Rows, int Hits, int AllHits)
{
    /// <summary>A box as some rows have it.</summary>
    public static Stage Of(Box box, IReadOnlyList<Dimension> dimensions, IReadOnlyList<bool> hits, IReadOnlyList<int> rows)
    {
        var (inside, hit) = box.Count(dimensions, hits, rows);
        return new(box, inside, hit, rows.Count(row => hits[row]));
    }

    /// <summary>The part of all hits that it holds.</summary>
    public double Coverage => (double)Hits / AllHits;

    /// <summary>The part of its rows that are hits.</summary>
    public double Density => (double)Hits / Rows;

    /// <summary>Hits beyond those that as many rows hold on the whole.</summary>
    public double Excess(int allRows) => Hits - (double)Rows * AllHits / allRows;
}
