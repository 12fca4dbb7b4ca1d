using System;
using System.Collections.Generic;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Ops;

namespace Fluxion.Generator.Planning;

/// <summary>The residuals of a loss that is a sum of squares: ‖r‖², e², positive constants times such, and sums of these.</summary>
internal static class ResidualForm
{
    /// <summary>The residuals term by term, or null if the loss has another form.</summary>
    public static IReadOnlyList<Node>? Find(Node loss)
    {
        var residuals = new List<Node>();
        return Collect(loss, 1, residuals) ? residuals : null;
    }

    private static bool Collect(Node term, double factor, List<Node> residuals)
    {
        IReadOnlyList<Node> x = term.Inputs;
        switch (term.Op)
        {
            case Add:
                return Collect(x[0], factor, residuals) && Collect(x[1], factor, residuals);
            case Mul when x[0].Op is Constant { Value: > 0 } c:
                return Collect(x[1], factor * c.Value, residuals);
            case Mul when x[1].Op is Constant { Value: > 0 } c:
                return Collect(x[0], factor * c.Value, residuals);
            case Div when x[1].Op is Constant { Value: > 0 } c:
                return Collect(x[0], factor / c.Value, residuals);
            case Sum when IsSquare(x[0]):
                residuals.Add(Scaled(x[0].Inputs[0], factor));
                return true;
            case Mul when IsSquare(term):
                residuals.Add(Scaled(x[0], factor));
                return true;
            default:
                return false;
        }
    }

    private static bool IsSquare(Node node) => node.Op is Mul && ReferenceEquals(node.Inputs[0], node.Inputs[1]);

    private static Node Scaled(Node residual, double factor) => factor == 1 ? residual : Math.Sqrt(factor) * residual;
}
