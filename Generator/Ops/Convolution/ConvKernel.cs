using System.Collections.Generic;
using Fluxion.Generator.Graphs;

namespace Fluxion.Generator.Ops;

/// <summary>K[o, (c, k)] = Σ y[o, p] x[c, window(p, k)] over positions p, of y and x: the transpose of <see cref="Conv"/> in its kernel.</summary>
internal sealed record ConvKernel(Window Window, int Channels, int Outputs) : BilinearOp
{
    public override string Name => "conv_kernel";

    public override Shape Infer(IReadOnlyList<Node> inputs)
    {
        Expect(inputs, 2);
        return inputs[0].Length == Outputs * Window.OutArea && inputs[1].Length == Channels * Window.Area
            ? new Shape(Outputs, Channels * Window.Taps)
            : throw new GraphException($"the kernel between {inputs[1].Length} and {inputs[0].Length} components");
    }

    public override Node TransposeLeft(Node left, Node right, Node cotangent)
        => left.Graph.Apply(new Conv(Window, Channels, Outputs), cotangent, right);

    public override Node TransposeRight(Node left, Node right, Node cotangent)
        => left.Graph.Apply(new ConvTransposed(Window, Channels, Outputs), cotangent, left);

    public override string Describe(IReadOnlyList<string> inputs) => $"{inputs[0]} ⋆ᴷ {inputs[1]}";
}
