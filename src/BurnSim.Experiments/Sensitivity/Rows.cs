using System.Collections.Immutable;
using BurnSim.Experiments.Quantities;

namespace BurnSim.Experiments.Sensitivity;

/// <summary>
/// What the trials of a study gave, row by row. Every point of a row is tried as many times, with the same luck as the row's
/// other points, so that what differs within a row is not luck; rows have luck of their own.
/// </summary>
/// <param name="layout">Where the points lie.</param>
/// <param name="replicates">Trials of a point, R; from 2 on unless luck changes nothing.</param>
/// <param name="outputs">What a trial's results are.</param>
public sealed class Rows(ILayout layout, int replicates, ImmutableArray<Quantity> outputs)
{
    // So many trials at once keep threads busy, and are no great loss at an interruption.
    private const int Block = 1024;

    private readonly List<double[]> values = [];

    public int Replicates => replicates;

    public ImmutableArray<Quantity> Outputs => outputs;

    /// <summary>Rows that are there.</summary>
    public int Count => values.Count;

    /// <summary>Trials behind them.</summary>
    public long Trials => (long)Count * TrialsARow;

    /// <summary>How many of the trials had no value, [output].</summary>
    public ImmutableArray<long> Undefined => [.. outputs.Select((_, output) => values.Sum(row => (long)Of(row, output).Count(double.IsNaN)))];

    /// <summary>Values of a row.</summary>
    public int Length => TrialsARow * outputs.Length;

    private int TrialsARow => layout.Points * replicates;

    /// <summary>The values of an output at a point of a row, [replicate]; NaN: none.</summary>
    public ReadOnlySpan<double> At(int row, int output, int point) =>
        values[row].AsSpan((output * layout.Points + point) * replicates, replicates);

    /// <summary>What a row's trials gave, [output × point × replicate].</summary>
    public ReadOnlySpan<double> Of(int row) => values[row];

    /// <summary>Takes in the next row as <see cref="Of(int)"/> gave it.</summary>
    public void Add(double[] row) => values.Add(row);

    /// <summary>Plays on until there are so many rows. False: it was cancelled; the rows that are there are whole.</summary>
    /// <param name="count">How many there are to be.</param>
    /// <param name="trials">Plays them.</param>
    /// <param name="played">Told each time there are more.</param>
    public bool Play(int count, Trials trials, Action? played = null)
    {
        var most = Math.Max(1, Block / TrialsARow);
        while (Count < count)
        {
            var rows = Math.Min(most, count - Count);
            var (points, luck) = (new double[rows * TrialsARow * layout.Dimensions], new uint[rows * TrialsARow]);
            for (var row = 0; row < rows; row++) Place(row, points, luck);
            var results = new double[luck.Length * outputs.Length];
            if (!trials(points, luck, results)) return false;
            for (var row = 0; row < rows; row++) values.Add(Turned(results.AsSpan(row * Length, Length)));
            played?.Invoke();
        }

        return true;
    }

    private void Place(int row, double[] points, uint[] luck)
    {
        var at = new double[layout.Points * layout.Dimensions];
        layout.Place(Count + row, at);
        for (var trial = 0; trial < TrialsARow; trial++)
        {
            var (point, replicate, place) = (trial / replicates, trial % replicates, row * TrialsARow + trial);
            at.AsSpan(point * layout.Dimensions, layout.Dimensions).CopyTo(points.AsSpan(place * layout.Dimensions));
            luck[place] = checked((uint)((Count + row) * (long)replicates + replicate));
        }
    }

    /// <summary>[trial × output] as [output × trial]. What ought to have come about in a trial that broke didn't.</summary>
    private double[] Turned(ReadOnlySpan<double> results)
    {
        var turned = new double[results.Length];
        for (var i = 0; i < results.Length; i++)
        {
            var (trial, output) = (i / outputs.Length, i % outputs.Length);
            turned[output * TrialsARow + trial] = double.IsNaN(results[i]) && outputs[output].Kind == QuantityKind.Chance ? 0 : results[i];
        }

        return turned;
    }

    private ArraySegment<double> Of(double[] row, int output) => new(row, output * TrialsARow, TrialsARow);
}
