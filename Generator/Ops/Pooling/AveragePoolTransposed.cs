using System.Collections.Generic;
using Fluxion.Generator.Graphs;

namespace Fluxion.Generator.Ops;

/// <summary>x[c, q] = Σ y[c, p] / taps over all windows p that q lies in: the transpose of <see cref="AveragePool"/>.</summary>
internal sealed record AveragePoolTransposed(Window Window, int Channels) : LinearOp, IStandalone
{
    public override string Name => "average_pool_transposed";

    public bool ReadsParameter(int i) => false;

    public override Shape Infer(IReadOnlyList<Node> inputs)
    {
        Expect(inputs, 1);
        return inputs[0].Length == Channels * Window.OutArea
            ? Shape.Vector(Channels * Window.Area)
            : throw new GraphException($"spreading {inputs[0].Length} components");
    }

    public override Node Transpose(int i, Node node, Node cotangent) => node.Graph.Apply(new AveragePool(Window, Channels), cotangent);

    public override string Describe(IReadOnlyList<string> inputs) => $"{inputs[0]} spread over windows";
}
