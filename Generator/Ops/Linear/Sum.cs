using System.Collections.Generic;
using Fluxion.Generator.Graphs;

namespace Fluxion.Generator.Ops;

/// <summary>y = Σᵢ xᵢ, in the order of the components.</summary>
internal sealed record Sum : LinearOp
{
    public override string Name => "sum";

    public override Shape Infer(IReadOnlyList<Node> inputs)
    {
        Expect(inputs, 1);
        return Shape.Scalar;
    }

    public override Node Transpose(int i, Node node, Node cotangent)
        => node.Graph.Apply(new Broadcast(node.Inputs[0].Shape), cotangent);

    public override string Describe(IReadOnlyList<string> inputs) => $"Σ {inputs[0]}";
}
