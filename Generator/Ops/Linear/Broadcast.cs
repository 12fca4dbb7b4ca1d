using System.Collections.Generic;
using Fluxion.Generator.Graphs;

namespace Fluxion.Generator.Ops;

/// <summary>yᵢ = x for every component i.</summary>
internal sealed record Broadcast(Shape Shape) : LinearOp
{
    public override string Name => "broadcast";

    public override Shape Infer(IReadOnlyList<Node> inputs)
    {
        Expect(inputs, 1);
        return inputs[0].Shape.IsScalar ? Shape : throw new GraphException("broadcast takes a scalar");
    }

    public override Node Transpose(int i, Node node, Node cotangent) => node.Graph.Apply(new Sum(), cotangent);

    public override string Describe(IReadOnlyList<string> inputs) => inputs[0];
}
