using System.Collections.Generic;
using Fluxion.Generator.Graphs;

namespace Fluxion.Generator.Ops;

/// <summary>yᵢ = x₍start+i₎ for i &lt; length.</summary>
internal sealed record Slice(int Start, int Length) : LinearOp
{
    public override string Name => "slice";

    public override (int Start, int Length)? Part => (Start, Length);

    public override Shape Infer(IReadOnlyList<Node> inputs)
    {
        Expect(inputs, 1);
        if (!inputs[0].Shape.IsVector || Start < 0 || Length < 1 || Start + Length > inputs[0].Length)
            throw new GraphException($"slice {Start}..{Start + Length} of {inputs[0].Length} components");
        return Shape.Vector(Length);
    }

    // The cotangent, with zeros around it.
    public override Node Transpose(int i, Node node, Node cotangent)
    {
        var parts = new List<Node>();
        int after = node.Inputs[0].Length - Start - Length;
        if (Start > 0) parts.Add(node.Graph.Zero(Shape.Vector(Start)));
        parts.Add(cotangent);
        if (after > 0) parts.Add(node.Graph.Zero(Shape.Vector(after)));
        return parts.Count == 1 ? cotangent : node.Graph.Apply(new Concat(), [.. parts]);
    }

    public override string Describe(IReadOnlyList<string> inputs)
        => Length == 1 ? $"{inputs[0]}[{Start}]" : $"{inputs[0]}[{Start}..{Start + Length}]";
}
