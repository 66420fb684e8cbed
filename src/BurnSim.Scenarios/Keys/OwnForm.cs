using System.Text.Json.Nodes;
using BurnSim.Scenarios.Values;
using BurnSim.Scenarios.Yaml;
using BurnSim.Strategies;

namespace BurnSim.Scenarios.Keys;

/// <summary>A strategy, or <c>own</c>: back to the firm's own.</summary>
internal sealed class OwnForm(OneOf<StrategyPlan> plan) : Form<StrategyPlan?>
{
    private const string Own = "own";

    public override string Type => $"{plan.Type} or `{Own}`";

    public override JsonObject Schema() =>
        new() { ["anyOf"] = new JsonArray(new JsonObject { ["const"] = Own }, plan.Schema()) };

    public override bool Read(Field field, Binding binding, out StrategyPlan? value)
    {
        value = null;
        if (field.Node is Scalar { Text: Own }) return true;
        var read = plan.Read(field, binding, out var found);
        value = found;
        return read;
    }

    public override string Write(StrategyPlan? value) => value is null ? Own : "";

    public override void Tell(Telling at, StrategyPlan? value)
    {
        if (value is null) base.Tell(at, value);
        else plan.Tell(at, value);
    }
}
