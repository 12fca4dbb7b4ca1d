using System.Collections.Generic;
using Fluxion.Generator.Graphs;

namespace Fluxion.Generator.Ops;

/// <summary>y[c, p] = (Σₖ x[c, window(p, k)]) / taps, the sum in the order of the taps, row by row.</summary>
internal sealed record AveragePool(Window Window, int Channels) : LinearOp, IStandalone
{
    public override string Name => "average_pool";

    public bool ReadsParameter(int i) => false;

    public override Shape Infer(IReadOnlyList<Node> inputs)
    {
        Expect(inputs, 1);
        return inputs[0].Length == Channels * Window.Area
            ? Shape.Vector(Channels * Window.OutArea)
            : throw new GraphException($"pooling {inputs[0].Length} components");
    }

    public override Node Transpose(int i, Node node, Node cotangent) => node.Graph.Apply(new AveragePoolTransposed(Window, Channels), cotangent);

    public override string Describe(IReadOnlyList<string> inputs) => $"mean over windows of {inputs[0]}";
}
