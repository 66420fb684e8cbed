using System.Collections.Immutable;
using BurnSim.Experiments.Sensitivity;
using BurnSim.Randomness;

namespace BurnSim.Experiments.Decisions;

/// <summary>
/// An uncertain value that nobody decides: one draw, which is the same whatever is chosen. Futures may give it other ranges,
/// or make it certain.
/// </summary>
/// <param name="Factor">The draw, with its numbers in the first future in which it is uncertain.</param>
/// <param name="Numbers">By future: the numbers that share the draw; none: they are certain there.</param>
public sealed record Unknown(Factor Factor, ImmutableArray<ImmutableArray<Number>> Numbers)
{
    /// <summary>Whether it is uncertain in every future.</summary>
    public bool IsEverywhere => Numbers.All(numbers => numbers.Length > 0);

    /// <summary>Whether it has one value, not several that go together.</summary>
    public bool HasValue => Numbers.All(numbers => numbers.Length == 1);

    /// <summary>Those of some courses, future by future, option by option: the draws that no option touches.</summary>
    /// <param name="courses">Scenarios, those of a future one after another.</param>
    /// <param name="options">How many each future has.</param>
    public static ImmutableArray<Unknown> Of(ImmutableArray<Scenario> courses, int options)
    {
        var draws = courses.Select(course => Pins.Open(course).ToLookup(number => number.Name)).ToArray();
        var names = draws.SelectMany(of => of.Select(draw => draw.Key)).Distinct();
        return [.. names.Where(IsNobodys).Select(name =>
        {
            ImmutableArray<ImmutableArray<Number>> numbers = [.. draws.Where((_, course) => course % options == 0).Select(of => of[name].ToImmutableArray())];
            return new Unknown(new(name, numbers.First(of => of.Length > 0)), numbers);
        })];

        bool IsNobodys(string name) => draws.Select((of, course) => of[name].SequenceEqual(draws[course - course % options][name])).All(same => same);
    }

    /// <summary>Where a run's draw lies, within (0, 1).</summary>
    public double Place(ulong seed, uint run) => new Draws(seed, run).Uniform(Purposes.Uncertain, Names.Of(Factor.Name), 0);

    /// <summary>Its value in a future; of several that go together, where their draw lies.</summary>
    public double Value(ulong seed, uint run, int future) =>
        HasValue ? Numbers[future][0].At(Place(seed, run)) : Place(seed, run);
}
