using BurnSim.Scenarios.Values;
using BurnSim.Scenarios.Yaml;

namespace BurnSim.Scenarios.Keys;

internal static class SweepKeys
{
    public static readonly Section<Sweep> Section = new Section<Sweep>(
        "sweep", new(), "What `burnsim sweep` varies, at which points and how often; every point has the same luck.")
    {
        Check = Check,
    }
    .With("design", WordForm<DesignKind>.OfEnum(), s => s.Design, (s, v) => s with { Design = v },
        "All combinations of the values, a Latin hypercube, or a scrambled Sobol' sequence.")
    .With("points", new WholeForm(2, Sweep.MostPoints), s => (ulong)s.Points, (s, v) => s with { Points = (int)v },
        "Points of a Latin hypercube or Sobol' sequence; powers of two suit the latter.")
    .With("runs", new WholeForm(1, 100_000_000), s => (ulong)s.Runs, (s, v) => s with { Runs = (int)v },
        "Runs a point, when the command line doesn't say.")
    .With("vary", new VaryForm(), s => s.Vary, (s, v) => s with { Vary = v },
        "The values each path takes.");

    private static bool Check(Sweep sweep, Map map, Field field, Binding binding)
    {
        if (sweep.Design == DesignKind.Factorial && map.Find("points") is { } points)
        {
            return binding.Fail(Codes.Together, field.Inside(points), "a factorial design has as many points as its values make");
        }

        if (map.Find("vary") is not { } vary || sweep.Fault() is not var (path, rule)) return true;
        var paths = field.Inside(vary);
        if (path is not null) return binding.Fail(Codes.BadSweep, paths.Inside(((Map)vary.Value).Find(path)!), rule);
        binding.Findings.Add(Codes.BadSweep, vary.Key.Place, $"{paths.Path} makes no design; {rule}.");
        return false;
    }
}
