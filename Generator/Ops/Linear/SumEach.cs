using System.Collections.Generic;
using Fluxion.Generator.Graphs;

namespace Fluxion.Generator.Ops;

/// <summary>y[c] = Σ x[c·count + p] over p &lt; count, in this order: the sum of each channel over its positions.</summary>
internal sealed record SumEach(int Count) : LinearOp, IStandalone
{
    public override string Name => "sum_each";

    public bool ReadsParameter(int i) => false;

    public override Shape Infer(IReadOnlyList<Node> inputs)
    {
        Expect(inputs, 1);
        return inputs[0].Length % Count == 0
            ? Shape.Vector(inputs[0].Length / Count)
            : throw new GraphException($"sums of {Count} of {inputs[0].Length} components");
    }

    public override Node Transpose(int i, Node node, Node cotangent) => node.Graph.Apply(new RepeatEach(Count), cotangent);

    public override string Describe(IReadOnlyList<string> inputs) => $"Σₚ {inputs[0]}";
}
