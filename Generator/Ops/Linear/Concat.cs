using System.Collections.Generic;
using Fluxion.Generator.Graphs;

namespace Fluxion.Generator.Ops;

/// <summary>The components of the first input, then those of the second, and so on.</summary>
internal sealed record Concat : LinearOp
{
    public override string Name => "concat";

    public override Shape Infer(IReadOnlyList<Node> inputs)
    {
        int length = 0;
        foreach (Node input in inputs)
        {
            if (!input.Shape.IsVector) throw new GraphException("concat takes vectors");
            length += input.Length;
        }

        return length > 0 ? Shape.Vector(length) : throw new GraphException("concat of nothing");
    }

    public override Node Transpose(int i, Node node, Node cotangent)
    {
        int start = 0;
        for (int k = 0; k < i; k++) start += node.Inputs[k].Length;
        return node.Graph.Apply(new Slice(start, node.Inputs[i].Length), cotangent);
    }

    public override string Describe(IReadOnlyList<string> inputs) => $"[{string.Join("; ", inputs)}]";
}
