using System.Collections.Generic;
using Fluxion.Generator.Graphs;

namespace Fluxion.Generator.Ops;

/// <summary>
/// y[o, p] = Σ K[o, (c, k)] x[c, window(p, k)]: the cross-correlation of deep learning, for a kernel of outputs × (channels · taps) and channels of a grid.
/// Its partner ops are the other two derivatives of the form Σ K x y, so that each one's transposes are the other two.
/// </summary>
internal sealed record Conv(Window Window, int Channels, int Outputs) : BilinearOp, IStandalone
{
    public override string Name => "conv";

    public bool ReadsParameter(int i) => i == 0;

    public override Shape Infer(IReadOnlyList<Node> inputs)
    {
        Expect(inputs, 2);
        Shape kernel = inputs[0].Shape;
        return kernel == new Shape(Outputs, Channels * Window.Taps) && inputs[1].Length == Channels * Window.Area
            ? Shape.Vector(Outputs * Window.OutArea)
            : throw new GraphException($"a kernel of {kernel.Rows}×{kernel.Columns} on {inputs[1].Length} components");
    }

    public override Node TransposeLeft(Node left, Node right, Node cotangent)
        => left.Graph.Apply(new ConvKernel(Window, Channels, Outputs), cotangent, right);

    public override Node TransposeRight(Node left, Node right, Node cotangent)
        => left.Graph.Apply(new ConvTransposed(Window, Channels, Outputs), left, cotangent);

    public override string Describe(IReadOnlyList<string> inputs) => $"{inputs[0]} ⋆ {inputs[1]}";
}
