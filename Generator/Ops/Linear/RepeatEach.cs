using System.Collections.Generic;
using Fluxion.Generator.Graphs;

namespace Fluxion.Generator.Ops;

/// <summary>y[c·count + p] = x[c] for p &lt; count: one number per channel, at every position.</summary>
internal sealed record RepeatEach(int Count) : LinearOp, IStandalone
{
    public override string Name => "repeat_each";

    public bool ReadsParameter(int i) => false;

    public override Shape Infer(IReadOnlyList<Node> inputs)
    {
        Expect(inputs, 1);
        return Shape.Vector(inputs[0].Length * Count);
    }

    public override Node Transpose(int i, Node node, Node cotangent) => node.Graph.Apply(new SumEach(Count), cotangent);

    public override string Describe(IReadOnlyList<string> inputs) => inputs[0];
}
