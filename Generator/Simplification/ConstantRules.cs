using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Ops;

namespace Fluxion.Generator.Simplification;

/// <summary>Arithmetic on constants, done once. Only the operations that IEEE 754 rounds correctly: what they give here, they give everywhere.</summary>
internal static class ConstantRules
{
    public static readonly IReadOnlyList<Rule> All =
    [
        new("arithmetic of constants", Contract.Exact, static n =>
            n.Op is Neg or Add or Sub or Mul or Div && n.Inputs.All(static input => input.Op is Constant)
                ? n.Graph.Constant(((IPointwise)n.Op).Evaluate([.. n.Inputs.Select(static input => ((Constant)input.Op).Value)]), n.Shape)
                : null),
        new("broadcast of a constant", Contract.Exact, static n =>
            n.Op is Broadcast && n.Inputs[0].Op is Constant constant ? n.Graph.Constant(constant.Value, n.Shape) : null),
        new("slice of a constant", Contract.Exact, static n =>
            n.Op is Slice && n.Inputs[0].Op is Constant constant ? n.Graph.Constant(constant.Value, n.Shape) : null),
    ];
}
