using System.Collections.Generic;
using Fluxion.Generator.Graphs;

namespace Fluxion.Generator.Ops;

/// <summary>M = [x₁ … xₙ], the matrix of the given columns.</summary>
internal sealed record JoinColumns : LinearOp
{
    public override string Name => "columns";

    public override Shape Infer(IReadOnlyList<Node> inputs)
    {
        if (inputs.Count == 0) throw new GraphException("columns of nothing");
        foreach (Node input in inputs)
        {
            if (!input.Shape.IsVector || input.Length != inputs[0].Length) throw new GraphException("columns takes vectors of equal length");
        }

        return new Shape(inputs[0].Length, inputs.Count);
    }

    public override Node Transpose(int i, Node node, Node cotangent)
        => node.Inputs.Count == 1 ? cotangent : node.Graph.Apply(new Column(i), cotangent);

    public override string Describe(IReadOnlyList<string> inputs) => $"[{string.Join(" | ", inputs)}]";
}
