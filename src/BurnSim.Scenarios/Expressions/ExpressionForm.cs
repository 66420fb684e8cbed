using System.Text.Json.Nodes;
using BurnSim.Scenarios.Values;
using BurnSim.Scenarios.Yaml;
using BurnSim.Strategies;

namespace BurnSim.Scenarios.Expressions;

/// <summary>An expression of a rule: a condition or a number.</summary>
internal sealed class ExpressionForm(bool condition) : Form<Quantity>
{
    public override string Type => condition ? "condition" : "expression";

    public override JsonObject Schema() => new() { ["type"] = new JsonArray("string", "number") };

    public override bool Read(Field field, Binding binding, out Quantity value)
    {
        value = null!;
        if (field.Node is not Scalar { IsNull: false } scalar)
        {
            return binding.Mistyped(field, condition ? "a condition, such as 'share < 20%'" : "an expression, such as '1.5 * ads'");
        }

        try
        {
            value = new Expression(scalar.Text.Trim(), Compiler.Compile(scalar.Text, condition, binding)).Value;
            return true;
        }
        catch (Slip slip)
        {
            binding.Findings.Add(Codes.Expression, scalar.Part(slip.From, slip.Length),
                $"{field.Path}: {slip.Message}.", slip.Suggestion);
            return false;
        }
    }

    public override string Write(Quantity value) => Expression.TextOf(value);
}
