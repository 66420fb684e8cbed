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
                if (IsStrategy(type))
                {
                    var make = Maker(type)!;
                    strategies[Kebab.Of(type.Name)] = numbers =>
                        (IStrategy)make.Invoke(BindingFlags.DoNotWrapExceptions, null, [numbers], null);
                }
            }
        }

        return strategies;
    }

    private static bool IsStrategy(Type type) =>
        type is { IsClass: true, IsAbstract: false } && typeof(IStrategy).IsAssignableFrom(type) && Maker(type) is not null;

    private static ConstructorInfo? Maker(Type type) => type.GetConstructor([typeof(IReadOnlyDictionary<string, double>)]);

    private static Type[] Types(string file)
    {
        if (!File.Exists(file))
        {
            throw new BadInput($"burnsim: there is no plug-in {file}.");
        }

        try
        {
            var types = AssemblyLoadContext.Default.LoadFromAssemblyPath(Path.GetFullPath(file)).GetExportedTypes();
            return types.Any(IsStrategy)
                ? types
                : throw new BadInput($"burnsim: {file} has no public class that is an IStrategy made from an IReadOnlyDictionary<string, double>.");
        }
        catch (BadImageFormatException)
        {
            throw new BadInput($"burnsim: {file} is no .NET library.");
        }
        catch (Exception broken) when (broken is IOException or TypeLoadException)
        {
            throw new BadInput($"burnsim: {file} can't be loaded: {broken.Message.ReplaceLineEndings(" ").Trim()}");
        }
    }
}
