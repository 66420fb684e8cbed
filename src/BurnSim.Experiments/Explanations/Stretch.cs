using System.Collections.Immutable;

namespace BurnSim.Experiments.Explanations;

/// <summary>A part of a story.</summary>
/// <param name="From">Its first day.</param>
/// <param name="To">The day after its last.</param>
public readonly record struct Stretch(DateOnly From, DateOnly To)
{
    private const int Week = 7, MostSize = 1 << 20;

    /// <summary>A whole story.</summary>
    public static Stretch Whole(Scenario market) => new(market.Start, market.Start.AddDays(market.Days));

    /// <summary>A story cut into weeks, months, quarters, halves or years of the calendar, the shortest that make at most so many.</summary>
    public static ImmutableArray<Stretch> Cut(Scenario market, int most)
    {
        var (start, end) = Whole(market);
        if (market.Days <= Week * most) return Between(start, end, day => day.AddDays(Week));
        for (var months = 1; ; months = months switch { 1 => 3, 3 => 6, 6 => 12, _ => Math.Min(MostSize, 2 * months) })
        {
            var size = months;
            var cut = Between(start, end, day => Month(day.Year * 12 + day.Month - 1 is var at ? at - at % size + size : 0));
            if (cut.Length <= most) return cut;
        }
    }

    private static DateOnly Month(int number) => number / 12 > DateOnly.MaxValue.Year ? DateOnly.MaxValue : new(number / 12, number % 12 + 1, 1);

    private static ImmutableArray<Stretch> Between(DateOnly start, DateOnly end, Func<DateOnly, DateOnly> next)
    {
        var cut = ImmutableArray.CreateBuilder<Stretch>();
        for (var from = start; from < end;)
        {
            var to = next(from) is var after && after < end ? after : end;
            cut.Add(new(from, to));
            from = to;
        }

        return cut.ToImmutable();
    }
}
