using System;
using Fluxion.Generator.Differentiation;
using Fluxion.Generator.Model;

namespace Fluxion.Generator.Graphs;

/// <summary>Operators that differentiate: their operands are checked here, their mathematics stands in <c>Differentiation/Operators</c>.</summary>
internal sealed partial class BodyBuilder
{
    private Node Derivative(DerivativeExpr derivative)
    {
        Node value = Build(derivative.Expression);
        Node variable = Argument(derivative.Argument);
        if (!variable.Shape.IsScalar) throw Width(derivative, "the variable of D", "a scalar", variable);
        return Differentiation.Derivative.Of(value, variable);
    }

    private Node Gradient(GradientExpr gradient)
    {
        Node value = Build(gradient.Expression);
        if (!value.Shape.IsScalar) throw Width(gradient, "the expression under Grad", "a scalar", value);
        return Differentiation.Gradient.Of(value, [Argument(gradient.Argument)]);
    }

    private Node Operator(OperatorExpr applied)
    {
        Node value = Build(applied.Expression), variable = Argument(applied.Argument);
        switch (applied.Name)
        {
            case "jacobian":
                ExpectColumns(applied, Math.Min(value.Length, variable.Length));
                return Jacobian.Of(value, [variable]);
            case "divergence":
                if (value.Length != variable.Length) throw Width(applied, "the vector under Divergence", GraphBuilder.Components(variable), value);
                return Divergence.Of(value, variable);
            case "laplacian":
                return Laplacian.Of(value, variable);
            case "hessian":
                ExpectColumns(applied, variable.Length);
                return Hessian.Of(value, [variable]);
            case "hvp":
                Node direction = Build(applied.Direction!);
                if (direction.Shape != variable.Shape) throw Width(applied, "the direction of Hvp", GraphBuilder.Components(variable), direction);
                return Hvp.Of(value, [variable], [direction]);
            default:
                throw new GraphException($"no such operator: {applied.Name}");
        }
    }
}
