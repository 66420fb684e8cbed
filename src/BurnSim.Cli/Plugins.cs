using System.Reflection;
using System.Runtime.Loader;
using BurnSim.Results;
using BurnSim.Strategies;

namespace BurnSim.Cli;

/// <summary>Strategies from a library that the user names; a scenario can't name one.</summary>
internal static class Plugins
{
    /// <summary>
    /// Its public classes that are an <see cref="IStrategy"/> and can be made from their numbers, under their kebab-case
    /// names: PatientBlitz is patient-blitz.
    /// </summary>
    public static Dictionary<string, StrategyFactory> Load(IEnumerable<string> files)
    {
        var strategies = new Dictionary<string, StrategyFactory>();
        foreach (var file in files)
        {
            foreach (var type in Types(file))
            {
                if (type is { IsClass: true, IsAbstract: false } && typeof(IStrategy).IsAssignableFrom(type)
                    && type.GetConstructor([typeof(IReadOnlyDictionary<string, double>)]) is { } make)
                {
                    strategies[Kebab.Of(type.Name)] = numbers =>
                        (IStrategy)make.Invoke(BindingFlags.DoNotWrapExceptions, null, [numbers], null);
                }
            }
        }

        return strategies;
    }

    private static Type[] Types(string file)
    {
        try
        {
            var types = AssemblyLoadContext.Default.LoadFromAssemblyPath(Path.GetFullPath(file)).GetExportedTypes();
            return types.Any(typeof(IStrategy).IsAssignableFrom)
                ? types
                : throw new BadInput($"burnsim: {file} has no public class that implements IStrategy.");
        }
        catch (Exception broken) when (broken is IOException or BadImageFormatException or TypeLoadException or ArgumentException)
        {
            throw new BadInput($"burnsim: {file} can't be loaded as a plug-in: {broken.Message.ReplaceLineEndings(" ")}");
        }
    }
}
