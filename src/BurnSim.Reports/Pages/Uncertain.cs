using System.Collections;

namespace BurnSim.Reports.Pages;

/// <summary>The uncertain numbers of a scenario, wherever they stand in it.</summary>
internal static class Uncertain
{
    /// <summary>By path, what each is drawn from.</summary>
    public static SortedDictionary<string, Distribution> In(Scenario scenario) => Within(scenario);

    /// <summary>The same of a part of one.</summary>
    public static SortedDictionary<string, Distribution> Within(object part)
    {
        var found = new SortedDictionary<string, Distribution>(StringComparer.Ordinal);
        Collect(part, found);
        return found;
    }

    /// <summary>A distribution in words, with its median and the interval that holds nine tenths of it.</summary>
    public static string Written(Distribution distribution)
    {
        var range = $"median {Amount.Significant(distribution.Quantile(0.5))}, "
            + $"5–95 %: {Amount.Significant(distribution.Quantile(0.05))} to {Amount.Significant(distribution.Quantile(0.95))}";
        return distribution switch
        {
            NormalShape => $"normal, {range}",
            LogNormalShape => $"lognormal, {range}",
            UniformShape(var low, var high) => $"uniform from {Amount.Significant(low)} to {Amount.Significant(high)}",
            TriangularShape(var low, var mode, var high) =>
                $"triangular from {Amount.Significant(low)} to {Amount.Significant(high)}, most likely {Amount.Significant(mode)}",
            BetaShape => $"beta, {range}",
            ChoiceShape(var values, _) => $"one of {string.Join(", ", values.Select(Amount.Significant))}",
            _ => range,
        };
    }

    // A scenario is a tree of records of this library, so its properties lead everywhere and back nowhere.
    private static void Collect(object? part, SortedDictionary<string, Distribution> found)
    {
        switch (part)
        {
            case null or string:
                break;
            case Number number:
                if (number.IsUncertain)
                {
                    found[number.Path] = number.Value;
                }

                break;
            case IDictionary entries:
                foreach (var value in entries.Values)
                {
                    Collect(value, found);
                }

                break;
            case IEnumerable parts:
                foreach (var each in parts)
                {
                    Collect(each, found);
                }

                break;
            default:
                if (part.GetType() is { IsEnum: false } type && type.Assembly == typeof(Scenario).Assembly)
                {
                    foreach (var property in type.GetProperties().Where(property => property.GetIndexParameters() is []))
                    {
                        Collect(property.GetValue(part), found);
                    }
                }

                break;
        }
    }
}
