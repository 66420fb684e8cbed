using System.Collections.Immutable;
using BurnSim.Experiments.Calibrations;
using BurnSim.Randomness;
using BurnSim.Reports.Calibrations;

namespace BurnSim.Reports.Pictures.Calibrations;

/// <summary>How a number was spread before the facts and is after them, in bins along its own axis.</summary>
/// <param name="Axis">In the number's unit; positions where it is one of few values.</param>
/// <param name="Bins">From left to right, each with the fraction of either inside.</param>
internal sealed record Histogram(Scale Axis, ImmutableArray<(double Left, double Right, double Before, double After)> Bins)
{
    // What was assumed is looked at in so many places; an axis leaves out what lies beyond the outermost half percent.
    private const int Places = 1000;
    private const double Outside = 0.005;

    // So few values stand one by one; a wider range is laid out by logarithms.
    private const int FewValues = 12;
    private const double Wide = 20;

    private const int FewestBins = 6, MostBins = 60;

    // No dot at an end is cut in half.
    private const double Margin = 0.03;

    private const double Room = 1.06, BeforeOpacity = 0.55, AfterOpacity = 0.4;

    private static readonly Ink Assumed = new(Pen.Axis);

    /// <summary>Values in the order of their positions; empty: places are values.</summary>
    private ImmutableArray<double> Values { get; init; } = [];

    /// <summary>The axis upwards.</summary>
    public Scale Height => new(0, Room * Bins.Max(bin => Math.Max(bin.Before, bin.After)), false, []);

    /// <param name="parameter">The number.</param>
    /// <param name="unit">Its unit.</param>
    /// <param name="marks">About so many marks.</param>
    public static Histogram Of(Parameter parameter, ValueUnit unit, int marks)
    {
        double[] before = [.. Enumerable.Range(0, Places).Select(place => parameter.Before((place + 0.5) / Places))];
        ImmutableArray<double> values = [.. before.Concat(parameter.Values).Distinct().Order().Take(FewValues + 1)];
        if (values.Length <= FewValues)
        {
            var stride = Math.Max(1, (values.Length + marks) / (marks + 1));
            return Filled(new(-0.6, values.Length - 0.4, false, [.. values.Select((value, at) => ((double)at, unit.Mark(value))).Where(mark => mark.Item1 % stride == 0)]),
                [.. Enumerable.Range(0, values.Length).Select(at => (at - 0.4, at + 0.4))], values, before, parameter.Values);
        }

        var (low, high) = (Math.Min(parameter.Before(Outside), parameter.After(0)), Math.Max(parameter.Before(1 - Outside), parameter.After(1)));
        var isWide = low > 0 && high / low > Wide;
        var marked = isWide ? Scale.Logarithmic([low, high], unit.Mark, sparse: true) : Scale.Around(low, high, unit.Mark, marks);
        var axis = marked with { Low = Along(-Margin), High = Along(1 + Margin) };
        axis = axis with { Marks = [.. axis.Marks.Where(mark => mark.Value >= axis.Low && mark.Value <= axis.High)] };
        // Rice's rule, twice the cube root of the number of draws, over where most of them are.
        var most = Math.Max(axis.At(parameter.After(0.95)) - axis.At(parameter.After(0.05)), 1e-3);
        var bins = (int)Math.Clamp(2 * Math.Cbrt(parameter.Places.Length) * Math.Max(1, 1 / (2 * most)), FewestBins, MostBins);
        return Filled(axis, [.. Enumerable.Range(0, bins).Select(bin => (Along((double)bin / bins), Along((bin + 1.0) / bins)))], [], before, parameter.Values);

        double Along(double part) => part == 1 ? high : isWide ? low * Fixed.Pow(high / low, part) : low + (high - low) * part;
    }

    /// <summary>Where a value stands on the axis.</summary>
    public double Place(double value) => Values.IsEmpty ? value : Values.IndexOf(value);

    /// <summary>Draws both: what was assumed grey, what is known coloured, and in outline only where chance alone may have made it.</summary>
    public void Draw(Panel panel, Ink ink, bool isIdentified)
    {
        panel.Band(Steps(bin => bin.Before), Assumed.Colour, BeforeOpacity);
        if (isIdentified) panel.Band(Steps(bin => bin.After), ink.Colour, AfterOpacity);
        panel.Line([.. Steps(bin => bin.After).Select(step => (step.X, step.High))], isIdentified ? new(ink.Colour) : new(ink.Colour, 3, 2), width: 2);
    }

    private List<(double X, double Low, double High)> Steps(Func<(double Left, double Right, double Before, double After), double> height)
    {
        List<(double, double, double)> steps = [(Bins[0].Left, 0, 0)];
        foreach (var bin in Bins)
        {
            if (!Values.IsEmpty) steps.Add((bin.Left, 0, 0));
            steps.AddRange([(bin.Left, 0, height(bin)), (bin.Right, 0, height(bin))]);
            if (!Values.IsEmpty) steps.Add((bin.Right, 0, 0));
        }

        return [.. steps, (Bins[^1].Right, 0, 0)];
    }

    private static Histogram Filled(Scale axis, ImmutableArray<(double Left, double Right)> bins, ImmutableArray<double> values, double[] before, double[] after)
    {
        var histogram = new Histogram(axis, []) { Values = values };
        double[] Sorted(double[] of) => [.. of.Select(histogram.Place).Order()];
        var (assumed, known) = (Sorted(before), Sorted(after));
        return histogram with
        {
            Bins = [.. bins.Select((bin, at) => (bin.Left, bin.Right, Inside(assumed, bin, at == bins.Length - 1), Inside(known, bin, at == bins.Length - 1)))],
        };
    }

    private static double Inside(double[] places, (double Left, double Right) bin, bool isLast) =>
        places.Count(place => place >= bin.Left && (place < bin.Right || isLast && place == bin.Right)) / (double)places.Length;
}
