using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Graphs;

namespace Fluxion.Generator.Ops;

/// <summary>x = M eⱼ, one column of a matrix.</summary>
internal sealed record Column(int Index) : LinearOp
{
    public override string Name => "column";

    public override Shape Infer(IReadOnlyList<Node> inputs)
    {
        Expect(inputs, 1);
        Shape m = inputs[0].Shape;
        return Index >= 0 && Index < m.Columns
            ? Shape.Vector(m.Rows)
            : throw new GraphException($"column {Index} of a {m.Rows}×{m.Columns} matrix");
    }

    // The cotangent, with columns of zeros around it.
    public override Node Transpose(int i, Node node, Node cotangent)
    {
        Node zero = node.Graph.Zero(node.Shape);
        return node.Graph.Apply(new JoinColumns(), [.. Enumerable.Range(0, node.Inputs[0].Shape.Columns).Select(j => j == Index ? cotangent : zero)]);
    }

    public override string Describe(IReadOnlyList<string> inputs) => $"{inputs[0]}[:, {Index}]";
}
