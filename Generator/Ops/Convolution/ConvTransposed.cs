using System.Collections.Generic;
using Fluxion.Generator.Graphs;

namespace Fluxion.Generator.Ops;

/// <summary>x[c, q] = Σ K[o, (c, k)] y[o, p] over all p and k with window(p, k) = q: the transpose of <see cref="Conv"/> in its input.</summary>
internal sealed record ConvTransposed(Window Window, int Channels, int Outputs) : BilinearOp, IStandalone
{
    public override string Name => "conv_transposed";

    public bool ReadsParameter(int i) => i == 0;

    public override Shape Infer(IReadOnlyList<Node> inputs)
    {
        Expect(inputs, 2);
        Shape kernel = inputs[0].Shape;
        return kernel == new Shape(Outputs, Channels * Window.Taps) && inputs[1].Length == Outputs * Window.OutArea
            ? Shape.Vector(Channels * Window.Area)
            : throw new GraphException($"a transposed kernel of {kernel.Rows}×{kernel.Columns} on {inputs[1].Length} components");
    }

    public override Node TransposeLeft(Node left, Node right, Node cotangent)
        => left.Graph.Apply(new ConvKernel(Window, Channels, Outputs), right, cotangent);

    public override Node TransposeRight(Node left, Node right, Node cotangent)
        => left.Graph.Apply(new Conv(Window, Channels, Outputs), left, cotangent);

    public override string Describe(IReadOnlyList<string> inputs) => $"{inputs[0]} ⋆ᵀ {inputs[1]}";
}
